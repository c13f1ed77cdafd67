import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactNode, RefObject } from 'react';

/** Up to so many rows are simply there; of more, those in sight. */
const MANY = 200;

type Props<T> = {
  rows: readonly T[];
  keyOf: (row: T) => string;
  isPicked?: (row: T) => boolean;
  /** What scrolls, and about how high a row is before it is measured. */
  scroll: RefObject<HTMLDivElement | null>;
  height: number;
  /** A row's cells. */
  children: (row: T) => ReactNode;
};

/** The body of a table that can be long. */
export function Rows<T>({ rows, keyOf, isPicked, scroll, height, children }: Props<T>) {
  const isMany = rows.length > MANY;
  const list = useVirtualizer({
    count: rows.length,
    enabled: isMany,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 10,
    getItemKey: (i) => keyOf(rows[i]!),
  });
  const items = list.getVirtualItems();
  const shown = isMany ? items.map(({ index }) => index) : rows.map((_, i) => i);
  return (
    <tbody>
      {isMany && <tr aria-hidden style={{ height: items[0]?.start ?? 0 }} />}
      {shown.map((i) => {
        const row = rows[i]!;
        return (
          <tr
            key={keyOf(row)}
            ref={isMany ? list.measureElement : undefined}
            data-index={i}
            aria-rowindex={i + 1}
            data-picked={isPicked?.(row)}
          >
            {children(row)}
          </tr>
        );
      })}
      {isMany && <tr aria-hidden style={{ height: list.getTotalSize() - (items.at(-1)?.end ?? 0) }} />}
    </tbody>
  );
}
