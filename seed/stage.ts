import { castOf } from './cast.ts';
import { bankDesk } from './desk-bank.ts';
import { fieldDesk } from './desk-field.ts';
import { type Line, telecomDesk, type Write } from './desk-telecom.ts';
import type { Identities } from './identities.ts';
import { type Random, random } from './random.ts';
import { type ExpectedTie, tally } from './tally.ts';

export type Named = { role: string; kind: string; identifier: string; name?: string; bank?: string };

/** One step as the page shows it: from something on the canvas along a tie to its neighbour. */
export type Step = { from: string; tie: string; direction: 'out' | 'in'; to: string; kind: string };

/** What an investigator should find. Identifiers are as the files say them, amounts in minor units, times as instants. */
export type Telling = {
  entities: Named[];
  /** What must not be taken for part of it. */
  nearMisses?: Named[];
  facts: Record<string, unknown>;
  walks?: { name: string; steps: Step[] }[];
};

export type Story = {
  name: string;
  title: { en: string; zh: string };
  question: string;
  tell: (stage: Stage) => Telling;
};

export type ToldStory = Omit<Story, 'tell'> & { rows: number } & Telling & { ties: ExpectedTie[] };

export type Stage = {
  ids: Identities;
  chance: Random;
  telecom: ReturnType<typeof telecomDesk>;
  bank: ReturnType<typeof bankDesk>;
  field: ReturnType<typeof fieldDesk>;
  /** An index of the story's own. */
  member: (n: number) => number;
  line: (index: number) => Line;
  /** A row as it is, for what no desk would write. */
  raw: Write;
  people: number;
};

export function tellStory(
  story: Story,
  order: number,
  world: { seed: number; ids: Identities; plant: Write; people: number },
): ToldStory {
  const counted = tally();
  const place = {
    write: ((file, at, row) => {
      counted.rows++;
      world.plant(file, at, row);
    }) as Write,
    mark: `s${order}-`,
    tally: counted,
  };
  const { ids } = world;
  const { tell, ...about } = story;
  const told = tell({
    ids,
    chance: random(world.seed, story.name),
    telecom: telecomDesk(place),
    bank: bankDesk(place),
    field: fieldDesk(place),
    member: (n) => castOf(order, n),
    line: (i) => ({ number: ids.number(i), sim: ids.sim(i), imei: ids.imei(i), operator: ids.operator(i) }),
    raw: place.write,
    people: world.people,
  });
  return { ...about, rows: counted.rows, ...told, ties: counted.ties() };
}
