import { Button } from '@mantine/core';
import { Ear, ShieldOff } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { localMinute } from '../../model/local.ts';
import { type Installation, inUse, type Partner } from '../../model/partners.ts';
import rooms from '../rooms.module.css';
import { AddressOf } from './AddressOf.tsx';
import { ComparePartner } from './ComparePartner.tsx';
import { FingerprintView } from './FingerprintView.tsx';
import { Outbox } from './Outbox.tsx';
import { RevokePartner } from './RevokePartner.tsx';
import { StatusOf } from './StatusOf.tsx';

/** One installation: its keys, what they are good for, and what is on its way to it. */
export function InstallationPane({ one, onPartner }: { one: Installation; onPartner: (partner: Partner) => void }) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'compare' | 'revoke' | null>(null);
  const close = () => setAsking(null);
  const newest = one.keys[0]!;
  const used = inUse(one);
  const isRevoked = newest.status === 'revoked';
  return (
    <div className={rooms.pane}>
      <div className={rooms.title}>
        <h2>{one.name}</h2>
        {newest.status === 'proposed' && (
          <Button leftSection={<Ear size={15} aria-hidden />} onClick={() => setAsking('compare')}>
            {t('partner.compare')}
          </Button>
        )}
        {!isRevoked && (
          <Button
            variant="default"
            color="red"
            leftSection={<ShieldOff size={15} aria-hidden />}
            onClick={() => setAsking('revoke')}
          >
            {t('partner.revoke')}
          </Button>
        )}
      </div>
      {newest.status === 'proposed' && (
        <div className={rooms.follows} role="note">
          {t(newest.addedBy === null ? 'partner.namedNote' : 'partner.proposedNote')}
        </div>
      )}
      {one.keys.map((keys) => (
        <Keys key={keys.id} keys={keys} />
      ))}
      {/* Shown only once they are compared: before, what is heard must not be read off the screen. */}
      {newest.status !== 'proposed' && <FingerprintView fingerprint={newest.fingerprint} />}
      {!isRevoked && <AddressOf partner={newest} onPartner={onPartner} />}
      <Outbox partner={used ?? newest} onPartner={onPartner} />
      {asking === 'compare' && <ComparePartner partner={newest} onDone={onPartner} onClose={close} />}
      {asking === 'revoke' && <RevokePartner partner={newest} onDone={onPartner} onClose={close} />}
    </div>
  );
}

function Keys({ keys }: { keys: Partner }) {
  const { t } = useTranslation();
  return (
    <section className={rooms.part} aria-label={t('partner.keys')}>
      <div className={rooms.partHead}>
        <h3>{t('partner.keysOf', { at: localMinute(keys.addedAt) })}</h3>
        <StatusOf status={keys.status} />
      </div>
      <dl className={rooms.facts}>
        <div>
          <dt>{t('partner.added')}</dt>
          <dd>{keys.addedBy ?? t('partner.addedByKeys')}</dd>
        </div>
        {keys.comparedAt && (
          <div>
            <dt>{t('partner.compared')}</dt>
            <dd>
              {t('partner.comparedBy', {
                who: keys.comparedBy ?? '',
                at: localMinute(keys.comparedAt),
                how: keys.comparedHow ?? '',
              })}
            </dd>
          </div>
        )}
        {keys.revokedAt && (
          <div>
            <dt>{t('partner.revoked')}</dt>
            <dd>{t('partner.revokedFor', { at: localMinute(keys.revokedAt), why: keys.revokedWhy ?? '' })}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
