import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { fit, zoomIn, zoomOut } from '../commands/camera.ts';
import { clear } from '../commands/clear.ts';
import type { Command } from '../commands/command.ts';
import { expand, expandBy } from '../commands/expand.ts';
import { hide } from '../commands/hide.ts';
import { hideOthers } from '../commands/hideOthers.ts';
import { path } from '../commands/path.ts';
import { pin } from '../commands/pin.ts';
import { redo } from '../commands/redo.ts';
import { relayout } from '../commands/relayout.ts';
import { selectAll } from '../commands/select.ts';
import { showHidden } from '../commands/showHidden.ts';
import { undo } from '../commands/undo.ts';
import { useBoard } from '../store.ts';
import { CommandButton } from './CommandButton.tsx';
import classes from './frame.module.css';

const GROUPS: readonly (readonly Command[])[] = [
  [undo, redo],
  [expand, expandBy, path],
  [pin, hide, hideOthers, showHidden],
  [selectAll, relayout, fit, clear],
];

export function Tools() {
  const { t } = useTranslation();
  const done = useBoard(({ view }) => view.done.at(-1)?.command);
  const undone = useBoard(({ view }) => view.undone.at(-1)?.command);
  const steps: Record<string, string | undefined> = { undo: done, redo: undone };
  return (
    <div className={`${classes.float} ${classes.tools}`} data-edge="top" role="toolbar" aria-label={t('tools')}>
      {GROUPS.map((group, i) => (
        <Fragment key={group[0]!.id}>
          {i > 0 && <span className={classes.divide} />}
          {group.map((command) => (
            <CommandButton key={command.id} command={command} step={steps[command.id]} />
          ))}
        </Fragment>
      ))}
    </div>
  );
}

export function Zoom() {
  return (
    <div className={`${classes.float} ${classes.zoom}`} data-edge="right">
      <CommandButton command={zoomIn} />
      <CommandButton command={zoomOut} />
    </div>
  );
}
