import { changePassword, signOut } from './account.ts';
import { fit, zoomIn, zoomOut } from './camera.ts';
import { clear } from './clear.ts';
import type { Command } from './command.ts';
import { copy } from './copy.ts';
import { expand, expandBy } from './expand.ts';
import { hide } from './hide.ts';
import { hideOthers } from './hideOthers.ts';
import { byKey } from './keys.ts';
import { newBoard } from './newBoard.ts';
import { boards, close, hotkeys, search } from './panels.ts';
import { path, pathBy } from './path.ts';
import { pathFrom, pathTo } from './pathEnds.ts';
import { pin } from './pin.ts';
import { redo } from './redo.ts';
import { relayout } from './relayout.ts';
import { release } from './release.ts';
import { remove } from './remove.ts';
import { reveal } from './reveal.ts';
import { saveBoard } from './saveBoard.ts';
import { invert, selectAll } from './select.ts';
import { showHidden } from './showHidden.ts';
import { tieEnds, tieEvents } from './tie.ts';
import { undo } from './undo.ts';
import { chooseCase } from './work.ts';

/** Every command, in the order in which menus and the list of keys show them. */
export const commands: readonly Command[] = [
  search,
  expand,
  expandBy,
  path,
  pathBy,
  pathFrom,
  pathTo,
  reveal,
  tieEvents,
  tieEnds,
  pin,
  hide,
  hideOthers,
  showHidden,
  remove,
  copy,
  release,
  selectAll,
  invert,
  undo,
  redo,
  relayout,
  fit,
  zoomIn,
  zoomOut,
  saveBoard,
  newBoard,
  boards,
  clear,
  chooseCase,
  changePassword,
  signOut,
  hotkeys,
  close,
];

/** Which command a key runs. Two commands on one key stop the page from loading at all. */
export const commandKeys: ReadonlyMap<string, Command> = byKey(commands);
