import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './Gate.module.css';
import { Mark } from './Mark.tsx';
import { Preferences } from './Preferences.tsx';

/** The page before one is in: whose it is, language and theme, and one thing to do. */
export function Gate({ title, wide = false, children }: { title: string; wide?: boolean; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <div className={classes.gate}>
      <header className={classes.head}>
        <span className={classes.preferences}>
          <Preferences />
        </span>
      </header>
      <main className={classes.card} data-wide={wide || undefined}>
        <div className={classes.mark}>
          <Mark size={34} />
          <div>
            <strong>{t('gate.name')}</strong>
            <div className={classes.note}>{t('gate.what')}</div>
          </div>
        </div>
        <h1>{title}</h1>
        {children}
      </main>
    </div>
  );
}
