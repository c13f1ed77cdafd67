import { Button } from '@mantine/core';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { search } from '../commands/panels.ts';
import type { About } from '../model/graph.ts';
import { useBoard, useCommand } from '../store.ts';
import classes from './frame.module.css';

/** An empty board shows the next step: search, or bring in files where there is nothing to search. */
export function EmptyBoard({ onIntake }: { onIntake: () => void }) {
  const { t } = useTranslation();
  const isEmpty = useBoard(({ view, glance }) => view.now.size === 0 && glance.busy.length === 0);
  const about = useBoard(({ graph }) => graph.about);
  const { run } = useCommand(search);
  if (!isEmpty || !about) return null;
  return (
    <div className={classes.empty}>
      <h2>{t(about.hasData ? 'empty.title' : 'empty.noData')}</h2>
      <p style={{ margin: 0 }}>
        {about.hasData ? (about.tour ? t('empty.demo', first(about.tour)) : t('empty.hint')) : t('empty.intake')}
      </p>
      {about.hasData ? (
        <Button leftSection={<Search size={15} />} onClick={run}>
          {t('empty.search')}
        </Button>
      ) : (
        <Button onClick={onIntake}>{t('empty.toIntake')}</Button>
      )}
    </div>
  );
}

/** As one would type it: the last digits, and a den's name without the mark that it is invented. */
const first = ({ victimAccount, denName }: NonNullable<About['tour']>) => ({
  tail: victimAccount.slice(-4),
  den: denName.replace(/\s*\([^)]*\)$/, ''),
});
