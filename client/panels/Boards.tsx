import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { Plus, Stamp } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../model/lines.ts';
import { BoardsDocument, type BoardsQuery } from '../api/generated.ts';
import { during } from '../commands/act.ts';
import { deleteBoard } from '../commands/deleteBoard.ts';
import { newBoard } from '../commands/newBoard.ts';
import { openBoard } from '../commands/openBoard.ts';
import { leave, saveBoard } from '../commands/saveBoard.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import { BoardRow } from './BoardRow.tsx';
import { Overtaken } from './Overtaken.tsx';
import { SnapshotDialog } from './SnapshotDialog.tsx';
import { TroubleOf } from './Trouble.tsx';

/** The boards one has: this one's name, the others to open, a new one. */
export function Boards() {
  const { t } = useTranslation();
  const parts = useParts();
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'boards');
  const board = useBoard((state) => state.board);
  const [list, setList] = useState<BoardsQuery['boards']>([]);
  const [name, setName] = useState(board.name);
  const [isFreezing, setFreezing] = useState(false);
  const isEmpty = useBoard(({ view }) => view.now.size === 0);
  const close = () => parts.store.setState(({ glance }) => ({ glance: closePanel(glance) }));

  const refresh = useCallback(
    () => during(parts, 'busy.board', async () => setList((await parts.api.ask(BoardsDocument, {})).boards), 'boards'),
    [parts],
  );

  useEffect(() => {
    if (!isOpen) return;
    setName(board.name);
    void refresh();
  }, [isOpen, board.name, refresh]);

  const rename = async () => {
    const wanted = name.trim();
    if (!wanted || wanted === board.name) return;
    parts.store.setState((state) => ({ board: { ...state.board, name: wanted, saving: 'unsaved' } }));
    await saveBoard.run(parts);
  };
  const open = async (id: string) => {
    if (id === board.id) return close();
    if (!(await leave(parts))) return;
    await openBoard(parts, id);
    close();
  };
  const remove = async (id: string) => {
    await deleteBoard(parts, id);
    await refresh();
  };

  if (isFreezing) return <SnapshotDialog onClose={() => setFreezing(false)} />;
  return (
    <Modal opened={isOpen} onClose={close} title={t('boards')} closeButtonProps={{ 'aria-label': t('close') }}>
      <Stack gap="sm">
        <Group align="end" wrap="nowrap">
          <TextInput
            label={t('boards.name')}
            value={name}
            maxLength={MOST.name}
            onChange={(event) => setName(event.currentTarget.value)}
            onKeyDown={(event) => event.key === 'Enter' && void rename()}
            style={{ flex: 1 }}
          />
          <Button variant="default" onClick={() => void rename()} disabled={!name.trim() || name.trim() === board.name}>
            {t('boards.rename')}
          </Button>
        </Group>
        <Overtaken />
        <TroubleOf panel="boards" />
        <Stack gap={2}>
          {list.map((one) => (
            <BoardRow
              key={one.id}
              one={one}
              isOpen={one.id === board.id}
              onOpen={() => void open(one.id)}
              onDelete={() => void remove(one.id)}
            />
          ))}
        </Stack>
        <Button
          variant="default"
          leftSection={<Stamp size={15} />}
          disabled={isEmpty}
          onClick={() => {
            close();
            setFreezing(true);
          }}
        >
          {t('snapshot.open')}
        </Button>
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
