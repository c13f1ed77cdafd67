import { Button, Group } from '@mantine/core';
import { Reply } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lastDay, localMinute } from '../../model/local.ts';
import { isHeld, NOTHING_LEFT_OUT, type Received, type Without } from '../../model/received.ts';
import classes from '../rooms.module.css';
import { Tlp } from '../Tlp.tsx';
import { Accept } from './Accept.tsx';
import { Holds } from './Holds.tsx';
import { Refuse } from './Refuse.tsx';
import { StatusOf } from './StatusOf.tsx';

type Props = { one: Received; onReceived: (one: Received) => void; onReply: () => void };

/** One release of a partner's: what it says of itself, what it holds, and what can be done with it now. */
export function ReceivedPane({ one, onReceived, onReply }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'accept' | 'refuse' | 'giveBack' | null>(null);
  const [without, setWithout] = useState<Without>(one.without ?? NOTHING_LEFT_OUT);
  const close = () => setAsking(null);
  const facts: [string, string | null][] = [
    [t('received.from'), one.partner],
    [t('release.keys'), one.fingerprint],
    [t('release.basis'), one.legalBasis],
    [t('release.handling'), one.handling || null],
    [t('release.until'), lastDay(one.expiresAt)],
    [t('received.made'), localMinute(one.madeAt)],
    [
      t('received.came'),
      one.broughtBy === null
        ? t('received.byWire', { at: localMinute(one.cameAt) })
        : t('received.byHand', { at: localMinute(one.cameAt), who: one.broughtBy }),
    ],
    [t('received.answers'), one.answers],
    [
      t('release.decidedBy'),
      one.decidedBy && t('release.byAt', { who: one.decidedBy, at: localMinute(one.decidedAt!) }),
    ],
    [t('received.why'), one.why || null],
    [t('received.loaded'), one.loaded === null ? null : t('received.loadedRows', { count: one.loaded })],
    [t('received.setAside'), one.setAside ? t('received.setAsideRows', { count: one.setAside }) : null],
  ];
  return (
    <article className={classes.pane} aria-label={one.purpose}>
      <div className={classes.title}>
        <h2>
          {one.purpose} <StatusOf status={one.status} /> <Tlp tlp={one.tlp} />
        </h2>
        <Group gap="xs">
          {(one.status === 'waiting' || one.status === 'taking') && (
            <Button onClick={() => setAsking('accept')}>{t('received.accept')}</Button>
          )}
          {one.status === 'waiting' && (
            <Button variant="default" onClick={() => setAsking('refuse')}>
              {t('received.refuse')}
            </Button>
          )}
          {one.status === 'taken' && (
            <Button variant="default" leftSection={<Reply size={15} aria-hidden />} onClick={onReply}>
              {t('received.reply')}
            </Button>
          )}
          {isHeld(one) && (
            <Button variant="default" onClick={() => setAsking('giveBack')}>
              {t('received.giveBack')}
            </Button>
          )}
        </Group>
      </div>
      {one.doubts.map((code) => (
        <div key={code} className={classes.follows} data-taking="true" role="note">
          {t(`received.doubt.${code}`)}
        </div>
      ))}
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
      {(one.status === 'waiting' || isHeld(one)) && (
        <Holds one={one} without={without} onWithout={one.status === 'waiting' ? setWithout : null} />
      )}
      {asking === 'accept' && <Accept one={one} without={without} onReceived={onReceived} onClose={close} />}
      {(asking === 'refuse' || asking === 'giveBack') && (
        <Refuse one={one} isHeld={asking === 'giveBack'} onReceived={onReceived} onClose={close} />
      )}
    </article>
  );
}
