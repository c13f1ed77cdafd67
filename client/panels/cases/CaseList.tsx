import { ChevronDown, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueIn } from '../../messages/index.ts';
import { type Case, seeing } from '../../model/cases.ts';
import classes from '../rooms.module.css';

type Props = { cases: readonly Case[]; current: string; onPick: (id: string) => void };

/** Open cases first; closed ones apart, folded until one looks for them. */
export function CaseList({ cases, current, onPick }: Props) {
  const { t } = useTranslation();
  const closed = cases.filter(({ closedAt }) => closedAt !== null);
  const [isUnfolded, setUnfolded] = useState(false);
  const isShown = isUnfolded || closed.some(({ id }) => id === current);
  const open = cases.filter(({ closedAt }) => closedAt === null);
  return (
    <nav className={classes.list} aria-label={t('cases.list')}>
      <h2>{t('cases.openOnes', { count: open.length })}</h2>
      {open.map((one) => (
        <Item key={one.id} one={one} isCurrent={one.id === current} onPick={onPick} />
      ))}
      {closed.length > 0 && (
        <button type="button" className={classes.fold} aria-expanded={isShown} onClick={() => setUnfolded(!isUnfolded)}>
          {isShown ? <ChevronDown size={13} aria-hidden /> : <ChevronRight size={13} aria-hidden />}
          {t('cases.closedOnes', { count: closed.length })}
        </button>
      )}
      {isShown && closed.map((one) => <Item key={one.id} one={one} isCurrent={one.id === current} onPick={onPick} />)}
    </nav>
  );
}

function Item({ one, isCurrent, onPick }: { one: Case; isCurrent: boolean; onPick: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const words = [
    one.typology && valueIn(i18n, 'typology', one.typology),
    one.closedAt === null ? t('cases.members', { count: seeing(one).length }) : null,
    t('cases.scopes', { count: one.scopes.length }),
  ].filter(Boolean);
  return (
    <button
      type="button"
      className={classes.item}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onPick(one.id)}
    >
      <b>{one.name}</b>
      <span className={classes.faint}>{words.join(' · ')}</span>
    </button>
  );
}
