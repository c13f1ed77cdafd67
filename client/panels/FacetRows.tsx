import { Checkbox } from '@mantine/core';
import { ArrowDownLeft, ArrowUpRight } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../messages/index.ts';
import { type Facet, facetKey } from '../model/facetChoice.ts';
import { useBoard } from '../store.ts';
import classes from './Details.module.css';
import { KindDisc, KindName } from './Kind.tsx';

type Props = { rows: readonly Facet[]; chosen: ReadonlySet<string>; onChange: (chosen: ReadonlySet<string>) => void };

/** One row a tie, kind and direction. Arrows go from row to row, Space checks, Enter expands. */
export function FacetRows({ rows, chosen, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const tieRows = useBoard(({ graph }) => graph.tieRows);
  const toggle = (key: string) => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    onChange(next);
  };
  if (rows.length === 0) return <p className={classes.note}>{t('facets.none')}</p>;
  return (
    <fieldset className={classes.facets} onKeyDown={step} aria-label={t('facets.neighboursHead')}>
      <div className={`${classes.facet} ${classes.note}`}>
        <span />
        <span />
        <span>{t('facets.neighboursHead')}</span>
        <span>{t('facets.eventsHead')}</span>
      </div>
      {rows.map((facet) => {
        const key = facetKey(facet);
        const Arrow = facet.direction === 'OUT' ? ArrowUpRight : ArrowDownLeft;
        return (
          <label key={key} htmlFor={key} className={classes.facet}>
            <Checkbox id={key} checked={chosen.has(key)} onChange={() => toggle(key)} />
            <span className={classes.line}>
              <KindDisc kind={facet.kind} size={16} />
              {tieRows.get(facet.type)?.label[languageOf(i18n)] ?? facet.type}
              {facet.direction !== 'BOTH' && (
                <Arrow size={12} aria-label={t(facet.direction === 'OUT' ? 'details.out' : 'details.in')} />
              )}
              <KindName kind={facet.kind} />
            </span>
            <span>{facet.neighbours}</span>
            <span>{facet.events}</span>
          </label>
        );
      })}
    </fieldset>
  );
}

function step(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const at = boxes.indexOf(event.target as HTMLInputElement);
  boxes.at((at + (event.key === 'ArrowDown' ? 1 : -1) + boxes.length) % boxes.length)?.focus();
  event.preventDefault();
}
