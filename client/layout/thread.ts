import type { Layout, Places, Task } from './layout.ts';

export type Order = { id: number; kind: keyof Layout; task: Task };
export type Outcome = { id: number; places: Places };

/** The layout in a thread of its own, started with the first task. */
export function createLayout(): Layout {
  let worker: Worker | undefined;
  let orders = 0;
  const waiting = new Map<number, { resolve: (places: Places) => void; reject: (error: Error) => void }>();

  function begin(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    started.addEventListener('message', ({ data }: MessageEvent<Outcome>) => {
      waiting.get(data.id)?.resolve(data.places);
      waiting.delete(data.id);
    });
    started.addEventListener('error', (event) => {
      for (const { reject } of waiting.values()) reject(new Error(`The layout failed: ${event.message}`));
      waiting.clear();
      started.terminate();
      worker = undefined;
    });
    return started;
  }

  const hand = (kind: Order['kind'], task: Task): Promise<Places> =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      orders += 1;
      waiting.set(orders, { resolve, reject });
      worker.postMessage({ id: orders, kind, task } satisfies Order);
    });

  return { arrange: (task) => hand('arrange', task), settle: (task) => hand('settle', task) };
}
