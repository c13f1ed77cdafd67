import { Menu } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import type { Command } from '../commands/command.ts';
import { commands } from '../commands/index.ts';
import { closeMenu } from '../model/glance.ts';
import { useBoard, useCommand, useParts } from '../store.ts';

const ON_SELECTION = new Set([
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
const ON_BOARD = new Set(['search', 'showHidden', 'selectAll', 'undo', 'redo', 'relayout', 'fit']);

/** What can be done with what is selected, each with its key. */
export const CommandItems = ({ board = false }: { board?: boolean }) =>
  commands
    .filter(({ id }) => (board ? ON_BOARD : ON_SELECTION).has(id))
    .map((command) => <Item key={command.id} command={command} />);

export function ContextMenu() {
  const { t } = useTranslation();
  const parts = useParts();
  const menu = useBoard(({ glance }) => glance.menu);
  if (!menu) return null;
  return (
    <Menu opened onClose={() => glanceAt(parts, closeMenu)} position="bottom-start" offset={0} trapFocus returnFocus>
      <Menu.Target>
        <span style={{ position: 'fixed', left: menu.x, top: menu.y, width: 0, height: 0 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('details.more')}>
        <CommandItems board={menu.ref === null} />
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
      rightSection={command.key && <small>{command.key}</small>}
      onClick={run}
    >
      {t(command.label)}
    </Menu.Item>
  ) : null;
}
