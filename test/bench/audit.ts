// What it costs that every read is written down twice before it leaves: reads at the same moment share a write.
import { audited } from '../../server/access/audit.ts';
import { logged } from '../support/log.ts';
import { viewerOf } from '../support/world.ts';
import { type Figure, ms, sideBySide } from './measure.ts';

const TOGETHER = 32;
const TURNS = 30;

/** Prints what 32 audited reads that ask nothing take, side by side and one after the other, on an office on disk. */
export async function auditBench(): Promise<void> {
  const { log, close } = await logged();
  const viewer = viewerOf('A');
  const one = () => audited(log, viewer, 'expand', { input: { ref: 'x' } }, async () => ({ ref: 'x' }));
  const figures = await sideBySide(
    {
      together: () => Promise.all(Array.from({ length: TOGETHER }, one)),
      inTurn: async () => {
        for (let i = 0; i < TOGETHER; i++) await one();
      },
      alone: one,
    },
    TURNS,
  );
  await close();
  const { together, inTurn, alone } = figures as Record<'together' | 'inTurn' | 'alone', Figure>;
  console.log(`\naudit: median (95th), over ${TURNS} turns`);
  const line = (what: string, { median, p95 }: Figure) => console.log(`${what.padEnd(40)}${ms(median)} (${ms(p95)})`);
  line('one audited read that asks nothing', alone);
  line(`${TOGETHER} of them at the same moment`, together);
  line(`${TOGETHER} of them one after the other`, inTurn);
  console.log(`one after the other / at the same moment  ${(inTurn.median / together.median).toFixed(1)}`);
}
