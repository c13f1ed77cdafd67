import { expect, test } from 'vitest';
import { clearanceChanged, onClearanceChanged } from '../../server/access/changes.ts';

test('whoever listens hears once of each user whose clearance may have changed, until they stop listening', () => {
  const heard: string[][] = [];
  const listener = (users: readonly string[]) => void heard.push([...users]);
  const stop = onClearanceChanged(listener);
  const stopOther = onClearanceChanged(listener);
  clearanceChanged(['lin', 'zhou', 'lin']);
  clearanceChanged([]);
  expect(heard).toEqual([
    ['lin', 'zhou'],
    ['lin', 'zhou'],
  ]);
  stop();
  clearanceChanged(['shen']);
  expect(heard.slice(2)).toEqual([['shen']]);
  stopOther();
  clearanceChanged(['shen']);
  expect(heard).toHaveLength(3);
});
