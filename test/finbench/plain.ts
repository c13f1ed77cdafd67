import type { Bank, Edge } from './files.ts';

/**
 * FinBench's twelve complex reads as loops over the rows of its files: slow, and written from the specification without
 * a look at the Cypher beside it. Bounds of the window are exclusive; money is in hundredths.
 */
export type Window = Readonly<{ since: number; until: number }>;
export type Answer = Readonly<Record<string, unknown>>;

const inside = (w: Window) => (e: Edge) => e.at > w.since && e.at < w.until;
const sum = (edges: readonly Edge[]) => edges.reduce((total, { amount }) => total + amount, 0n);
const most = (edges: readonly Edge[]) => edges.reduce((top, { amount }) => (amount > top ? amount : top), 0n);
const thousandth = (a: bigint | number, b: bigint | number) => Math.round((1000 * Number(a)) / Number(b)) / 1000;
const different = (values: readonly string[]) => [...new Set(values)];

/** Ways along edges in strictly rising time, of one to three steps. */
function* rising(edges: readonly Edge[], start: string, way: readonly Edge[] = []): Generator<readonly Edge[]> {
  const [end, after] = way.length ? [way.at(-1)!.to, way.at(-1)!.at] : [start, Number.NEGATIVE_INFINITY];
  for (const edge of edges) {
    if (edge.from !== end || edge.at <= after) continue;
    yield [...way, edge];
    if (way.length < 2) yield* rising(edges, start, [...way, edge]);
  }
}

/** The same edges by where they begin, so that the loops above look at few. */
function from(edges: readonly Edge[]): (start: string) => readonly Edge[] {
  const by = new Map<string, Edge[]>();
  for (const edge of edges) by.set(edge.from, [...(by.get(edge.from) ?? []), edge]);
  return (start) => {
    const near = new Set<Edge>();
    let ends = [start];
    for (let step = 0; step < 3; step++) {
      const next = ends.flatMap((end) => by.get(end) ?? []);
      for (const edge of next) near.add(edge);
      ends = different(next.map(({ to }) => to));
    }
    return [...near];
  };
}

const back = (edges: readonly Edge[]): Edge[] =>
  edges.map(({ from, to, at, amount }) => ({ from: to, to: from, at: -at, amount }));

export function tcr1(bank: Bank, [account]: string[], w: Window): Answer[] {
  const transfers = from(bank.transfers.filter(inside(w)))(account!);
  const reached = different([...rising(transfers, account!)].map((way) => `${way.length} ${way.at(-1)!.to}`));
  return reached.flatMap((one) => {
    const [distance, other] = one.split(' ');
    const logins = bank.logins.filter((e) => e.to === other && inside(w)(e) && bank.media.get(e.from)!.blocked);
    return different(logins.map((e) => e.from)).map((medium) => ({
      ...{ other, medium, distance: Number(distance), type: bank.media.get(medium)!.type },
    }));
  });
}

export function tcr2(bank: Bank, [person]: string[], w: Window): Answer[] {
  const upstream = from(back(bank.transfers.filter(inside(w))));
  const own = bank.persons.filter((e) => e.from === person).map((e) => e.to);
  const others = different(
    own.flatMap((account) => [...rising(upstream(account), account)].map((way) => way.at(-1)!.to)),
  );
  return others.flatMap((other) => {
    const loans = different(bank.deposits.filter((e) => e.to === other && inside(w)(e)).map((e) => e.from));
    const total = (what: 'amount' | 'balance') => loans.reduce((t, id) => t + bank.loans.get(id)![what], 0n);
    return loans.length ? [{ other, loaned: total('amount'), balance: total('balance') }] : [];
  });
}

export function tcr3(bank: Bank, [one, two]: string[], w: Window): Answer[] {
  const transfers = bank.transfers.filter(inside(w));
  const seen = new Set([one!]);
  let [edge, length] = [[one!], 0];
  while (edge.length > 0) {
    length++;
    const next = different(transfers.filter((e) => edge.includes(e.from)).map((e) => e.to));
    if (next.includes(two!)) return [{ length }];
    edge = next.filter((end) => !seen.has(end));
    for (const end of edge) seen.add(end);
  }
  return [];
}

export function tcr4(bank: Bank, [one, two]: string[], w: Window): Answer[] {
  const transfers = bank.transfers.filter(inside(w));
  if (!transfers.some((e) => e.from === one && e.to === two)) return [];
  const others = different(transfers.filter((e) => e.from === two).map((e) => e.to));
  return others.flatMap((other) => {
    const ons = transfers.filter((e) => e.from === two && e.to === other);
    const backs = transfers.filter((e) => e.from === other && e.to === one);
    if (backs.length === 0) return [];
    return [
      {
        ...{ other, backs: backs.length, backSum: sum(backs), backMost: most(backs) },
        ...{ ons: ons.length, onSum: sum(ons), onMost: most(ons) },
      },
    ];
  });
}

export function tcr5(bank: Bank, [person]: string[], w: Window): Answer[] {
  const downstream = from(bank.transfers.filter(inside(w)));
  const own = bank.persons.filter((e) => e.from === person).map((e) => e.to);
  const ways = own.flatMap((account) =>
    [...rising(downstream(account), account)].map((way) => [account, ...way.map((e) => e.to)]),
  );
  return different(ways.filter((way) => new Set(way).size === way.length).map((way) => way.join(' '))).map((way) => ({
    way: way.split(' '),
  }));
}

export function tcr6(bank: Bank, [card]: string[], w: Window, limits: readonly bigint[]): Answer[] {
  const [came, went] = limits as [bigint, bigint];
  const withdrawn = bank.withdrawals.filter((e) => e.to === card && e.amount > went && inside(w)(e));
  return different(withdrawn.map((e) => e.from)).flatMap((mid) => {
    const ins = bank.transfers.filter((e) => e.to === mid && e.amount > came && inside(w)(e));
    return ins.length > 3 ? [{ mid, came: sum(ins), went: sum(withdrawn.filter((e) => e.from === mid)) }] : [];
  });
}

export function tcr7(bank: Bank, [mid]: string[], w: Window, [more]: readonly bigint[]): Answer[] {
  const large = bank.transfers.filter((e) => e.amount > more! && inside(w)(e));
  const [ins, outs] = [large.filter((e) => e.to === mid), large.filter((e) => e.from === mid)];
  const ratio = outs.length ? thousandth(sum(ins), sum(outs)) : -1;
  return [
    { sources: different(ins.map((e) => e.from)).length, targets: different(outs.map((e) => e.to)).length, ratio },
  ];
}

export function tcr8(bank: Bank, [loan]: string[], w: Window, share: number): Answer[] {
  const moves = [...bank.transfers, ...bank.withdrawals].filter(inside(w));
  const received = new Map<string, bigint>();
  for (const { to, amount } of bank.transfers.filter(inside(w))) received.set(to, (received.get(to) ?? 0n) + amount);
  const large = moves.filter((e) => Number(e.amount) > share * Number(received.get(e.from) ?? 0n));
  let ends = different(bank.deposits.filter((e) => e.from === loan && inside(w)(e)).map((e) => e.to));
  const distances = new Map<string, number>();
  const steps = new Set<Edge>();
  for (let distance = 2; distance <= 4; distance++) {
    const next = large.filter((e) => ends.includes(e.from));
    for (const edge of next) {
      steps.add(edge);
      if (!distances.has(edge.to)) distances.set(edge.to, distance);
    }
    ends = different(next.map((e) => e.to));
  }
  return [...distances].map(([account, distance]) => ({
    account,
    distance,
    ratio: thousandth(sum([...steps].filter((e) => e.to === account)), bank.loans.get(loan!)!.amount),
  }));
}

export function tcr9(bank: Bank, [account]: string[], w: Window, [more]: readonly bigint[]): Answer[] {
  const large = (edges: readonly Edge[]) => edges.filter((e) => e.amount > more! && inside(w)(e));
  const lent = sum(large(bank.deposits).filter((e) => e.to === account));
  const repaid = sum(large(bank.repayments).filter((e) => e.from === account));
  const came = sum(large(bank.transfers).filter((e) => e.to === account));
  const went = sum(large(bank.transfers).filter((e) => e.from === account));
  const over = (a: bigint, b: bigint) => (b === 0n ? -1 : thousandth(a, b));
  return [{ repay: over(lent, repaid), out: over(lent, went), inward: over(came, went) }];
}

export function tcr10(bank: Bank, [one, two]: string[], w: Window): Answer[] {
  const of = (person?: string) =>
    new Set(bank.investments.filter((e) => e.from === person && inside(w)(e)).map((e) => e.to));
  const [ones, twos] = [of(one), of(two)];
  const all = new Set([...ones, ...twos]);
  const both = [...ones].filter((company) => twos.has(company)).length;
  return [{ likeness: all.size === 0 ? 0 : thousandth(both, all.size) }];
}

export function tcr11(bank: Bank, [person]: string[], w: Window): Answer[] {
  const guarantees = bank.guarantees.filter(inside(w));
  const chain = new Set<string>();
  const open = [person!];
  for (let one = open.pop(); one !== undefined; one = open.pop())
    for (const { to } of guarantees.filter((e) => e.from === one))
      if (!chain.has(to)) {
        chain.add(to);
        open.push(to);
      }
  const loans = different(bank.applications.filter((e) => chain.has(e.from)).map((e) => e.to));
  return [{ sum: loans.reduce((total, id) => total + bank.loans.get(id)!.amount, 0n), loans: loans.length }];
}

export function tcr12(bank: Bank, [person]: string[], w: Window): Answer[] {
  const own = new Set(bank.persons.filter((e) => e.from === person).map((e) => e.to));
  const companies = new Set(bank.companies.map((e) => e.to));
  const paid = bank.transfers.filter((e) => own.has(e.from) && companies.has(e.to) && inside(w)(e));
  return different(paid.map((e) => e.to)).map((account) => ({
    account,
    sum: sum(paid.filter((e) => e.to === account)),
  }));
}
