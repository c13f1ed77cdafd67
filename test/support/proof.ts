import { appendFileSync } from 'node:fs';

/** `npm run proof` runs the long proofs whole; `npm test` runs a tenth of each, or the part named, with the same seed. */
export const isWhole = process.env.HEADWATER_PROOF === 'whole';
export const part = (whole: number, tenth = Math.ceil(whole / 10)): number => (isWhole ? whole : tenth);

/** Keeps what a proof measured for docs/proofs.md; in `npm test` there is nobody to keep it for. */
export function keep(proof: string, figures: Readonly<Record<string, string | number>>): void {
  const file = process.env.HEADWATER_PROOF_FIGURES;
  if (file) appendFileSync(file, `${JSON.stringify({ proof, figures })}\n`);
}
