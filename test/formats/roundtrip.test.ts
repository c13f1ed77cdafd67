import { describe, expect, test } from 'vitest';
import { random } from '../../seed/random.ts';
import { defused } from '../../server/formats/csvLines.ts';
import type { Header } from '../../server/formats/format.ts';
import { formats } from '../../server/formats/formats.ts';
import { keep, part } from '../support/proof.ts';
import { normal } from './normal.ts';
import { anyRelease } from './random.ts';

const SEED = 2016;
const HEADER: Header = {
  ...{
    from: 'Agency (invented)',
    purpose: 'Joint case & more',
    legalBasis: 'Treaty “7”',
    tlp: 'AMBER',
    handling: 'H1',
  },
  ...{ madeAt: '2026-01-01T00:00:00Z', expiresAt: '2027-01-01T00:00:00Z' },
};

describe('a release written in another format', () => {
  test.each(formats.map((format) => [format.name, format] as const))(
    'and read again says what it said, but for what the format is said to lose: %s',
    { timeout: 1_800_000 },
    (name, { write, read, losses }) => {
      const whole = part(10_000);
      for (let i = 0; i < whole; i++) {
        const release = anyRelease(random(SEED, `format ${i}`));
        const { claims, asides } = read!(write(release, HEADER));
        expect(asides, `${name}, number ${i}`).toEqual([]);
        const left = losses.reduce((claims, { without }) => without(claims), release);
        expect(normal(claims), `${name}, number ${i}`).toEqual(normal(left));
      }
      keep(`Any release goes through ${name} and back without a loss that is not said`, {
        releases: whole,
        'losses said': losses.length,
        seed: SEED,
      });
    },
  );
});

test('a cell that a spreadsheet would run is led by an apostrophe, and a telephone number is not', () => {
  for (const cell of ['=1+1', '+cmd|x', '-A1', '@SUM(A1)', '\t=1', "'x", '+']) expect(defused(cell)).toBe(`'${cell}`);
  for (const cell of ['+44 20 7946 0000', '-5', '+8617055102231', '王', '1-2', '']) expect(defused(cell)).toBe(cell);
});
