import { Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetScopeDaysDocument } from '../../api/generated.ts';
import type { Scope } from '../../model/cases.ts';
import { midnight } from '../../model/instant.ts';
import { lastDay, localMinute } from '../../model/local.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { DayField, isBadDay, WhyField } from '../fields.tsx';

type Props = { scope: Scope; onScope: (scope: Scope) => void; onClose: () => void };

/** When a scope ends, and until when it is kept. */
export function ScopeDays({ scope, onScope, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const was = { until: dayOf(scope.until), keepUntil: dayOf(scope.keepUntil) };
  const [days, setDays] = useState(was);
  const [reason, setReason] = useState('');
  // A day that nobody touched keeps its hour.
  const endOf = (name: keyof typeof was) =>
    days[name] === was[name] ? scope[name] : days[name].trim() ? midnight(days[name], 1) : null;
  const until = endOf('until');
  const keepUntil = endOf('keepUntil');
  const isOver = until !== null && Date.parse(until) <= Date.now();
  return (
    <AskDialog
      title={t('of', { head: t('cases.daysTitle'), tail: scope.title })}
      act={t('cases.daysIt')}
      isReady={reason.trim() !== '' && !isBadDay(days.until) && !isBadDay(days.keepUntil)}
      isTaking={isOver}
      follows={
        <>
          <p>
            {until === null
              ? t('cases.untilNever')
              : t(isOver ? 'cases.untilOver' : 'cases.untilFollows', { until: localMinute(until) })}{' '}
            {t('cases.daysCases', { count: scope.cases })}
          </p>
          <p>{keepUntil === null ? t('cases.keepNever') : t('cases.keepFollows', { day: lastDay(keepUntil) })}</p>
        </>
      }
      onAct={async () => {
        const input = { scope: scope.id, until, keepUntil, reason: reason.trim() };
        onScope((await api.ask(SetScopeDaysDocument, { input })).setScopeDays);
      }}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <DayField label={t('cases.seenLast')} value={days.until} onChange={(day) => setDays({ ...days, until: day })} />
        <DayField
          label={t('cases.keepLast')}
          value={days.keepUntil}
          onChange={(day) => setDays({ ...days, keepUntil: day })}
        />
      </Group>
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}

const dayOf = (end: string | null) => (end === null ? '' : lastDay(end));
