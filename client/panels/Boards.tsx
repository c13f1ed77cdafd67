import { ActionIcon, Button, Group, Modal, Stack, Text, TextInput, Tooltip } from '@mantine/core';
import { Plus, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { BoardsDocument, type BoardsQuery, DeleteBoardDocument } from '../api/generated.ts';
import { during } from '../commands/act.ts';
import { newBoard } from '../commands/newBoard.ts';
import { openBoard } from '../commands/openBoard.ts';
import { saveBoard } from '../commands/saveBoard.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';

/** The boards one has: this one's name, the others to open, a new one. */
export function Boards() {
  const { t } = useTranslation();
  const parts = useParts();
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'boards');
  const board = useBoard((state) => state.board);
  const [list, setList] = useState<BoardsQuery['boards']>([]);
  const [name, setName] = useState(board.name);
  const close = () => parts.store.setState(({ glance }) => ({ glance: closePanel(glance) }));

  useEffect(() => {
    if (!isOpen) return;
    setName(board.name);
    void during(parts, 'busy.board', async () => setList((await parts.api.ask(BoardsDocument, {})).boards));
  }, [isOpen, board.name, parts]);

  const rename = async () => {
    const wanted = name.trim();
    if (!wanted || wanted === board.name) return;
    parts.store.setState((state) => ({ board: { ...state.board, name: wanted, saving: 'unsaved' } }));
    await saveBoard.run(parts);
  };
  const remove = (id: string) =>
    during(parts, 'busy.board', async () => {
      await parts.api.ask(DeleteBoardDocument, { id });
      setList((all) => all.filter((one) => one.id !== id));
    });

  return (
    <Modal opened={isOpen} onClose={close} title={t('boards')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Group align="end" wrap="nowrap">
          <TextInput
            label={t('boards.name')}
            value={name}
            maxLength={200}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void rename()}
            style={{ flex: 1 }}
          />
          <Button variant="default" onClick={() => void rename()} disabled={!name.trim() || name.trim() === board.name}>
            {t('boards.rename')}
          </Button>
        </Group>
        {board.saving === 'conflict' && (
          <Group justify="space-between">
            <Text size="sm" c="red">
              {t('boards.conflict')}
            </Text>
            <Button variant="light" color="red" onClick={() => void openBoard(parts, board.id).then(close)}>
              {t('boards.reload')}
            </Button>
          </Group>
        )}
        <Stack gap={2}>
          {list
            .filter(({ id }) => id !== board.id)
            .map((one) => (
              <Group key={one.id} justify="space-between" wrap="nowrap" gap={4}>
                <Button
                  variant="subtle"
                  color="gray"
                  justify="start"
                  style={{ flex: 1, minWidth: 0 }}
                  onClick={() => void openBoard(parts, one.id).then(close)}
                >
                  {one.name}
                </Button>
                <Text size="xs" c="dimmed" className="figures">
                  {one.savedAt.slice(0, 16).replace('T', ' ')} UTC
                </Text>
                <Tooltip label={t('boards.delete')}>
                  <ActionIcon aria-label={`${t('boards.delete')}: ${one.name}`} onClick={() => void remove(one.id)}>
                    <Trash2 size={15} />
                  </ActionIcon>
                </Tooltip>
              </Group>
            ))}
        </Stack>
        <Button
          leftSection={<Plus size={15} />}
          onClick={() => {
            void newBoard.run(parts);
            close();
          }}
        >
          {t('command.newBoard')}
        </Button>
      </Stack>
    </Modal>
  );
}
