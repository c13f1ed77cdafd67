import { Popover } from '@mantine/core';
import { EyeOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Completeness } from '../model/graph.ts';
import { shownRefs } from '../model/view.ts';
import { useBoard } from '../store.ts';
import classes from './frame.module.css';
import { Held } from './Held.tsx';

/** What the last answer showed of what one may see, in which order, and what it held back. Never hidden. */
export function CompletenessNote() {
  const { t } = useTranslation();
  const note = useBoard(({ glance }) => glance.note);
  const about = useBoard(({ graph }) => (note?.ref ? (graph.entities.get(note.ref)?.label ?? null) : null));
  const shown = useBoard(({ view }) => shownRefs(view.now).length);
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
        <Shown about={about} command={note.command} completeness={completeness} />
        {completeness.order !== 'SHORTEST' && ` · ${t(`order.${completeness.order}`)}`}
        {completeness.held.length > 0 && ` · ${t('note.held', { count: completeness.held.length })}`}
      </span>
      <Popover width={320} position="top-start">
        <Popover.Target>
          <button type="button" className={classes.link}>
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

type ShownProps = { about: string | null; command: string; completeness: Completeness };

function Shown({ about, command, completeness: { shown, total, atLeast } }: ShownProps) {
  const { t } = useTranslation();
  const many = () => {
    if (command === 'path') return t('note.paths', { count: shown });
    if (total === null) return t('note.shown', { shown });
    return t(atLeast ? 'note.ofAtLeast' : 'note.of', { shown, total });
  };
  return about === null ? many() : t('of', { head: about, tail: many() });
}
