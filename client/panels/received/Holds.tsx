import { Checkbox, Skeleton, useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReceivedViewDocument } from '../../api/generated.ts';
import { Sketch } from '../../canvas/Sketch.tsx';
import { languageOf } from '../../messages/index.ts';
import type { Received, Without } from '../../model/received.ts';
import { theirs } from '../../model/releases.ts';
import { useBoard } from '../../store.ts';
import own from '../releases/releases.module.css';
import { usePlaces } from '../releases/usePlaces.ts';
import rooms from '../rooms.module.css';
import { Tlp } from '../Tlp.tsx';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';
import { Disagreements } from './Disagreements.tsx';

type Props = { one: Received; without: Without; onWithout: ((without: Without) => void) | null };

/** What a release holds, beside what is held here: what it would add, what it says otherwise, whose cases it touches. */
export function Holds({ one, without, onWithout }: Props) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const dark = useComputedColorScheme('light') === 'dark';
  const graph = useBoard((state) => state.graph);
  const view = useBoard((state) => state.view.now);
  const [picked, setPicked] = useState<string | null>(null);
  const { data, error, again } = useAnswer(`received ${one.id}`, (api, signal) =>
    api.ask(ReceivedViewDocument, { id: one.id }, signal),
  );
  const held = data?.receivedView ?? null;
  const places = usePlaces(held, view);
  const drawn = useMemo(
    () => (held && places ? theirs(held, { graph, places, language, coarser: t('release.coarser') }) : null),
    [held, places, graph, language, t],
  );
  if (error) return <TroubleHere error={error} again={again} />;
  if (!held || !drawn) return <Skeleton height={420} aria-busy />;
  const { counts } = held;
  const added = { entities: counts.entities - counts.entitiesKnown, claims: counts.claims - counts.claimsKnown };
  const nameOf = ({ name, isTie }: (typeof held.kinds)[number]) =>
    (isTie ? graph.tieRows.get(name) : graph.statements.get(name))?.label[language] ?? name;
  const toggle = (name: string) => {
    const has = without.kinds.includes(name);
    onWithout?.({ ...without, kinds: has ? without.kinds.filter((kind) => kind !== name) : [...without.kinds, name] });
  };
  const toggleSource = (place: number) => {
    const has = without.sources.includes(place);
    const sources = has ? without.sources.filter((one) => one !== place) : [...without.sources, place];
    onWithout?.({ ...without, sources });
  };
  return (
    <>
      <section className={rooms.part} aria-label={t('received.holds')}>
        <div className={rooms.partHead}>
          <h3>{t('received.holds')}</h3>
        </div>
        <p>{t('received.counts', { ...counts, ...added, all: counts.claims, people: counts.entities })}</p>
        <figure className={own.board}>
          <Sketch scene={drawn} label={t('received.holds')} dark={dark} selected={picked} onPick={setPicked} />
        </figure>
        {counts.links > held.links.length && (
          <p className={rooms.faint}>{t('release.drawnOf', { drawn: held.links.length, total: counts.links })}</p>
        )}
      </section>
      <section className={rooms.part} aria-label={t('received.touches')}>
        <div className={rooms.partHead}>
          <h3>{t('received.touches')}</h3>
        </div>
        {held.touches.length === 0 && <p className={rooms.faint}>{t('received.touchesNone')}</p>}
        {held.touches.map((one) => (
          <p key={one.case}>{t('received.touched', { name: one.name, count: one.entities })}</p>
        ))}
      </section>
      <Disagreements list={held.disagreements} total={held.disagreementsTotal} />
      <section className={rooms.part} aria-label={t('received.says')}>
        <div className={rooms.partHead}>
          <h3>{t('received.says')}</h3>
        </div>
        {onWithout && <p className={rooms.faint}>{t('received.saysHow')}</p>}
        <div className={rooms.chips}>
          {held.kinds.map((kind) => (
            <Checkbox
              key={kind.name}
              label={t('received.kindOf', { name: nameOf(kind), count: kind.count })}
              checked={!without.kinds.includes(kind.name)}
              disabled={!onWithout}
              onChange={() => toggle(kind.name)}
            />
          ))}
        </div>
      </section>
      <section className={rooms.part} aria-label={t('received.sources')}>
        <div className={rooms.partHead}>
          <h3>{t('received.sources')}</h3>
        </div>
        {held.sources.map((source, place) => (
          <Checkbox
            key={place}
            label={
              <>
                {t('received.source', { agency: source.agency, grade: source.grade || '–', count: source.rows })}{' '}
                <Tlp tlp={source.tlp} /> {source.handling}
              </>
            }
            checked={!without.sources.includes(place)}
            disabled={!onWithout}
            onChange={() => toggleSource(place)}
          />
        ))}
      </section>
      {held.unreadable.length > 0 && (
        <section className={rooms.part} aria-label={t('received.unreadable')}>
          <div className={rooms.partHead}>
            <h3>{t('received.unreadable')}</h3>
          </div>
          {held.unreadable.map(({ why, count }) => (
            <p key={why}>{t('received.unreadableFor', { why, count })}</p>
          ))}
        </section>
      )}
    </>
  );
}
