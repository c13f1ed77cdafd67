import { Badge, Button, TextInput } from '@mantine/core';
import { PenLine, Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../../commands/act.ts';
import { languageOf } from '../../messages/index.ts';
import { freshId } from '../../model/board.ts';
import { write } from '../../model/glance.ts';
import { byVerb, type Question } from '../../model/questions.ts';
import { may } from '../../model/session.ts';
import { useBoard, useParts } from '../../store.ts';
import rooms from '../rooms.module.css';
import { Import } from './Import.tsx';
import classes from './questions.module.css';

type Props = { questions: readonly Question[]; current: string | null; onPick: (id: string) => void };

/** All that may be asked, by the task that it serves, each with its number and in words. */
export function Library({ questions, current, onPick }: Props) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState('');
  const groups = byVerb(questions, typed);
  const parts = useParts();
  const writes = useBoard(({ session }) => may(session, 'WRITE_QUESTIONS'));
  const drafts = useBoard(({ glance }) => glance.drafts);
  const fresh = [...drafts].filter(([id]) => !questions.some((one) => one.id === id));
  const open = (id: string) => glanceAt(parts, (glance) => write(glance, id));
  return (
    <div className={classes.library}>
      <TextInput
        aria-label={t('questions.filter')}
        placeholder={t('questions.filter')}
        leftSection={<Search size={14} aria-hidden />}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {writes && (
        <div className={classes.bar}>
          <Button leftSection={<PenLine size={14} aria-hidden />} onClick={() => open(freshId())}>
            {t('writing.begin')}
          </Button>
          <Import />
        </div>
      )}
      <nav className={rooms.list} aria-label={t('questions.library')}>
        {fresh.length > 0 && (
          <section>
            <h2>{t('writing.drafts')}</h2>
            {fresh.map(([id, { title }]) => (
              <button
                key={id}
                type="button"
                className={rooms.item}
                aria-current={id === current ? 'true' : undefined}
                onClick={() => open(id)}
              >
                <b>{title.trim() || t('writing.new')}</b>
              </button>
            ))}
          </section>
        )}
        {groups.map(({ verb, own }) => (
          <section key={verb}>
            <h2>{t(`questions.verb.${verb}`)}</h2>
            {own.map((one) => (
              <Item
                key={one.id}
                one={one}
                isCurrent={one.id === current}
                isUnsaved={drafts.has(one.id)}
                onPick={onPick}
              />
            ))}
          </section>
        ))}
        {groups.length === 0 && <p className={rooms.faint}>{t('questions.noneSo')}</p>}
      </nav>
    </div>
  );
}

type ItemProps = { one: Question; isCurrent: boolean; isUnsaved: boolean; onPick: (id: string) => void };

function Item({ one, isCurrent, isUnsaved, onPick }: ItemProps) {
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
        {isUnsaved && (
          <Badge size="xs" tt="none" variant="light" color="orange">
            {t('writing.isUnsaved')}
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
