import { Popover } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { EyeOff } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Note } from '../model/glance.ts';
import { shownRefs } from '../model/view.ts';
import { useBoard } from '../store.ts';
import classes from './frame.module.css';
import { Held, heldWords } from './Held.tsx';

/** What the last answer showed of what one may see, in which order, and what it held back. Never hidden. */
export function CompletenessNote() {
  const { t } = useTranslation();
  const note = useBoard(({ glance }) => glance.note);
  const about = useBoard(({ graph }) => (note?.ref ? (graph.entities.get(note.ref)?.label ?? null) : null));
  const shown = useBoard(({ view }) => shownRefs(view.now).length);
  const panel = useBoard(({ glance }) => glance.panel);
  const [isOpen, setOpen] = useState(false);
  useEffect(() => setOpen(false), [note, panel]);
  useWindowEvent(
    'keydown',
    (event) => {
      if (!isOpen || event.key !== 'Escape') return;
      // What lies on top goes first: the selection stays.
      event.preventDefault();
      setOpen(false);
    },
    true,
  );
  if (!note)
    return shown === 0 ? null : (
      <div className={`${classes.float} ${classes.note}`} data-edge="bottom" role="status">
        <EyeOff size={14} aria-hidden /> {t('note.board', { count: shown })}
      </div>
    );
  const { completeness } = note;
  return (
    <div className={`${classes.float} ${classes.note}`} data-edge="bottom" role="status">
      <EyeOff size={14} aria-hidden />
      <span>
        <Shown about={about} note={note} />
        {completeness.order !== 'SHORTEST' && ` · ${t(`order.${completeness.order}`)}`}
        {completeness.held.map((held) => ` · ${heldWords(held, t)}`)}
      </span>
      <Popover width={320} position="top-start" opened={isOpen} onChange={setOpen}>
        <Popover.Target>
          <button type="button" className={classes.link} onClick={() => setOpen(!isOpen)}>
            {t('note.how')}
          </button>
        </Popover.Target>
        <Popover.Dropdown>
          <Held completeness={completeness} />
        </Popover.Dropdown>
      </Popover>
    </div>
  );
}

function Shown({ about, note: { command, completeness, asked } }: { about: string | null; note: Note }) {
  const { t } = useTranslation();
  const { shown, total, atLeast } = completeness;
  const many = () => {
    if (command === 'path') return t(asked === 1 && shown === 1 ? 'note.shortest' : 'note.paths', { count: shown });
    if (total === null) return t('note.shown', { shown });
    return t(atLeast ? 'note.ofAtLeast' : 'note.of', { shown, total });
  };
  return about === null ? many() : t('of', { head: about, tail: many() });
}
