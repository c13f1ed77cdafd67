import { Badge, Textarea, TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MakeSnapshotDocument, SnapshotsDocument } from '../api/generated.ts';
import { MOST } from '../model/lines.ts';
import { localMinute } from '../model/local.ts';
import { shownRefs } from '../model/view.ts';
import { useBoard, useParts } from '../store.ts';
import { AskDialog } from './AskDialog.tsx';
import { saveFile } from './download.ts';
import rooms from './rooms.module.css';
import { useAnswer } from './useAnswer.ts';

/** Freezes the board into a file that shows itself without us and can be checked by anybody. */
export function SnapshotDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const board = useBoard((state) => state.board);
  const view = useBoard((state) => state.view.now);
  const { data } = useAnswer('snapshots', (to, signal) => to.ask(SnapshotsDocument, {}, signal));
  const [title, setTitle] = useState(board.name);
  const [note, setNote] = useState('');
  const shown = shownRefs(view);
  const hidden = view.size - shown.length;
  const made = data?.snapshots ?? [];
  return (
    <AskDialog
      title={t('snapshot')}
      act={t('snapshot.make')}
      size={520}
      isReady={title.trim() !== '' && shown.length > 0}
      follows={<p>{t('snapshot.follows', { count: shown.length })}</p>}
      onAct={async () => {
        const places = shown.map((ref) => ({ ref, x: view.get(ref)!.x, y: view.get(ref)!.y }));
        const notes = [...(hidden > 0 ? [t('snapshot.hidden', { count: hidden })] : []), ...lines(note)];
        const input = { title: title.trim(), places, notes };
        const { makeSnapshot } = await api.ask(MakeSnapshotDocument, { input });
        saveFile(makeSnapshot.name, makeSnapshot.html, 'text/html');
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('release.title')}
        required
        maxLength={MOST.name}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <Textarea
        label={t('snapshot.note')}
        description={t('snapshot.noteHow')}
        autosize
        minRows={3}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      {made.length > 0 && (
        <section className={rooms.part} aria-label={t('snapshot.before')}>
          <h3>{t('snapshot.before')}</h3>
          {made.slice(0, 5).map((one) => (
            <div key={one.hash} className={rooms.faint}>
              {localMinute(one.at)} · {one.title} · <span className={rooms.mono}>{one.hash.slice(0, 12)}</span>{' '}
              {one.takenBackAt && (
                <Tooltip label={t('boards.takenBack', { at: localMinute(one.takenBackAt) })}>
                  <Badge size="xs" color="orange" variant="light" tt="none">
                    {t('boards.takenBackShort')}
                  </Badge>
                </Tooltip>
              )}
            </div>
          ))}
        </section>
      )}
    </AskDialog>
  );
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
