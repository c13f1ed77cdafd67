import { Button, Skeleton } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PartnersDocument } from '../api/generated.ts';
import { installations, type Partner } from '../model/partners.ts';
import frame from './frame.module.css';
import { AddPartner } from './partners/AddPartner.tsx';
import { InstallationPane } from './partners/InstallationPane.tsx';
import { OwnCardPane } from './partners/OwnCardPane.tsx';
import { StatusOf } from './partners/StatusOf.tsx';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';

/** Other installations by their keys, and how they know this one: for administrators of the agency that keeps it. */
export function PartnersRoom() {
  const { t } = useTranslation();
  const { data, error, again } = useAnswer('partners', (api, signal) => api.ask(PartnersDocument, {}, signal));
  const [current, setCurrent] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const all = installations(data?.partners.list ?? []);
  const one = all.find(({ id }) => id === current);
  /** An act may change the installation's other keys, and what waits for it. */
  const take = ({ installation }: Partner) => {
    setCurrent(installation);
    again();
  };
  return (
    <section className={frame.sheet}>
      <div className={classes.head}>
        <h1>{t('rail.partners')}</h1>
        <Button leftSection={<Plus size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {t('partner.add')}
        </Button>
      </div>
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && <Skeleton height={360} aria-busy />}
      {data && (
        <div className={classes.beside}>
          <nav className={classes.list} aria-label={t('rail.partners')}>
            <button
              type="button"
              className={classes.item}
              aria-current={one ? undefined : 'true'}
              onClick={() => setCurrent(null)}
            >
              <b>{data.partners.own.name}</b>
              <span className={classes.faint}>{t('partner.ours')}</span>
            </button>
            {all.length === 0 && <p className={classes.faint}>{t('partner.none')}</p>}
            {all.map((installation) => (
              <button
                key={installation.id}
                type="button"
                className={classes.item}
                aria-current={installation.id === current ? 'true' : undefined}
                onClick={() => setCurrent(installation.id)}
              >
                <b>{installation.name}</b>
                <StatusOf status={installation.keys[0]!.status} />
              </button>
            ))}
          </nav>
          {one ? (
            <InstallationPane key={one.id} one={one} onPartner={take} />
          ) : (
            <OwnCardPane own={data.partners.own} onReplaced={again} />
          )}
        </div>
      )}
      {isAdding && <AddPartner onDone={take} onClose={() => setAdding(false)} />}
    </section>
  );
}
