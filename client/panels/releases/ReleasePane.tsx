import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DropReleaseDocument, ReviseReleaseDocument } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import { lastDay, localMinute } from '../../model/local.ts';
import { isEditable, type Release, type Tables } from '../../model/releases.ts';
import { useParts } from '../../store.ts';
import classes from '../rooms.module.css';
import { Tlp } from '../Tlp.tsx';
import { TroubleHere } from '../Trouble.tsx';
import { useSubmit } from '../useSubmit.ts';
import { HandOver } from './HandOver.tsx';
import { PartnerView } from './PartnerView.tsx';
import { ReleaseForm } from './ReleaseForm.tsx';
import { StatusOf } from './ReleaseList.tsx';
import { Withdraw } from './Withdraw.tsx';

export type Of = { one: Release; tables: Tables; onRelease: (one: Release) => void };

/** One release: what it says of itself, what would leave, and what can be done with it now. */
export function ReleasePane({ one, tables, onRelease, onDropped }: Of & { onDropped: (id: string) => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const [asking, setAsking] = useState<'change' | 'withdraw' | null>(null);
  const language = languageOf(i18n);
  const profile = tables.releaseProfiles.find(({ name }) => name === one.profile)?.label[language] ?? one.profile;
  const receipts = one.receipts.map(({ what, at, remark }) => {
    const said = { at: localMinute(at), what: t(`release.receipt.${what.replaceAll(' ', '_')}`), remark };
    return t(remark === '' ? 'release.receiptOf' : 'release.receiptFor', said);
  });
  const facts: [string, string | null][] = [
    [t('release.to'), one.recipient],
    [t('release.keys'), one.partner?.fingerprint ?? null],
    [t('release.profile'), profile],
    [t('release.purpose'), one.purpose],
    [t('release.basis'), one.legalBasis],
    [t('release.handling'), one.handling || null],
    [t('release.until'), lastDay(one.expiresAt)],
    [t('release.madeBy'), t('release.byAt', { who: one.madeBy.display, at: localMinute(one.madeAt) })],
    [
      t('release.decidedBy'),
      one.decidedBy && t('release.byAt', { who: one.decidedBy.display, at: localMinute(one.decidedAt!) }),
    ],
    [t('release.remark'), one.remark || null],
    [t('release.sent'), one.sent && t(`release.sentAs.${one.sent}`)],
    [t('release.receipts'), receipts.join(' · ') || null],
    [
      t('release.withdrawn'),
      one.withdrawnAt && t('release.withdrawnAs', { at: localMinute(one.withdrawnAt), why: one.withdrawnWhy }),
    ],
  ];
  const revise = () =>
    submit(async () => onRelease((await api.ask(ReviseReleaseDocument, { id: one.id })).reviseRelease));
  const drop = () =>
    submit(async () => {
      await api.ask(DropReleaseDocument, { id: one.id });
      onDropped(one.id);
    });
  return (
    <article className={classes.pane} aria-label={one.title}>
      <div className={classes.title}>
        <h2>
          {one.title} <StatusOf one={one} /> <Tlp tlp={one.tlp} />
        </h2>
        <Group gap="xs">
          {isEditable(one) && (
            <>
              <Button variant="default" onClick={() => setAsking('change')}>
                {t('release.change')}
              </Button>
              <Button variant="default" loading={isBusy} onClick={drop}>
                {t('release.drop')}
              </Button>
            </>
          )}
          {one.status === 'asked' && (
            <Button variant="default" loading={isBusy} onClick={revise}>
              {t('release.revise')}
            </Button>
          )}
          {one.status === 'released' && (
            <Button variant="default" onClick={() => setAsking('withdraw')}>
              {t('release.withdraw')}
            </Button>
          )}
        </Group>
      </div>
      {error && <TroubleHere error={error} />}
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
      {(one.status === 'released' || one.status === 'withdrawn') && <HandOver one={one} tables={tables} />}
      {one.status !== 'released' && one.status !== 'withdrawn' && (
        <PartnerView key={one.version} one={one} tables={tables} onRelease={onRelease} />
      )}
      {asking === 'change' && (
        <ReleaseForm one={one} tables={tables} onDone={onRelease} onClose={() => setAsking(null)} />
      )}
      {asking === 'withdraw' && <Withdraw one={one} onRelease={onRelease} onClose={() => setAsking(null)} />}
    </article>
  );
}
