import { arrange, settle } from './force.ts';
import type { Order, Outcome } from './thread.ts';

self.addEventListener('message', ({ data }: MessageEvent<Order>) => {
  const places = data.kind === 'arrange' ? arrange(data.task) : settle(data.task);
  self.postMessage({ id: data.id, places } satisfies Outcome);
});
