import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import type { Command } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { languageOf } from '../messages/index.ts';
import { closeMenu } from '../model/glance.ts';
import { tieWords } from '../model/tieWords.ts';
import { useBoard, useCommand, useParts } from '../store.ts';
import { KeyCap } from './KeyCap.tsx';
import { AskItems } from './questions/AskItems.tsx';

const ON_SELECTION = new Set([
  'reveal',
  'expand',
  'expandBy',
  'path',
  'pathBy',
  'pathFrom',
  'pathTo',
  'pin',
  'hide',
  'hideOthers',
  'remove',
  'copy',
]);
const ON_TIE = new Set(['tieEvents', 'tieEnds', 'hide']);
const ON_BOARD = new Set(['search', 'showHidden', 'selectAll', 'undo', 'redo', 'relayout', 'fit']);

/** What can be done with what is selected, each with its key. */
export const CommandItems = ({ ids = ON_SELECTION }: { ids?: ReadonlySet<string> }) =>
  commands.filter(({ id }) => ids.has(id)).map((command) => <Item key={command.id} command={command} />);

export function ContextMenu() {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const menu = useBoard(({ glance }) => glance.menu);
  const graph = useBoard((state) => state.graph);
  if (!menu) return null;
  const tie = menu.tie && graph.ties.get(menu.tie);
  return (
    <Menu
      opened
      onClose={() => glanceAt(parts, closeMenu)}
      position="bottom-start"
      offset={0}
      // What may be asked about a number is longer than the page is high: it stays on the page, and scrolls.
      middlewares={{ flip: true, shift: true, size: { padding: 8 } }}
      // Not by keys, which is Mantine's habit: the key that opened it would close it again.
      clickOutsideEvents={['mousedown', 'touchstart']}
      trapFocus
      returnFocus
    >
      <Menu.Target>
        <span style={{ position: 'fixed', left: menu.x, top: menu.y, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('details.more')} style={{ overflowY: 'auto' }}>
        {tie && <Menu.Label maw={340}>{tieWords(tie, graph, languageOf(i18n))}</Menu.Label>}
        <CommandItems ids={menu.tie ? ON_TIE : menu.ref ? ON_SELECTION : ON_BOARD} />
        {menu.ref && <AskItems />}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ command }: { command: Command }) {
  const { t } = useTranslation();
  const { enabled, run } = useCommand(command);
  return enabled ? (
    <Menu.Item
      leftSection={<command.icon size={14} />}
      rightSection={command.key && <KeyCap keys={command.key} />}
      onClick={run}
    >
      {t(command.label)}
    </Menu.Item>
  ) : null;
}
