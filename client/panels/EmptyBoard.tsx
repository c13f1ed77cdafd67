import { Button } from '@mantine/core';
import { Search } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { search } from '../commands/panels.ts';
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
      <p style={{ margin: 0 }}>{t(about.hasData ? (about.demo ? 'empty.demo' : 'empty.hint') : 'empty.intake')}</p>
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
