import { Spotlight } from '@mantine/spotlight';
import { useTranslation } from 'react-i18next';
import type { Command } from '../commands/command.ts';
import { useParts } from '../store.ts';
import { KeyCap } from './KeyCap.tsx';

/** Commands that the palette found, each with its key. */
export function CommandActions({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  return (
    <Spotlight.ActionsGroup label={t('palette.commands')}>
      {commands.map((command) => (
        <Spotlight.Action
          key={command.id}
          label={t(command.label)}
          leftSection={<command.icon size={16} />}
          rightSection={command.key && <KeyCap keys={command.key} />}
          onClick={() => {
            onClose();
            void command.run(parts);
          }}
        />
      ))}
    </Spotlight.ActionsGroup>
  );
}
