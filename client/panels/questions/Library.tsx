import { Badge, TextInput } from '@mantine/core';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import { byVerb, type Question } from '../../model/questions.ts';
import rooms from '../rooms.module.css';
import classes from './questions.module.css';

type Props = { questions: readonly Question[]; current: string | null; onPick: (id: string) => void };

/** All that may be asked, by the task that it serves, each with its number and in words. */
export function Library({ questions, current, onPick }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const groups = byVerb(questions, typed);
  return (
    <div className={classes.library}>
      <TextInput
        aria-label={t('questions.filter')}
        placeholder={t('questions.filter')}
        leftSection={<Search size={14} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <nav className={rooms.list} aria-label={t('questions.library')}>
        {groups.map(({ verb, own }) => (
          <section key={verb}>
            <h2>{t(`questions.verb.${verb}`)}</h2>
            {own.map((one) => (
              <Item key={one.id} one={one} isCurrent={one.id === current} onPick={onPick} />
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className={rooms.faint}>{t('questions.noneSo')}</p>}
      </nav>
    </div>
  );
}

function Item({ one, isCurrent, onPick }: { one: Question; isCurrent: boolean; onPick: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const unseen = one.watch?.unseen ?? 0;
  return (
    <button
      type="button"
      className={rooms.item}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={() => onPick(one.id)}
    >
      <b>
        {one.number !== null && `${one.number} · `}
        {one.title[language]}{' '}
        {unseen > 0 && (
          <Badge size="xs" tt="none">
            {t('questions.unseen', { count: unseen })}
          </Badge>
        )}
      </b>
      <span className={rooms.faint}>
        {one.status !== 'SHIPPED' && `${t(`questions.status.${one.status}`)} · `}
        {one.asks[language]}
      </span>
    </button>
  );
}
