import { entity, tie, type World } from '../../client/world.ts';

const KINDS = ['Account', 'Account', 'PhoneNumber', 'Person', 'Sim', 'Device', 'Den', 'Platform'];

/** A random network with hubs, the same for the same number: half as many entities as ties. */
export function network(ties: number): World {
  let seed = 2016;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const count = Math.ceil(ties / 2);
  const entities = Array.from({ length: count }, (_, i) =>
    entity(`e${i}`, KINDS[i % KINDS.length], { label: `6222 ${String(10_000 + i)} 沪${i % 97}` }),
  );
  const found = Array.from({ length: ties }, (_, i) => {
    const from = i < count - 1 ? i + 1 : Math.floor(random() * count);
    const to = i < count - 1 ? Math.floor(random() ** 2 * (i + 1)) : Math.floor(random() ** 3 * count);
    return tie(`e${from}`, `e${to}`, {
      id: `t${i}`,
      count: 1 + Math.floor(random() * 30),
      sums: [{ currency: 'CNY', amount: String(Math.floor(10 ** (4 + random() * 5))) }],
      inferred: i % 50 === 0,
    });
  });
  return { entities, ties: found };
}
