import { expect, test } from 'vitest';
import { Refusal } from '../../client/api/client.ts';
import { add } from '../../client/commands/add.ts';
import { findPaths } from '../../client/commands/path.ts';
import { closePanel, openPanel } from '../../client/model/glance.ts';
import { partsOf, star } from './world.ts';

test('a path that cannot be found is said once: by the panel that asked, until it asks anew or closes', async () => {
  const world = star('a', 2);
  const parts = partsOf(world);
  await add(parts, world.entities);
  const troubles = () => parts.store.getState().glance.troubles;
  const panel = { name: 'path', from: 'a-0', to: 'a-1' } as const;
  parts.store.setState(({ glance }) => ({ glance: openPanel(glance, panel) }));
  const api = { ask: () => Promise.reject(new Refusal('TIMED_OUT', 'It took longer than 20 s.', 'Narrow it.')) };
  await findPaths({ ...parts, api }, 'a-0', 'a-1', {});
  await findPaths({ ...parts, api }, 'a-0', 'a-1', {});
  expect(troubles()).toMatchObject([{ code: 'TIMED_OUT', message: 'It took longer than 20 s.', panel: 'path' }]);
  await findPaths(parts, 'a-0', 'a-1', {});
  expect(troubles()).toEqual([]);
  await findPaths({ ...parts, api }, 'a-0', 'a-1', {});
  parts.store.setState(({ glance }) => ({ glance: closePanel(glance) }));
  expect(troubles()).toEqual([]);
});
