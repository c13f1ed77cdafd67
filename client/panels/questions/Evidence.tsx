import { ActionIcon, Button, Skeleton } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EvidenceDocument, type EvidenceQuery } from '../../api/generated.ts';
import { languageOf, valueIn } from '../../messages/index.ts';
import { formatInstant } from '../../model/instant.ts';
import { formatDuration, formatMoney } from '../../model/money.ts';
import { useBoard, useParts } from '../../store.ts';
import { Conflict } from '../Conflict.tsx';
import { Deliveries } from '../Deliveries.tsx';
import details from '../Details.module.css';
import { heldWords } from '../Held.tsx';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useHeld } from '../useHeld.ts';
import { useSubmit } from '../useSubmit.ts';
import { EntityChip } from './EntityChip.tsx';
import classes from './questions.module.css';

type Claim = EvidenceQuery['evidence']['claims'][number];

/** What one line rests on: each claim with its ends and who says so, in which row of which file. */
export function Evidence({ run, line, onClose }: { run: string; line: number; onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { isBusy, error: refused, submit } = useSubmit();
  const { data, error, again, hold } = useHeld(`evidence ${run} ${line}`, (asked, signal) =>
    asked.ask(EvidenceDocument, { run, line, after: null }, signal),
  );
  const page = data?.evidence;
  const more = () =>
    submit(async () => {
      const { evidence } = await api.ask(EvidenceDocument, { run, line, after: page?.next ?? null });
      hold((before) => ({ evidence: { ...evidence, claims: [...before.evidence.claims, ...evidence.claims] } }));
    });
  return (
    <aside className={classes.evidence} aria-label={t('questions.evidenceOf', { line: line + 1 })}>
      <div className={rooms.title}>
        <h2>{t('questions.evidenceOf', { line: line + 1 })}</h2>
        <ActionIcon aria-label={t('close')} onClick={onClose}>
          <X size={15} />
        </ActionIcon>
      </div>
      {error && <TroubleHere error={error} again={again} />}
      {!page && !error && <Skeleton height={120} aria-busy />}
      {page?.claims.map((claim, i) => (
        // A statement has no name of its own.
        <article key={claim.event?.ref ?? i} className={details.event}>
          <Said claim={claim} />
          <Deliveries deliveries={claim.deliveries} />
        </article>
      ))}
      {page?.completeness.held.map((held) => (
        <p key={held.reason} className={rooms.faint}>
          {heldWords(held, t)}
        </p>
      ))}
      {refused && <TroubleHere error={refused} />}
      {page && page.next !== null && (
        <Button variant="default" loading={isBusy} onClick={more}>
          {t('search.more')}
        </Button>
      )}
    </aside>
  );
}

function Said({ claim: { event, type, from, to } }: { claim: Claim }) {
  const { t, i18n } = useTranslation();
  const graph = useBoard((state) => state.graph);
  const language = languageOf(i18n);
  const name = (graph.tieRows.get(type) ?? graph.statements.get(type))?.label[language] ?? type;
  const words = [
    event?.duration != null && formatDuration(event.duration, language),
    event?.role && valueIn(i18n, 'role', event.role),
    event?.direction && valueIn(i18n, 'direction', event.direction),
    event?.until && t('details.until', { at: formatInstant(event.until) }),
  ].filter(Boolean);
  return (
    <>
      <div className={details.line}>
        <b className={details.grow}>{name}</b>
        {event?.amount && <span className={details.amount}>{formatMoney(event.amount, graph.scales, language)}</span>}
      </div>
      {event?.at && <time dateTime={event.at}>{formatInstant(event.at)}</time>}
      <div className={classes.entities}>
        <EntityChip entity={from} />
        {to && '→'}
        {to && <EntityChip entity={to} />}
      </div>
      {event?.conflict && <Conflict />}
      {words.length > 0 && <div>{words.join(' · ')}</div>}
    </>
  );
}
