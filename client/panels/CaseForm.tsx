import { Alert, Badge, Button, Radio } from '@mantine/core';
import { type FormEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { refreshMe } from '../commands/session.ts';
import { work } from '../commands/work.ts';
import { valueIn } from '../messages/index.ts';
import { enter } from '../model/glance.ts';
import { type CaseOption, may } from '../model/session.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Gate.module.css';
import { ReasonField } from './ReasonField.tsx';

const PURPOSES = ['money', 'den', 'platform', 'victims', 'request', 'identity'].map((name) => `purpose.${name}`);

/** Under which case one works, and for what: asked before anything is read, and sent with each question. */
export function CaseForm() {
  const { t } = useTranslation();
  const parts = useParts();
  const session = useBoard((state) => state.session);
  const isBusy = useBoard(({ glance }) => glance.busy.length > 0);
  const cases = session.me?.cases ?? [];
  const [asked, setAsked] = useState(session.purpose?.case ?? session.lastCase);
  const [reason, setReason] = useState(session.purpose?.reason ?? '');
  // What a lead has just opened, or was just taken away.
  useEffect(() => void refreshMe(parts), [parts]);
  const chosen = cases.find((one) => one.id === asked)?.id ?? (cases.length === 1 ? cases[0]!.id : null);
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== null && reason.trim() !== '') void work(parts, { case: chosen, reason: reason.trim() });
  };
  const ended = session.ended === 'case' && (
    <Alert color="orange" p="xs">
      {t('case.ended')}
    </Alert>
  );
  if (cases.length === 0)
    return (
      <>
        {ended}
        <NoCase />
      </>
    );
  return (
    <form className={classes.form} onSubmit={onSubmit}>
      {ended}
      <fieldset className={classes.agency}>
        <legend>{t('case.which')}</legend>
        <div className={classes.cases}>
          {cases.map((one) => (
            <Choice key={one.id} one={one} isChosen={one.id === chosen} onChoose={() => setAsked(one.id)} />
          ))}
        </div>
      </fieldset>
      <ReasonField
        label={t('case.purpose')}
        why={t('case.purpose.why')}
        suggestions={PURPOSES}
        value={reason}
        onChange={setReason}
        focused={chosen !== null}
      />
      <Button type="submit" size="sm" loading={isBusy} disabled={chosen === null || reason.trim() === ''}>
        {t(session.purpose === null ? 'case.begin' : 'case.goOn')}
      </Button>
    </form>
  );
}

function Choice({ one, isChosen, onChoose }: { one: CaseOption; isChosen: boolean; onChoose: () => void }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  return (
    <label className={classes.case} htmlFor={id}>
      <Radio id={id} name="case" value={one.id} checked={isChosen} onChange={onChoose} size="xs" />
      <span>
        <b>{one.name}</b>
        {one.typology && <span className={classes.note}>{valueIn(i18n, 'typology', one.typology)}</span>}
      </span>
      {one.leads && (
        <Badge size="sm" variant="light" tt="none">
          {t('case.leads')}
        </Badge>
      )}
    </label>
  );
}

function NoCase() {
  const { t } = useTranslation();
  const parts = useParts();
  const leads = useBoard(({ session }) => may(session, 'LEAD'));
  return (
    <>
      <p>{t(leads ? 'case.none.lead' : 'case.none')}</p>
      {leads && (
        <Button size="sm" onClick={() => glanceAt(parts, (glance) => enter(glance, 'cases'))}>
          {t('case.toCases')}
        </Button>
      )}
    </>
  );
}
