import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

type Part = 'early' | 'late';
type Held = { heap: number; outside: number; resident: number };

/**
 * What this process holds, looked at as often as one likes, each time after a collection: garbage is not counted. `grown`
 * tells by how many MB the most of late exceeds the most of early.
 */
export function memory() {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const most = { early: none(), late: none() };
  return {
    /** MB. */
    most,
    look(part: Part): void {
      collect();
      const { heapUsed, external, rss } = process.memoryUsage();
      const { heap, outside, resident } = most[part];
      most[part] = {
        heap: Math.max(heap, heapUsed / MB),
        outside: Math.max(outside, external / MB),
        resident: Math.max(resident, rss / MB),
      };
    },
    grown: (): Held => ({
      heap: most.late.heap - most.early.heap,
      outside: most.late.outside - most.early.outside,
      resident: most.late.resident - most.early.resident,
    }),
  };
}

const MB = 2 ** 20;
const none = (): Held => ({ heap: 0, outside: 0, resident: 0 });
