import type { Graph } from '../../../server/graph/graph.ts';
import { type Ask, facetsOf, hiddenBeside, neighboursOf } from './around.ts';
import { eventsBetween } from './events.ts';
import type { Delivery } from './graph.ts';
import { faceOf, identifierOf, statementsOf } from './said.ts';
import { found, type Hit, identitiesFound, looked } from './search.ts';
import type { Seen, Thing } from './things.ts';
import { type Link, linked } from './ties.ts';
import { earliest, latest, type Window } from './times.ts';

/** More neighbours than this are a hub. */
const HUB = 500;

/** What the API must answer, worked out from what a viewer may see. Shapes are the SDL's; what is not stated here is not compared. */
export class Answers {
  readonly seen: Seen;
  readonly #graph: Graph;
  readonly #revealed: ReadonlySet<string>;

  constructor(seen: Seen, graph: Graph, revealed: ReadonlySet<string>) {
    this.seen = seen;
    this.#graph = graph;
    this.#revealed = revealed;
  }

  entity(thing: Thing) {
    const { key, check, placeholder } = this.seen.identities.get(thing.ref)!;
    const { masked, ...face } = faceOf(this.seen, thing, this.#revealed);
    const text = masked ? null : identifierOf(key);
    // Where a key leaves the check digit out, a source that may be seen may have got it wrong.
    const isSlip = this.seen.statements.some((s) => s.property === 'slip' && s.about === thing.ref);
    const scheme = key.slice(0, key.indexOf(':'));
    const identifier =
      text === null ? null : { scheme, text, check: isSlip ? 'FAILED' : check.toUpperCase(), placeholder };
    return { ref: thing.ref, ...face, masked, identifier };
  }

  card(thing: Thing) {
    const statements = statementsOf(this.seen, thing);
    const times = this.seen.claimsAt(thing).flatMap((t) => (t.at === null ? [] : [t.at]));
    return {
      entity: this.entity(thing),
      statements: statements.map(({ property, value, at, best, conflict, deliveries }) => ({
        ...{ property, value, from: at, best, conflict, deliveries: deliveries.map(delivery) },
      })),
      first: times.length > 0 ? earliest(times) : null,
      last: times.length > 0 ? latest(times) : null,
      completeness: { shown: statements.length, total: statements.length },
    };
  }

  facets(thing: Thing, window: Window) {
    const { facets, neighbours } = facetsOf(this.seen, thing, window);
    const isPublished = this.seen.statements.some((s) => s.property === 'hub' && thing.members.includes(s.about));
    return { entity: this.entity(thing), facets, neighbours, hub: neighbours > HUB || isPublished };
  }

  /** A ref that may not be seen has no neighbours, like one that has none. */
  badge(ref: string, shown: readonly string[]) {
    const thing = this.seen.thing(ref);
    const things = shown.map((one) => this.seen.thing(one)?.ref ?? one);
    return { ref, hidden: thing ? hiddenBeside(this.seen, thing, things) : 0, atLeast: false };
  }

  expansion(thing: Thing, ask: Ask, limit: number) {
    const { fitting, all, ties } = neighboursOf(this.seen, thing, ask);
    const first = fitting.slice(0, limit);
    const held = (reason: string, count: number) => (count > 0 ? [{ reason, count }] : []);
    return {
      entities: first.map((ref) => this.entity(this.seen.thing(ref)!)),
      ties: linked(
        this.seen,
        ties.filter((t) => [t.from, t.to].some((end) => first.includes(this.seen.ref(end)))),
      ).map(link),
      completeness: {
        ...{ shown: first.length, total: fitting.length },
        held: [...held('CAP', fitting.length - first.length), ...held('FILTER', all - fitting.length)],
      },
    };
  }

  events(from: Thing, to: Thing, type: string, window: Window, first: number) {
    const all = eventsBetween(this.seen, from, to, type, window);
    return {
      events: all.slice(0, first).map(({ tie, until, duration, conflict, deliveries }) => ({
        ...{ ref: this.#graph.refOfId(tie.id), at: tie.at, until, duration, conflict, role: tie.role },
        amount: tie.amount === null ? null : { amount: String(tie.amount), currency: tie.currency },
        ...{ direction: tie.direction, deliveries: deliveries.map(delivery) },
      })),
      completeness: { shown: Math.min(first, all.length), total: all.length },
    };
  }

  search(text: string, kinds: readonly string[] | null, first: number) {
    const all = found(this.seen, text, kinds);
    return { hits: all.slice(0, first).map((h) => this.#hit(h)), completeness: { total: all.length } };
  }

  lookup(line: string) {
    const all = looked(this.seen, line);
    return { hits: all.map((h) => this.#hit(h)), identities: identitiesFound(this.seen, line) };
  }

  #hit({ thing, identity, match, name }: Hit) {
    const entity = this.entity(this.seen.thing(thing)!);
    const own = identifierOf(this.seen.identities.get(identity)!.key);
    return { entity, match, matched: name ?? own ?? entity.label };
  }
}

export const link = ({ from, type, to, ...more }: Link) => ({ id: `${from}|${type}|${to}`, from, type, to, ...more });

const delivery = ({ source, details }: Delivery) => ({
  batch: source.split(':')[0],
  row: Number(source.split(':')[1]),
  details: Object.entries(details).map(([name, value]) => ({ name, value })),
});
