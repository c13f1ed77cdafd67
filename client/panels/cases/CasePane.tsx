import { Badge, Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { valueIn } from '../../messages/index.ts';
import type { Case, Looker, Scope } from '../../model/cases.ts';
import { localMinute } from '../../model/local.ts';
import classes from '../rooms.module.css';
import { Agencies } from './Agencies.tsx';
import { CaseForm } from './CaseForm.tsx';
import { CloseCase } from './CloseCase.tsx';
import { Members } from './Members.tsx';
import { Scopes } from './Scopes.tsx';

export type Changing = { one: Case; onCase: (one: Case) => void };

type Props = Changing & { me: Looker | null; onScope: (scope: Scope) => void };

/** One case: what it is, who works on it, what they may see for it. */
export function CasePane({ me, one, onCase, onScope }: Props) {
  const { t, i18n } = useTranslation();
  const [asking, setAsking] = useState<'change' | 'close' | null>(null);
  const close = () => setAsking(null);
  const facts: [string, string | null][] = [
    [t('cases.lead'), one.lead.display],
    [t('cases.agency'), one.agency.name],
    [t('cases.typology'), one.typology ? valueIn(i18n, 'typology', one.typology) : t('cases.unknown')],
    [t('cases.basis'), one.legalBasis],
    [t('cases.openedAt'), localMinute(one.openedAt)],
    [t('cases.closedAt'), one.closedAt && localMinute(one.closedAt)],
  ];
  return (
    <article className={classes.pane} aria-label={one.name}>
      <div className={classes.title}>
        <h2>
          {one.name}{' '}
          {one.closedAt !== null && (
            <Badge size="sm" color="gray" variant="light" tt="none">
              {t('cases.isClosed')}
            </Badge>
          )}
        </h2>
        {one.mine && (
          <>
            <Button variant="default" onClick={() => setAsking('change')}>
              {t('cases.change')}
            </Button>
            <Button variant="default" onClick={() => setAsking('close')}>
              {t(one.closedAt === null ? 'cases.close' : 'cases.reopen')}
            </Button>
          </>
        )}
      </div>
      {!one.mine && <div className={classes.faint}>{t('cases.readOnly', { lead: one.lead.display })}</div>}
      <dl className={classes.facts}>
        {facts.map(
          ([name, value]) =>
            value !== null && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Agencies one={one} onCase={onCase} />
      <Members one={one} onCase={onCase} />
      <Scopes me={me} one={one} onCase={onCase} onScope={onScope} />
      {asking === 'change' && <CaseForm one={one} onDone={onCase} onClose={close} />}
      {asking === 'close' && <CloseCase one={one} onCase={onCase} onClose={close} />}
    </article>
  );
}
