import { expect } from 'vitest';
import { forgetFound } from '../../server/office/retention.ts';
import type { openDesk, Person } from './desk.ts';

/** Erasing one scope takes what was found with it from one case, and leaves another case's runs without it. */
export async function erased(desk: Awaited<ReturnType<typeof openDesk>>, ivan: Person, thing: { thing: string }) {
  const wide = await desk.person('wide');
  await wide.answer('run-erased-1', 'source/same-owner', thing);
  await wide.ask('mutation { freezeRun(id: "run-erased-1") { frozen } }');
  await ivan.answer('run-erased-2', 'source/same-owner', thing);
  const frozen = () =>
    desk.office.selectFrom('frozen_run').selectAll().where('run', '=', 'run-erased-1').executeTakeFirstOrThrow();
  const before = await frozen();
  await forgetFound(desk.office, 'B');
  const left = await desk.office.selectFrom('run_lines').select('run').distinct().execute();
  expect(left.map(({ run }) => run)).not.toContain('run-erased-1');
  expect(left.map(({ run }) => run)).toContain('run-erased-2');
  expect(await frozen()).toEqual({ ...before, text: '' });
  expect(before.text).not.toBe('');
}
