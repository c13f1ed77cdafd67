import { Menu } from '@mantine/core';
import { UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { changePassword, signOut } from '../commands/account.ts';
import type { Command } from '../commands/command.ts';
import { languageOf, listed } from '../messages/index.ts';
import { useBoard, useCommand } from '../store.ts';
import classes from './frame.module.css';

/** Who is signed in, of which agency, in which roles; and the way out. */
export function You() {
  const { t, i18n } = useTranslation();
  const me = useBoard(({ session }) => session.me);
  if (!me) return null;
  const { display, agency, roles, name } = me.user;
  const works = listed(
    roles.map((role) => t(`works.${role}`)),
    languageOf(i18n),
  );
  return (
    <Menu position="bottom-end" width={260}>
      <Menu.Target>
        <button type="button" className={classes.you} aria-label={t('of', { head: t('you'), tail: display })}>
          <UserRound size={17} strokeWidth={1.75} aria-hidden />
          <span className={classes.two}>
            <b>{display}</b>
            <small>{works}</small>
          </span>
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <b>{display}</b>
          <div>{agency.name}</div>
          <small>
            {works} · {name}
          </small>
        </div>
        <Menu.Divider />
        <Item command={changePassword} />
        <Item command={signOut} />
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ command }: { command: Command }) {
  const { t } = useTranslation();
  const { enabled, run } = useCommand(command);
  return enabled ? (
    <Menu.Item leftSection={<command.icon size={14} />} onClick={run}>
      {t(command.label)}
    </Menu.Item>
  ) : null;
}
