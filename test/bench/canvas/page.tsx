import '@fontsource-variable/inter';
import '@fontsource-variable/noto-sans-sc';
import i18next from 'i18next';
import { createRoot } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { Canvas } from '../../../client/canvas/Canvas.tsx';
import { createLayout } from '../../../client/layout/thread.ts';
import { withFound, withTables } from '../../../client/model/graph.ts';
import { startingFrom } from '../../../client/model/history.ts';
import { look } from '../../../client/model/glance.ts';
import type { Placed } from '../../../client/model/view.ts';
import { createParts, PartsContext } from '../../../client/store.ts';
import { tables, worldApi } from '../../client/world.ts';
import { network } from './network.ts';

const asked = new URLSearchParams(location.search);
const world = network(Number(asked.get('ties') ?? 500));
const parts = createParts(worldApi(world), createLayout());
await i18next.use(initReactI18next).init({ lng: 'en', resources: { en: { translation: {} } } });

const frames: number[] = [];
function watch(now?: number): void {
  if (now !== undefined) frames.push(now);
  requestAnimationFrame(watch);
}

/** What the driver holds on to. */
Object.assign(window, {
  parts,
  world,
  frames,
  watch: () => watch(),
  restore(places: [string, Placed][]) {
    parts.store.setState(({ graph, glance }) => ({
      graph: withFound(withTables(graph, tables), world),
      view: startingFrom(new Map(places)),
      glance: look(glance, 'fit'),
    }));
  },
});

createRoot(document.getElementById('root')!).render(
  <PartsContext value={parts}>
    <Canvas language={asked.get('language') === 'zh' ? 'zh' : 'en'} dark={asked.has('dark')} />
  </PartsContext>,
);
