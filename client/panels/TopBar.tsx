import { ActionIcon, Badge, Button, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { ChevronDown, CircleHelp, FolderOpen, Languages, Moon, Search, Sun } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { boards, hotkeys, search } from '../commands/panels.ts';
import { useBoard, useCommand } from '../store.ts';
import classes from './frame.module.css';
import { KeyCap } from './KeyCap.tsx';
import { Mark } from './Mark.tsx';

export function TopBar() {
  const { t } = useTranslation();
  const isDemo = useBoard(({ graph }) => graph.about?.demo ?? false);
  return (
    <header className={classes.top}>
      <span className={classes.mark}>
        <Mark /> {t('product')}
      </span>
      <BoardButton />
      <span className={classes.purpose}>{t('purpose')}</span>
      <Omnibox />
      <span className={classes.push} />
      {isDemo && (
        <Tooltip label={t('demo.why')} multiline w={260}>
          <Badge color="orange" variant="light" tt="none" fw={600} style={{ flexShrink: 0 }}>
            {t('demo')}
          </Badge>
        </Tooltip>
      )}
      <LanguageButton />
      <ThemeButton />
      <HelpButton />
    </header>
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
      maw={260}
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

function LanguageButton() {
  const { t, i18n } = useTranslation();
  return (
    <Tooltip label={t('language')}>
      <ActionIcon
        size={30}
        aria-label={t('language')}
        onClick={() => void i18n.changeLanguage(i18n.language === 'zh' ? 'en' : 'zh')}
      >
        <Languages size={17} />
      </ActionIcon>
    </Tooltip>
  );
}

function ThemeButton() {
  const { t } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const isDark = useComputedColorScheme('light') === 'dark';
  return (
    <Tooltip label={t(isDark ? 'theme.light' : 'theme.dark')}>
      <ActionIcon
        size={30}
        aria-label={t(isDark ? 'theme.light' : 'theme.dark')}
        onClick={() => setColorScheme(isDark ? 'light' : 'dark')}
      >
        {isDark ? <Sun size={17} /> : <Moon size={17} />}
      </ActionIcon>
    </Tooltip>
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
