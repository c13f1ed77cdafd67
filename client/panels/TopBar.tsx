import { ActionIcon, Badge, Button, Tooltip } from '@mantine/core';
import { BriefcaseBusiness, ChevronDown, CircleHelp, FolderOpen, Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { boards, hotkeys, search } from '../commands/panels.ts';
import { chooseCase } from '../commands/work.ts';
import { caseOf } from '../model/session.ts';
import { useBoard, useCommand } from '../store.ts';
import classes from './frame.module.css';
import { KeyCap } from './KeyCap.tsx';
import { Mark } from './Mark.tsx';
import { Preferences } from './Preferences.tsx';
import { You } from './You.tsx';

export function TopBar() {
  const { t } = useTranslation();
  const isDemo = useBoard(({ graph }) => graph.about?.demo ?? false);
  const isUnderCase = useBoard(({ session }) => session.purpose !== null);
  return (
    <header className={classes.top}>
      <span className={classes.mark}>
        <Mark /> {t('product')}
      </span>
      {isUnderCase && (
        <>
          <CaseButton />
          <BoardButton />
          <Omnibox />
        </>
      )}
      <span className={classes.push} />
      {isDemo && (
        <Tooltip label={t('demo.why')} multiline w={260}>
          <Badge color="orange" variant="light" tt="none" fw={600} style={{ flexShrink: 0 }}>
            {t('demo')}
          </Badge>
        </Tooltip>
      )}
      <span className={classes.preferences}>
        <Preferences />
        <HelpButton />
      </span>
      <You />
    </header>
  );
}

/** The case and what for: always in sight, whole on hover, changed by a click. */
function CaseButton() {
  const { t } = useTranslation();
  const session = useBoard((state) => state.session);
  const { run } = useCommand(chooseCase);
  const name = caseOf(session)?.name ?? '';
  const reason = session.purpose?.reason ?? '';
  return (
    <Tooltip
      multiline
      maw={380}
      label={
        <>
          <div>{t('of', { head: t('case'), tail: name })}</div>
          <div>{t('of', { head: t('case.purpose'), tail: reason })}</div>
        </>
      }
    >
      <button
        type="button"
        className={classes.case}
        onClick={run}
        aria-label={t('case.now', { name, reason })}
        data-case={session.purpose?.case}
      >
        <BriefcaseBusiness size={16} strokeWidth={1.75} aria-hidden />
        <span className={classes.two}>
          <b>{name}</b>
          <small>{reason}</small>
        </span>
        <ChevronDown size={14} aria-hidden />
      </button>
    </Tooltip>
  );
}

function BoardButton() {
  const { t } = useTranslation();
  const board = useBoard((state) => state.board);
  const { run } = useCommand(boards);
  return (
    <Button
      variant="default"
      leftSection={<FolderOpen size={15} />}
      rightSection={<ChevronDown size={14} />}
      onClick={run}
      maw={210}
      style={{ flexShrink: 0 }}
      aria-label={t('of', { head: t('boards'), tail: `${board.name} · ${t(`saving.${board.saving}`)}` })}
    >
      <span style={{ overflow: 'hidden', textOverflow: 'ellipsis' }}>{board.name}</span>
      {board.saving !== 'saved' && (
        <span style={{ marginInlineStart: 6, fontWeight: 400 }}>{t(`saving.${board.saving}`)}</span>
      )}
    </Button>
  );
}

function Omnibox() {
  const { t } = useTranslation();
  const { run } = useCommand(search);
  return (
    <button type="button" className={classes.omnibox} onClick={run}>
      <Search size={15} aria-hidden />
      <span>{t('omnibox')}</span>
      <KeyCap keys="/" />
    </button>
  );
}

function HelpButton() {
  const { t } = useTranslation();
  const { run } = useCommand(hotkeys);
  return (
    <Tooltip label={t('command.hotkeys')}>
      <ActionIcon size={30} aria-label={t('command.hotkeys')} onClick={run}>
        <CircleHelp size={17} />
      </ActionIcon>
    </Tooltip>
  );
}
