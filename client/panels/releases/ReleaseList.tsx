import { Badge } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { localMinute } from '../../model/local.ts';
import type { Release } from '../../model/releases.ts';
import classes from '../rooms.module.css';

type Props = { releases: readonly Release[]; current: string; onPick: (id: string) => void };

const COLOURS = { draft: 'gray', asked: 'orange', refused: 'red', released: 'green', withdrawn: 'gray' } as const;

/** Those that wait for whoever looks stand first. */
export function ReleaseList({ releases, current, onPick }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={classes.list} aria-label={t('release.list')}>
      {releases.map((one) => (
        <button
          key={one.id}
          type="button"
          className={classes.item}
          aria-current={one.id === current ? 'true' : undefined}
          onClick={() => onPick(one.id)}
        >
          <b>{one.title}</b>
          <span className={classes.faint}>
            {t('release.listed', { to: one.recipient, at: localMinute(one.savedAt) })}
          </span>
          <span>
            <StatusOf one={one} />
          </span>
        </button>
      ))}
    </nav>
  );
}

export function StatusOf({ one }: { one: Release }) {
  const { t } = useTranslation();
  return (
    <Badge size="sm" color={COLOURS[one.status]} variant="light" tt="none">
      {t(one.mayDecide ? 'release.forYou' : `release.status.${one.status}`)}
    </Badge>
  );
}
