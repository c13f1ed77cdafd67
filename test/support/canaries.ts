import { createHash } from 'node:crypto';
import type { Random } from '../../seed/random.ts';
import type { Profile } from '../../server/exchange/profiles.ts';
import type { Change } from '../../server/exchange/release.ts';
import type { Graph } from '../../server/graph/graph.ts';
import { tieId } from '../../server/graph/ids.ts';
import type { Tlp } from '../../server/office/tlp.ts';
import { World } from './world.ts';

export type Planted = Readonly<{
  worlds: readonly World[];
  batches: readonly Readonly<{ id: number; agency: string; tlp: Tlp | null; scope: string }>[];
  /** Texts that stand in places of which this recipient is told nothing. */
  never: readonly string[];
  /** Texts that the recipient is told: what leaves is not safe by being empty. */
  told: readonly string[];
  entities: readonly string[];
  links: readonly string[];
  changes: readonly Change[];
  own: string;
}>;

/** How a text may hide in a bundle. */
export function disguises(text: string): string[] {
  const hashes = ['sha256', 'sha1', 'md5'].map((name) => createHash(name).update(text).digest());
  const written = [Buffer.from(text), ...hashes].flatMap((one) =>
    (['hex', 'base64', 'base64url'] as const).map((how) => one.toString(how).replace(/=+$/, '')),
  );
  return [text, text.toLowerCase(), text.toUpperCase(), [...text].reverse().join(''), ...written];
}

const LETTERS = 'bcdfghjklmnpqrstvwxz';

/** A small invented world around what must not leave, each text in it told once. */
export function plant(graph: Graph, random: Random, round: number, profile: Profile): Planted {
  const letters = () => Array.from({ length: 10 }, () => LETTERS[random.int(LETTERS.length)]).join('');
  const digits = (length: number) => `7${Array.from({ length: length - 1 }, () => random.int(10)).join('')}`;
  const batch = (n: number, agency: string, tlp: Tlp | null, scope = 'A') => ({
    id: round * 10 + n,
    agency,
    tlp,
    scope,
  });
  const other = `Agency ${letters()}`;
  const batches = [
    batch(1, 'Ours (invented)', 'GREEN'),
    batch(2, 'Ours (invented)', 'RED'),
    batch(3, 'Ours (invented)', null),
    batch(4, other, 'AMBER'),
    batch(5, 'Ours (invented)', 'GREEN', 'B'),
    batch(6, `Agency ${letters()}`, 'CLEAR'),
  ];
  const worlds = batches.map(({ id }) => new World(graph, id, { asIntake: true }));
  const [open, red, unmarked, foreign, unseen, others] = worlds as [World, World, World, World, World, World];
  const barred = () => random.pick([red, unmarked, foreign]);
  const never: string[] = [];
  const told: string[] = [];
  const changes: Change[] = [];
  const entities: string[] = [];
  const links: string[] = [];
  const no = (text: string): string => {
    never.push(text);
    return text;
  };
  const made = (kind: string, recipe: string, parts: readonly string[], isChosen = true): string => {
    for (const world of worlds) world.written(kind, recipe, parts);
    const name = open.written(kind, recipe, parts);
    if (isChosen) entities.push(open.ref(name));
    return name;
  };
  const person = (number: string, isChosen = true) => made('Person', 'document', ['Permit', number, 'MM'], isChosen);
  const account = (number: string) => made('Account', 'account', [number, own]);
  const link = (type: string, from: string, to: string): string => {
    const id = tieId(open.ref(from), type, open.ref(to));
    links.push(id);
    return id;
  };
  let seconds = 0;
  /** A time that nothing else has, and that no day, month or year says. */
  const time = () =>
    new Date(Date.UTC(2016, 2, 1 + (round % 28), 1, 0, 0) + ++seconds * 61_000).toISOString().slice(0, 19);
  const own = `OWN${letters().toUpperCase()}`;

  // A suspect of whom the recipient is told, with an account of the recipient's own and one to which it pays.
  const suspect = person(digits(11));
  open.say(suspect, 'role', 'suspect');
  const name = letters();
  open.say(suspect, 'name', `Name ${name}`);
  const [payer, payee] = [account(digits(14)), account(digits(14))];
  open.say(payer, 'bank', own).say(payee, 'bank', own);
  open.tie('HOLDS', suspect, payer, '2016-01-01T00:00:00Z');
  link('HOLDS', suspect, payer);
  const amount = digits(9);
  others.tie('TRANSFERRED', payer, payee, `${time()}Z`, { amount: BigInt(amount), currency: 'CNY' });
  link('TRANSFERRED', payer, payee);
  told.push(name);
  if (['bank', 'foreign', 'prosecutor'].includes(profile.name)) told.push(amount, payer.split(':').at(-1)!);
  if (profile.sources === 'ours') never.push(batches[5]!.agency);
  never.push(other);

  // Whoever is no suspect, and whose name, document, address and birth nobody had shown; a report that names them.
  const victim = person(no(digits(11)));
  const [victimName, victimHan] = [
    no(letters()),
    no(
      '䶮㸚䨻'.charAt(random.int(3)) +
        String.fromCharCode(0x4e00 + random.int(20_000)) +
        String.fromCharCode(0x4e00 + random.int(20_000)),
    ),
  ];
  open.say(victim, 'name', victimName).say(victim, 'alias', victimHan);
  open.say(victim, 'address', `广东省深圳市${no(letters())}`).say(victim, 'birth', no(`19${digits(8)}`));
  const report = made('Report', 'source-number', [letters(), 'test']);
  open.tie('PART_IN', victim, report, `${time()}Z`, {
    ...{ role: 'victim', details: JSON.stringify({ heard: `of ${letters()} by ${victimName}` }) },
  });
  link('PART_IN', victim, report);
  open.say(report, 'note', `${victimName} (${victimHan}) said ${letters()}`);

  // Said by deliveries that may not leave, or in a scope that is not seen.
  barred().say(suspect, 'alias', no(letters()));
  barred().say(payer, 'status', no(letters()));
  barred().tie('TRANSFERRED', payee, payer, `${no(time())}Z`, { amount: BigInt(no(digits(9))), currency: 'CNY' });
  link('TRANSFERRED', payee, payer);
  unseen.say(suspect, 'nationality', no(letters()), { scope: 'B' });
  unseen.tie('TRANSFERRED', payer, payee, `${no(time())}Z`, {
    amount: BigInt(no(digits(9))),
    currency: 'CNY',
    scope: 'B',
  });

  // Taken out, masked or renamed by hand.
  const dropped = account(no(digits(14)));
  open
    .say(dropped, 'bank', own)
    .tie('TRANSFERRED', payer, dropped, `${no(time())}Z`, { amount: BigInt(no(digits(9))), currency: 'CNY' });
  link('TRANSFERRED', payer, dropped);
  changes.push({ on: 'entity', ref: open.ref(dropped), does: 'drop' });
  const masked = made('Organisation', 'source-number', [no(letters()), 'test']);
  open
    .say(masked, 'name', no(letters()))
    .say(masked, 'class', no(letters()))
    .tie('HOLDS', masked, payee, '2016-01-01T00:00:00Z');
  link('HOLDS', masked, payee);
  changes.push({ on: 'entity', ref: open.ref(masked), does: 'mask' });
  const renamed = person(no(digits(11)));
  const renamedName = no(letters());
  open
    .say(renamed, 'role', 'recruiter')
    .say(renamed, 'name', renamedName)
    .tie('HOLDS', renamed, payee, '2016-01-02T00:00:00Z', {
      details: JSON.stringify({ says: `ask ${renamedName.toUpperCase()}` }),
    });
  link('HOLDS', renamed, payee);
  open.say(report, 'note', `as ${renamedName} knows`);
  changes.push({ on: 'entity', ref: open.ref(renamed), does: 'pseudonymise' });
  open.say(suspect, 'typology', no(letters())).say(suspect, 'country', no(letters()));
  changes.push({ on: 'property', ref: open.ref(suspect), property: 'typology', does: 'drop' });
  changes.push({ on: 'property', ref: open.ref(suspect), property: 'country', does: 'mask' });

  // Told coarser by hand: what it was exactly, and a tie of the same event that says when.
  const [from, to] = ['13', '13'].map((start) =>
    made('PhoneNumber', 'phone', [`${start}${digits(9).replace(/^7/, '8')}`]),
  );
  open.say(from!, 'operator', own).say(to!, 'operator', own);
  const called = no(time());
  open.tie('CALLED', from!, to!, `${called}Z`, { duration: 77n });
  link('CALLED', from!, to!);
  changes.push({ on: 'link', link: links.at(-1)!, does: 'generalise', coarse: { time: 'day' } });
  const moved = account(digits(14));
  open
    .say(moved, 'bank', own)
    .tie('TRANSFERRED', payee, moved, `${no(time())}Z`, { amount: BigInt(no(digits(9))), currency: 'CNY' });
  link('TRANSFERRED', payee, moved);
  changes.push({ on: 'link', link: links.at(-1)!, does: 'generalise', coarse: { time: 'month', amount: 'band' } });
  const place = made('Place', 'address', [`${no(letters())} road`, 'MM']);
  open.tie('LOCATED_AT', suspect, place, '2016-01-01T00:00:00Z');
  link('LOCATED_AT', suspect, place);
  changes.push({ on: 'entity', ref: open.ref(place), does: 'generalise' });

  // Told apart by somebody who was not chosen, and whose number is in the key.
  const line = made('PhoneNumber', 'phone', [`13${no(digits(9).replace(/^7/, '8'))}`], false);
  const boss = made('Person', 'named-with', [
    `Boss ${letters()}`,
    `PhoneNumber:e164:${line.slice(line.indexOf(':') + 1)}`,
  ]);
  open.say(boss, 'role', 'organiser').tie('HOLDS', boss, payee, '2016-01-03T00:00:00Z');
  link('HOLDS', boss, payee);

  // By the recipient's profile.
  if (profile.texts === 'drop') {
    open.say(suspect, 'note', no(letters()));
    open.say(suspect, 'role', no(`friend of ${letters()}`));
    open.tie('PART_IN', suspect, report, `${time()}Z`, { role: no(`aide of ${letters()}`) });
    link('PART_IN', suspect, report);
  }
  if (profile.details !== 'all') {
    open.tie('HOLDS', suspect, payee, '2016-01-04T00:00:00Z', { details: JSON.stringify({ remark: no(letters()) }) });
    link('HOLDS', suspect, payee);
  }
  if (profile.own) {
    const kind = profile.own.kinds[0]!;
    const theirs =
      kind === 'Account'
        ? made('Account', 'account', [no(digits(14)), 'ELSEWHERE'])
        : made('PhoneNumber', 'phone', [`13${no(digits(9).replace(/^7/, '8'))}`]);
    open
      .say(theirs, profile.own.property, 'Elsewhere')
      .tie(
        kind === 'Account' ? 'TRANSFERRED' : 'CALLED',
        theirs,
        kind === 'Account' ? payer : from!,
        `${time()}Z`,
        kind === 'Account' ? { amount: 5n, currency: 'CNY' } : {},
      );
    link(kind === 'Account' ? 'TRANSFERRED' : 'CALLED', theirs, kind === 'Account' ? payer : from!);
  }
  return { worlds, batches, never, told, entities, links, changes, own };
}
