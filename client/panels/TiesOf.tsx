import { SegmentedControl, UnstyledButton } from '@mantine/core';
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetsDocument } from '../api/generated.ts';
import { glanceAt } from '../commands/act.ts';
import { expandWith, FITS } from '../commands/expand.ts';
import { languageOf } from '../messages/index.ts';
import { type Facet, facetKey } from '../model/facetChoice.ts';
import { openPanel, selectTie } from '../model/glance.ts';
import type { Ref, Tie } from '../model/graph.ts';
import { tieLabel } from '../model/scene.ts';
import { type By, strengths } from '../model/strength.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Details.module.css';
import { KindDisc, KindName } from './Kind.tsx';
import { TroubleHere } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';

/** Links with what is shown, strongest first, and what there is besides. */
export function TiesOf({ entity, ties }: { entity: Ref; ties: readonly Tie[] }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const graph = useBoard((state) => state.graph);
  const [by, setBy] = useState<By>('sum');
  const rows = useMemo(() => strengths(ties, entity, by), [ties, entity, by]);
  const language = languageOf(i18n);
  return (
    <>
      {ties.some((tie) => tie.sums.length > 0) && (
        <SegmentedControl
          size="xs"
          fullWidth
          value={by}
          onChange={(value) => setBy(value as By)}
          aria-label={t('details.orderBy')}
          data={[
            { value: 'sum', label: t('details.bySum') },
            { value: 'count', label: t('details.byCount') },
          ]}
        />
      )}
      {rows.length === 0 && <p className={classes.note}>{t('details.noTies')}</p>}
      {rows.map(({ tie, other, outward, share }) => {
        const far = graph.entities.get(other);
        const Arrow = outward ? ArrowUpRight : ArrowDownLeft;
        return (
          <UnstyledButton
            key={tie.id}
            className={classes.row}
            onClick={() => glanceAt(parts, (g) => selectTie(g, tie.id))}
          >
            <div className={classes.line}>
              <KindDisc kind={far?.kind ?? ''} size={14} />
              <span className={classes.grow}>{far?.label ?? '…'}</span>
              <span className={classes.amount}>{tieLabel(tie, graph, language)}</span>
            </div>
            <div className={classes.bar}>
              <div style={{ width: `${share * 100}%`, background: graph.kinds.get(far?.kind ?? '')?.colour }} />
            </div>
            <div className={`${classes.note} ${classes.line}`}>
              <Arrow size={11} aria-label={t(outward ? 'details.out' : 'details.in')} />
              {graph.tieRows.get(tie.type)?.label[language] ?? tie.type}
              {tie.inferred && ` · ${t('details.inferred')}`}
              {tie.unverified && ` · ${t('details.unverified')}`}
            </div>
          </UnstyledButton>
        );
      })}
      <Besides entity={entity} ties={ties} />
    </>
  );
}

/** Facets of which not everything is on the board; a click brings what fits, or asks which. */
function Besides({ entity, ties }: { entity: Ref; ties: readonly Tie[] }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const graph = useBoard((state) => state.graph);
  const { data, error, again } = useAnswer(
    entity,
    async (api, signal) => (await api.ask(FacetsDocument, { input: { ref: entity } }, signal)).facets,
  );
  if (error) return <TroubleHere error={error} again={again} />;
  const here = (facet: Facet) =>
    new Set(
      ties.flatMap((tie) => {
        const outward = tie.from === entity;
        const other = outward ? tie.to : tie.from;
        const fits = tie.type === facet.type && graph.entities.get(other)?.kind === facet.kind;
        return fits && (facet.direction === 'BOTH' || (facet.direction === 'OUT') === outward) ? [other] : [];
      }),
    ).size;
  const rest = (data?.facets ?? [])
    .map((facet) => ({ facet, here: here(facet) }))
    .filter((r) => r.here < r.facet.neighbours);
  if (!data || rest.length === 0) return null;
  const open = (facet: Facet, missing: number) => {
    if (missing > FITS) {
      glanceAt(parts, (g) => openPanel(g, { name: 'facets', ref: entity, facets: data, chosen: [facetKey(facet)] }));
      return;
    }
    const { type, kind, direction } = facet;
    void expandWith(parts, entity, { types: [type], kinds: [kind], direction, limit: FITS });
  };
  return (
    <section aria-label={t('details.besides')}>
      <h3 style={{ fontSize: 12.5, margin: '12px 0 4px' }}>{t('details.besides')}</h3>
      {rest.map(({ facet, here: n }) => (
        <UnstyledButton key={facetKey(facet)} className={classes.row} onClick={() => open(facet, facet.neighbours - n)}>
          <div className={classes.line}>
            <KindDisc kind={facet.kind} size={14} />
            <span className={classes.grow}>
              {graph.tieRows.get(facet.type)?.label[languageOf(i18n)] ?? facet.type} · <KindName kind={facet.kind} />
            </span>
            <span className={classes.amount}>{t('details.ofShown', { here: n, all: facet.neighbours })}</span>
          </div>
        </UnstyledButton>
      ))}
    </section>
  );
}
