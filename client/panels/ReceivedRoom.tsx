import { Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReceivedDocument } from '../api/generated.ts';
import { localMinute } from '../model/local.ts';
import { type Received, waitingFirst } from '../model/received.ts';
import frame from './frame.module.css';
import { Bring } from './received/Bring.tsx';
import { ReceivedPane } from './received/ReceivedPane.tsx';
import { StatusOf } from './received/StatusOf.tsx';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useHeld } from './useHeld.ts';

/** What other installations released to this one: it waits here, apart, until a lead has looked at it. */
export function ReceivedRoom({ onReply }: { onReply: (bundle: string) => void }) {
  const { t } = useTranslation();
  const { data, error, again, hold } = useHeld('received', (api, signal) => api.ask(ReceivedDocument, {}, signal));
  const [current, setCurrent] = useState<string | null>(null);
  const list = waitingFirst(data?.received ?? []);
  const one = list.find(({ id }) => id === current) ?? list[0];
  const take = (changed: Received) => {
    hold((before) => ({
      received: before.received.some(({ id }) => id === changed.id)
        ? before.received.map((old) => (old.id === changed.id ? changed : old))
        : [changed, ...before.received],
    }));
    setCurrent(changed.id);
  };
  return (
    <section className={frame.sheet}>
      <div className={classes.head}>
        <h1>{t('rail.received')}</h1>
        <Bring onReceived={take} />
      </div>
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && (
        <div className={classes.beside} aria-busy>
          <Skeleton height={180} />
          <Skeleton height={420} />
        </div>
      )}
      {data && !one && (
        <div className={classes.nothing}>
          <h2>{t('received.none')}</h2>
          <p>{t('received.noneHow')}</p>
        </div>
      )}
      {one && (
        <div className={classes.beside}>
          <nav className={classes.list} aria-label={t('rail.received')}>
            {list.map((each) => (
              <button
                key={each.id}
                type="button"
                className={classes.item}
                aria-current={each.id === one.id ? 'true' : undefined}
                onClick={() => setCurrent(each.id)}
              >
                <b>{each.purpose}</b>
                <span className={classes.faint}>
                  {t('received.listed', { from: each.partner, at: localMinute(each.cameAt) })}
                </span>
                <span>
                  <StatusOf status={each.status} />
                </span>
              </button>
            ))}
          </nav>
          <ReceivedPane key={one.id} one={one} onReceived={take} onReply={() => onReply(one.bundle)} />
        </div>
      )}
    </section>
  );
}
