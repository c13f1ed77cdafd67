import type { EventsQuery } from '../api/generated.ts';
import type { Tie } from './graph.ts';
import { timeOf } from './instant.ts';

export type Event = EventsQuery['events']['events'][number];

/** What has been fetched of one tie's events, newest first; `next` is null at the end, `opened` false before the first page. */
export type Source = Readonly<{ tie: Tie; opened: boolean; next: string | null; events: readonly Event[] }>;

export type FeedRow = Readonly<{ tie: Tie; event: Event }>;

/** Rows that nothing unfetched can come before, and which tie to fetch from to know more. */
export type Feed = Readonly<{ rows: readonly FeedRow[]; wanted: Tie | null }>;

export const unopened = (tie: Tie): Source => ({ tie, opened: false, next: null, events: [] });

/**
 * Events of many ties as one list, newest first, without fetching them all: a tie is opened only once what is shown
 * has come down to its last event.
 */
export function feed(sources: readonly Source[]): Feed {
  let floor = Number.NEGATIVE_INFINITY;
  let wanted: Tie | null = null;
  for (const source of sources) {
    if (source.opened && source.next === null) continue;
    const newest = newestUnfetched(source);
    if (wanted === null || newest > floor) [floor, wanted] = [newest, source.tie];
  }
  const rows = sources
    .flatMap(({ tie, events }) => events.map((event) => ({ tie, event, time: timeOf(event.at) })))
    .filter(({ time }) => wanted === null || time >= floor)
    .sort((a, b) => b.time - a.time || 0);
  return { rows, wanted };
}

function newestUnfetched({ opened, events, tie }: Source): number {
  const bound = opened ? (events.at(-1)?.at ?? null) : tie.last;
  return bound === null ? Number.POSITIVE_INFINITY : timeOf(bound);
}
