import { Group, Select, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AddMemberDocument, CandidatesDocument } from '../../api/generated.ts';
import { languageOf, listed } from '../../messages/index.ts';
import { seen } from '../../model/cases.ts';
import { midnight } from '../../model/instant.ts';
import { localMinute } from '../../model/local.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { DayField, isBadDay } from '../fields.tsx';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';
import type { Changing } from './CasePane.tsx';

/** Makes somebody a member, from a day on, until a day if one is said; tells what they will see. */
export function AddMember({ one, onCase, onClose }: Changing & { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const { data, error, again } = useAnswer(one.id, (asked, signal) =>
    asked.ask(CandidatesDocument, { case: one.id }, signal),
  );
  const [user, setUser] = useState<string | null>(null);
  const [days, setDays] = useState({ from: '', until: '' });
  const who = data?.candidates.find(({ id }) => id === user);
  const from = days.from.trim() ? midnight(days.from) : null;
  // The last day is meant whole.
  const until = days.until.trim() ? midnight(days.until, 1) : null;
  const isBackwards = until !== null && Date.parse(until) <= (from ? Date.parse(from) : Date.now());
  const scopes = seen(one, Date.now()).map(({ title }) => title);
  const follows = who && [
    t(seesOf(from, scopes.length), {
      name: who.display,
      from: from && localMinute(from),
      count: scopes.length,
      scopes: listed(scopes, languageOf(i18n)),
    }),
    until ? t('cases.memberUntil', { until: localMinute(until) }) : t('cases.memberOpen'),
  ];
  return (
    <AskDialog
      title={t('cases.memberAdd')}
      act={t('cases.memberAddIt')}
      isReady={who !== undefined && !isBadDay(days.from) && !isBadDay(days.until) && !isBackwards}
      follows={isBackwards ? t('cases.backwards') : follows?.map((text) => <p key={text}>{text}</p>)}
      isTaking={isBackwards}
      onAct={async () => {
        const input = { case: one.id, user: user!, from, until };
        onCase((await api.ask(AddMemberDocument, { input })).addMember);
      }}
      onClose={onClose}
    >
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && <Skeleton height={48} />}
      {data && (
        <Select
          label={t('cases.who')}
          description={t(data.candidates.length === 0 ? 'cases.candidatesNone' : 'cases.candidates')}
          searchable
          data-autofocus
          data={data.candidates.map(({ id, display, agency }) => ({ value: id, label: `${display} · ${agency.name}` }))}
          value={user}
          onChange={setUser}
        />
      )}
      <Group grow align="flex-start">
        <DayField
          label={t('cases.firstDay')}
          hint={t('cases.firstDayHint')}
          value={days.from}
          onChange={(day) => setDays({ ...days, from: day })}
        />
        <DayField
          label={t('cases.lastDay')}
          hint={t('cases.lastDayHint')}
          value={days.until}
          onChange={(day) => setDays({ ...days, until: day })}
        />
      </Group>
    </AskDialog>
  );
}

function seesOf(from: string | null, scopes: number) {
  if (scopes === 0) return from ? 'cases.memberFromNone' : 'cases.memberNowNone';
  return from ? 'cases.memberFrom' : 'cases.memberNow';
}
