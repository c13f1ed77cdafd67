import { z } from 'zod';
import { group } from './group.ts';
import type { Computation } from './index.ts';

const columns = { thing: z.string(), slot: z.bigint(), calls: z.bigint(), claims: z.array(z.string()) };
type Row = z.output<z.ZodObject<typeof columns>>;

/** Half hours that clocks are ahead of UTC: every whole hour, and the half ones that some country keeps. */
const OFFSETS = [
  ...Array.from({ length: 27 }, (_, k) => (k - 12) * 2),
  ...[-9.5, -3.5, 3.5, 4.5, 5.5, 6.5, 9.5].map((hours) => hours * 2),
];

/**
 * For each offset the share of calls that fall into the shift by local time. Every telephone counts the same, however
 * much it calls, so that one busy line does not speak for all.
 */
export const shiftClock: Computation = {
  columns,
  compute: (rows, values) => {
    const of = (name: string) => Number(values[name]![0]);
    const days = [...group(rows as readonly Row[], ({ thing }) => thing).values()].filter(
      (day) => total(day) >= of('calls'),
    );
    return OFFSETS.map((offset) => {
      const inside = days.map((day) =>
        day.filter(({ slot }) => within((Number(slot) + offset + 48) % 48, of('begins') * 2, of('ends') * 2)),
      );
      const share = inside.reduce((sum, part, k) => sum + total(part) / total(days[k]!), 0) / days.length;
      const calls = inside.reduce((sum, part) => sum + total(part), 0);
      const cells = { offset: written(offset), share, calls, of: days.reduce((sum, day) => sum + total(day), 0) };
      return { cells: { ...cells, things: days.length }, claims: inside.flat().flatMap(({ claims }) => claims) };
    })
      .filter(({ cells }) => cells.share >= of('share') && cells.calls > 0)
      .sort((a, b) => b.cells.share - a.cells.share);
  },
};

const total = (day: readonly Row[]) => day.reduce((sum, { calls }) => sum + Number(calls), 0);
/** A shift may go over midnight. */
const within = (slot: number, begins: number, ends: number) =>
  begins < ends ? begins <= slot && slot < ends : slot >= begins || slot < ends;
function written(offset: number): string {
  const minutes = Math.abs(offset) * 30;
  const two = (n: number) => String(n).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
