import { Group, Modal, SimpleGrid, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { commands } from '../commands/index.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import { KeyCap } from './KeyCap.tsx';

const GESTURES = ['double', 'shift', 'drag', 'right', 'arrows', 'gather', 'space', 'enter'] as const;

/** Every key and gesture there is. */
export function Hotkeys() {
  const { t } = useTranslation();
  const { store } = useParts();
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'hotkeys');
  return (
    <Modal
      opened={isOpen}
      onClose={() => store.setState(({ glance }) => ({ glance: closePanel(glance) }))}
      title={t('command.hotkeys')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <SimpleGrid cols={2} spacing="lg" verticalSpacing={6}>
        {commands
          .filter((command) => command.key)
          .map((command) => (
            <Group key={command.id} justify="space-between" wrap="nowrap">
              <Text size="sm">{t(command.label)}</Text>
              <KeyCap keys={command.key!} />
            </Group>
          ))}
      </SimpleGrid>
      <Text size="xs" c="dimmed" mt="md">
        {GESTURES.map((gesture) => t(`gesture.${gesture}`)).join(' · ')}
      </Text>
    </Modal>
  );
}
