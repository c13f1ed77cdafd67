import { ActionIcon, Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Command } from '../commands/command.ts';
import { useCommand } from '../store.ts';
import { KeyCap } from './KeyCap.tsx';

/** A command as a button: its icon, its name and key on hover. `step`: the step that it would take back or do again. */
export function CommandButton({ command, step }: { command: Command; step?: string | undefined }) {
  const { t } = useTranslation();
  const { enabled, run } = useCommand(command);
  const Icon = command.icon;
  const name = step ? t('of', { head: t(command.label), tail: t(`step.${step}`) }) : t(command.label);
  return (
    <Tooltip
      label={
        <>
          {name} {command.key && <KeyCap keys={command.key} />}
        </>
      }
    >
      <ActionIcon
        size={30}
        aria-label={name}
        data-disabled={!enabled || undefined}
        aria-disabled={!enabled}
        onClick={() => enabled && run()}
      >
        <Icon size={17} strokeWidth={1.75} />
      </ActionIcon>
    </Tooltip>
  );
}
