import { Skeleton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf, valueIn } from '../messages/index.ts';
import type { FeedRow } from '../model/feed.ts';
import type { Ref, Tie } from '../model/graph.ts';
import { formatInstant } from '../model/instant.ts';
import { formatDuration, formatMoney } from '../model/money.ts';
import { useBoard } from '../store.ts';
import { Conflict } from './Conflict.tsx';
import { Deliveries } from './Deliveries.tsx';
import classes from './Details.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useFeed } from './useFeed.ts';

/** Newest first. Beside one entity each row names the other end; behind one tie the ends are known. */
export function Events({ ties, entity }: { ties: readonly Tie[]; entity?: Ref }) {
  const { t } = useTranslation();
  const { rows, wanted, error, more } = useFeed(ties);
  const scroll = useRef<HTMLDivElement>(null);
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 62,
    overscan: 6,
    getItemKey: (i) => `${rows[i]!.tie.id} ${rows[i]!.event.ref}`,
  });
  const items = list.getVirtualItems();
  const end = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (wanted && !error && rows.length > 0 && end >= rows.length - 5) more();
  }, [end, rows.length, wanted, error, more]);
  return (
    <div ref={scroll} className={classes.scroll} role="feed" aria-busy={wanted !== null && !error}>
      {ties.length === 0 && <p className={classes.note}>{t('details.noTies')}</p>}
      <div style={{ height: list.getTotalSize(), position: 'relative' }}>
        {items.map((item) => (
          <article
            key={item.key}
            ref={list.measureElement}
            data-index={item.index}
            className={classes.event}
            style={{ position: 'absolute', top: item.start, left: 0, right: 4 }}
          >
            <EventRow row={rows[item.index]!} entity={entity} />
          </article>
        ))}
      </div>
      {error && <TroubleHere error={error} again={more} />}
      {wanted && !error && <Skeleton height={44} mt={6} />}
      {!wanted && rows.length > 0 && <p className={classes.note}>{t('details.eventsEnd', { count: rows.length })}</p>}
    </div>
  );
}

function EventRow({ row: { tie, event }, entity }: { row: FeedRow; entity: Ref | undefined }) {
  const { t, i18n } = useTranslation();
  const graph = useBoard((state) => state.graph);
  const language = languageOf(i18n);
  const outward = tie.from === entity;
  const kind = graph.tieRows.get(tie.type)?.label[language] ?? tie.type;
  const words = [
    entity && `${kind} ${outward ? '→' : '←'} ${graph.entities.get(outward ? tie.to : tie.from)?.label ?? '…'}`,
    event.duration !== null && formatDuration(event.duration, language),
    event.role && valueIn(i18n, 'role', event.role),
    event.direction && valueIn(i18n, 'direction', event.direction),
    event.until && t('details.until', { at: formatInstant(event.until) }),
  ].filter(Boolean);
  return (
    <>
      <div className={classes.line}>
        <time className={classes.grow} dateTime={event.at ?? undefined}>
          {event.at ? formatInstant(event.at) : t('details.undated')}
        </time>
        {event.amount && <span className={classes.amount}>{formatMoney(event.amount, graph.scales, language)}</span>}
      </div>
      {event.conflict && <Conflict />}
      {words.length > 0 && <div>{words.join(' · ')}</div>}
      <Deliveries deliveries={event.deliveries} />
    </>
  );
}
