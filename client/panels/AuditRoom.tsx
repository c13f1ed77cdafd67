import { Button, Skeleton } from '@mantine/core';
import { Printer } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditInput } from '../api/generated.ts';
import { languageOf } from '../messages/index.ts';
import type { AuditRow } from '../model/audit.ts';
import { zoneHere } from '../model/local.ts';
import audit from './audit/audit.module.css';
import { Entries } from './audit/Entries.tsx';
import { Entry } from './audit/Entry.tsx';
import { FilterBar } from './audit/FilterBar.tsx';
import { LogState } from './audit/LogState.tsx';
import { Printed } from './audit/Printed.tsx';
import { useLog } from './audit/useLog.ts';
import frame from './frame.module.css';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';

/** The log of who asked and did what, for whoever answers for it. */
export function AuditRoom() {
  const { t, i18n } = useTranslation();
  const [input, setInput] = useState<AuditInput>({});
  const [opened, setOpened] = useState<AuditRow | null>(null);
  const [round, setRound] = useState(0);
  const log = useLog(input);
  const number = new Intl.NumberFormat(languageOf(i18n));
  const ask = (next: AuditInput) => {
    setOpened(null);
    setRound((n) => n + 1);
    setInput(next);
    // The same question again is asked again: the log has gone on.
    if (JSON.stringify(next) === JSON.stringify(input)) log.again();
  };
  const told = log.completeness && {
    shown: number.format(log.rows.length),
    total: number.format(log.completeness.total ?? log.rows.length),
  };
  const count = told && t(log.completeness?.atLeast ? 'audit.countAtLeast' : 'audit.count', told);

  return (
    <section className={frame.sheet}>
      <div className={classes.head}>
        <h1>{t('rail.audit')}</h1>
        <span className={classes.faint}>{t('ask.zone', { zone: zoneHere(languageOf(i18n)) })}</span>
        <Button
          variant="default"
          leftSection={<Printer size={15} aria-hidden />}
          disabled={log.rows.length === 0}
          onClick={() => window.print()}
        >
          {t('audit.print')}
        </Button>
      </div>
      <LogState round={round} onUnclosed={() => ask({ outcome: 'OPEN' })} />
      <FilterBar asked={input} known={log.known} onAsk={ask} />
      {log.error && <TroubleHere error={log.error} again={log.again} />}
      {!log.completeness && !log.error && <Skeleton style={{ flex: 1 }} aria-busy />}
      {log.completeness && (
        <div className={audit.logged} data-open={opened !== null}>
          <Entries rows={log.rows} opened={opened} onOpen={setOpened} />
          {opened && (
            <Entry row={opened} onOnly={(more) => ask({ ...input, ...more })} onClose={() => setOpened(null)} />
          )}
        </div>
      )}
      <div className={audit.foot}>
        <span className={classes.faint} role="status">
          {count}
        </span>
        {log.next !== null && (
          <Button variant="default" loading={log.isBusy} onClick={log.more}>
            {t('audit.more')}
          </Button>
        )}
      </div>
      <Printed rows={log.rows} input={input} count={count ?? ''} />
    </section>
  );
}
