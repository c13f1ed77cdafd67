import { Button, Skeleton } from '@mantine/core';
import { FolderPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CasesDocument } from '../api/generated.ts';
import { languageOf } from '../messages/index.ts';
import { type Case, type Scope, withCase, withScope } from '../model/cases.ts';
import { zoneHere } from '../model/local.ts';
import { CaseForm } from './cases/CaseForm.tsx';
import { CaseList } from './cases/CaseList.tsx';
import { CasePane } from './cases/CasePane.tsx';
import frame from './frame.module.css';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useHeld } from './useHeld.ts';

/** Cases one leads or works on, and who and what belongs to each. */
export function CasesRoom() {
  const { t, i18n } = useTranslation();
  const { data, error, again, hold } = useHeld('cases', (api, signal) => api.ask(CasesDocument, {}, signal));
  const [picked, setPicked] = useState<string | null>(null);
  const [isOpening, setOpening] = useState(false);
  const cases = data?.cases ?? [];
  const one = cases.find(({ id }) => id === picked) ?? cases.find(({ closedAt }) => closedAt === null) ?? cases[0];
  const reads = data?.me?.rights.includes('READ') ?? false;
  const mayOpen = data?.me?.rights.includes('LEAD') ?? false;
  const take = (changed: Case) => hold((before) => ({ ...before, cases: withCase(before.cases, changed) }));
  const takeScope = (scope: Scope) => hold((before) => ({ ...before, cases: withScope(before.cases, scope) }));

  return (
    <section className={frame.sheet}>
      <div className={classes.head}>
        <h1>{t('rail.cases')}</h1>
        <span className={classes.faint}>{t('ask.zone', { zone: zoneHere(languageOf(i18n)) })}</span>
        {mayOpen && (
          <Button leftSection={<FolderPlus size={15} aria-hidden />} onClick={() => setOpening(true)}>
            {t('cases.open')}
          </Button>
        )}
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
          <h2>{t('cases.none')}</h2>
          <p>{t(mayOpen ? 'cases.noneLead' : reads ? 'cases.noneMember' : 'cases.noneMemberAdmin')}</p>
        </div>
      )}
      {one && (
        <div className={classes.beside}>
          <CaseList cases={cases} current={one.id} onPick={setPicked} />
          <CasePane key={one.id} me={data?.me ?? null} one={one} onCase={take} onScope={takeScope} />
        </div>
      )}
      {isOpening && (
        <CaseForm
          onDone={(opened) => {
            take(opened);
            setPicked(opened.id);
          }}
          onClose={() => setOpening(false)}
        />
      )}
    </section>
  );
}
