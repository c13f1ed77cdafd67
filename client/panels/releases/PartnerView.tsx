import { Button, Skeleton, useComputedColorScheme } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReleaseViewDocument } from '../../api/generated.ts';
import { Sketch } from '../../canvas/Sketch.tsx';
import { languageOf } from '../../messages/index.ts';
import { isEditable, theirs } from '../../model/releases.ts';
import { scene } from '../../model/scene.ts';
import { useBoard } from '../../store.ts';
import classes from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';
import { ByHand } from './ByHand.tsx';
import { Deciding } from './Deciding.tsx';
import type { Of } from './ReleasePane.tsx';
import own from './releases.module.css';
import { ToldList } from './ToldList.tsx';
import { usePlaces } from './usePlaces.ts';

/** The board exactly as its recipient will have it, beside ours, and what of ours does not leave. */
export function PartnerView({ one, tables, onRelease }: Of) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const dark = useComputedColorScheme('light') === 'dark';
  const graph = useBoard((state) => state.graph);
  const view = useBoard((state) => state.view.now);
  const [picked, setPicked] = useState<{ side: 'ours' | 'theirs'; id: string } | null>(null);
  const key = `${one.id} ${one.version}`;
  const { data, error, again } = useAnswer(key, (api, signal) => api.ask(ReleaseViewDocument, { id: one.id }, signal));
  const leaving = data?.releaseView ?? null;
  const places = usePlaces(leaving, view);
  const chosen = useMemo(
    () => new Map([...view].filter(([ref]) => one.choice.entities.includes(ref))),
    [view, one.choice],
  );
  const ours = useMemo(() => scene(graph, chosen, language), [graph, chosen, language]);
  const drawn = useMemo(
    () => (leaving && places ? theirs(leaving, { graph, places, language, coarser: t('release.coarser') }) : null),
    [leaving, places, graph, language, t],
  );

  if (error) return <TroubleHere error={error} again={again} />;
  if (!leaving || !drawn) return <Skeleton height={420} aria-busy />;
  const { counts } = leaving;
  /** Where something picked on their side stands on ours: changes are told by our own names of things. */
  const hereOf = (id: string): string | null => {
    const node = leaving.nodes.find((known) => known.id === id);
    if (node) return node.here;
    const link = leaving.links.find((known) => known.id === id);
    const [from, to] = [link?.from, link?.to].map((end) => leaving.nodes.find((known) => known.id === end)?.here);
    return link && from && to ? `${from}|${link.of ?? link.type}|${to}` : null;
  };
  const about = picked && (picked.side === 'ours' ? picked.id : hereOf(picked.id));
  return (
    <>
      <section className={classes.part} aria-label={t('release.asPartner')}>
        <div className={classes.partHead}>
          <h3>{t('release.asPartner')}</h3>
          <Button variant="subtle" size="compact-sm" onClick={again}>
            {t('release.lookAgain')}
          </Button>
        </div>
        <p className={classes.faint}>{t('release.counts', { ...counts, kb: Math.ceil(counts.bytes / 1024) })}</p>
        <div className={own.boards}>
          <figure className={own.board}>
            <figcaption>{t('release.ours')}</figcaption>
            {ours.nodes.size > 0 ? (
              <Sketch
                scene={ours}
                label={t('release.ours')}
                dark={dark}
                selected={about}
                onPick={(id) => setPicked(id === null ? null : { side: 'ours', id })}
              />
            ) : (
              <p className={own.empty}>{t('release.notOnBoard')}</p>
            )}
          </figure>
          <figure className={own.board}>
            <figcaption>{t('release.theirs', { to: one.recipient })}</figcaption>
            {drawn.nodes.size > 0 ? (
              <Sketch
                scene={drawn}
                label={t('release.theirs', { to: one.recipient })}
                dark={dark}
                selected={picked?.side === 'theirs' ? picked.id : idOn(leaving, about)}
                onPick={(id) => setPicked(id === null ? null : { side: 'theirs', id })}
              />
            ) : (
              <p className={own.empty}>{t('release.nothingLeaves')}</p>
            )}
          </figure>
        </div>
        {counts.links > leaving.links.length && (
          <p className={classes.faint}>{t('release.drawnOf', { drawn: leaving.links.length, total: counts.links })}</p>
        )}
      </section>
      {about && <ByHand one={one} about={about} leaving={leaving} onRelease={onRelease} isOpen={isEditable(one)} />}
      <ToldList told={leaving.told} />
      <Deciding one={one} tables={tables} leaving={leaving} onRelease={onRelease} />
    </>
  );
}

const idOn = ({ nodes }: { nodes: readonly { id: string; here: string }[] }, here: string | null): string | null =>
  nodes.find((node) => node.here === here)?.id ?? null;
