import { afterAll, expect, test } from 'vitest';
import { made, type Row } from './made.ts';

/** The expected answers against a plain reading of the files, which asks the generator nothing. */
const world = made(2016);
afterAll(() => world.drop());

const story = (name: string) => world.stories.stories.find((s) => s.name === name)!;
const named = (name: string, role: string) =>
  story(name)
    .entities.filter((e) => e.role === role)
    .map((e) => e.identifier);
const missed = (name: string, role: string) =>
  story(name)
    .nearMisses!.filter((e) => e.role === role)
    .map((e) => e.identifier);
// biome-ignore lint/suspicious/noExplicitAny: facts have a shape of their own in each story
const facts = (name: string): any => story(name).facts;
const fen = (text: string) => BigInt(text.replace('.', ''));
const utc = (chinese: string) => `${new Date(`${chinese.replace(' ', 'T')}+08:00`).toISOString().slice(0, 19)}Z`;

/** Each transfer once: the sender's bank says all that were sent. */
const transfers = ['a', 'b', 'c']
  .flatMap((letter) =>
    world.rows(`bank-${letter}/bank-transfers.csv`).map((r) => ({ ...r, file: `NBK${letter.toUpperCase()}` }) as Row),
  )
  .filter((r) => r.file === r.from_bank);
/** Each call once, however many operators say it. */
const calls = [
  ...new Map(world.all('call-records').map((r) => [`${r.started_at} ${r.caller} ${r.callee}`, r])).values(),
];

const FILES: Record<string, { rows: Row[]; from: string; to: string; at: string }> = {
  CALLED: { rows: calls, from: 'caller', to: 'callee', at: 'started_at' },
  TRANSFERRED: { rows: transfers, from: 'from_account', to: 'to_account', at: 'at' },
  REGISTERED: { rows: world.all('number-registrations'), from: 'document', to: 'number', at: 'activated_at' },
};

test('counts, sums and times of the planted ties are those that the files say', () => {
  let compared = 0;
  for (const { name, ties } of world.stories.stories)
    for (const tie of ties) {
      const file = FILES[tie.type];
      if (!file || tie.from.startsWith('T')) continue;
      const rows = file.rows.filter((r) => r[file.from] === tie.from && r[file.to] === tie.to);
      const times = rows.map((r) => utc(r[file.at]!)).sort();
      expect([rows.length, times[0], times.at(-1)], `${name}: ${tie.type} ${tie.from} ${tie.to}`).toEqual([
        tie.count,
        tie.first,
        tie.last,
      ]);
      if (tie.type === 'TRANSFERRED')
        expect(rows.reduce((sum, r) => sum + fen(r.amount!), 0n)).toBe(BigInt(tie.sums[0]!.amount));
      compared++;
    }
  expect(compared).toBeGreaterThan(500);
});

test('the payment is followed to the fen through three levels, to cash and tokens', () => {
  const { levels, cash, converted, leftInAccounts, exit } = facts('mule-chain');
  const accounts: Set<string>[] = levels.map((l: { accounts: string[] }) => new Set(l.accounts));
  const paid = '2025-04-08 10:12:33';
  const within = (r: Row) => r.at! >= paid && r.at! < '2025-04-08 11:00:00';
  const victim = named('mule-chain', 'victim account')[0]!;
  for (const [i, level] of levels.entries()) {
    const from = i === 0 ? new Set([victim]) : accounts[i - 1]!;
    const rows = transfers.filter((r) => within(r) && from.has(r.from_account!) && accounts[i]!.has(r.to_account!));
    expect([rows.length, String(rows.reduce((sum, r) => sum + fen(r.amount!), 0n))]).toEqual([
      level.transfers,
      level.received,
    ]);
  }
  const taken = world.all('withdrawals').filter((r) => within(r) && accounts[2]!.has(r.account!));
  for (const { account, terminal, amount } of cash) {
    const rows = taken.filter((r) => r.account === account && r.terminal === terminal);
    expect(String(rows.reduce((sum, r) => sum + fen(r.amount!), 0n))).toBe(amount);
  }
  const changed = world.all('conversions').filter((r) => accounts[2]!.has(r.account!) && r.wallet === converted.wallet);
  const sum = (rows: Row[], column: string) => rows.reduce((s, r) => s + fen(r[column]!), 0n);
  expect(String(sum(changed, 'amount'))).toBe(converted.amount);
  expect(String(sum(changed, 'token_amount'))).toBe(exit.amount);
  const out = world
    .all('wallet-transfers')
    .filter((r) => r.from_wallet === converted.wallet && r.to_wallet === exit.wallet);
  expect(String(sum(out, 'amount'))).toBe(exit.amount);
  expect(48_600_000n - sum(taken, 'amount') - sum(changed, 'amount')).toBe(BigInt(leftInAccounts));
});

test("the owner's batch is whole, and its near misses are there", () => {
  const rows = world.all('number-registrations');
  const [owner] = named('same-owner', 'owner');
  const { first, last } = facts('same-owner');
  const inside = (r: Row) => utc(r.activated_at!) >= first && utc(r.activated_at!) <= last;
  const his = rows.filter((r) => r.document === owner);
  expect(
    his
      .filter(inside)
      .map((r) => r.number)
      .sort(),
  ).toEqual(named('same-owner', 'batch').sort());
  expect(his.filter((r) => !inside(r)).map((r) => r.number)).toEqual(
    missed('same-owner', 'same owner, outside the period'),
  );
  const namesake = rows.find((r) => r.number === missed('same-owner', "namesake's number, inside the period")[0])!;
  expect([inside(namesake), namesake.holder_name, namesake.document === owner]).toEqual([
    true,
    his[0]!.holder_name,
    false,
  ]);
});

test('the SIM box churns, never answers, and moves', () => {
  const slots = new Set(named('sim-box-car', 'slot'));
  const { insertions, calls: made, cellsByDay } = facts('sim-box-car');
  expect(world.all('sim-in-device').filter((r) => slots.has(r.imei!))).toHaveLength(insertions);
  expect(calls.filter((r) => slots.has(r.caller_imei!))).toHaveLength(made);
  const numbers = new Set(named('sim-box-car', 'number'));
  expect(calls.filter((r) => numbers.has(r.callee!))).toEqual([]);
  const places = world.all('device-places').filter((r) => slots.has(r.imei!));
  expect([...new Set(places.map((r) => r.cell).filter(Boolean))]).toEqual(cellsByDay);
  expect([...new Set(places.map((r) => r.plate).filter(Boolean))]).toEqual(named('sim-box-car', 'car'));
});

test("the den's calls fall into office hours three hours east of Greenwich", () => {
  const phones = new Set(named('den-shifts', 'phone'));
  const hours = Array<number>(24).fill(0);
  for (const r of calls.filter((c) => phones.has(c.caller_imei!)))
    hours[(Number(utc(r.started_at!).slice(11, 13)) + 3) % 24]!++;
  expect(hours).toEqual(facts('den-shifts').callsByHourAtTheDen);
  expect(hours.slice(8, 17).reduce((a, b) => a + b, 0)).toBe(facts('den-shifts').calls);
});

test('one platform serves three dens, another one only', () => {
  const served = (platform: string) =>
    world
      .all('platform-services')
      .filter((r) => r.platform === platform && r.den)
      .map((r) => r.den);
  expect(served(named('three-dens', 'platform')[0]!)).toEqual(named('three-dens', 'den'));
  expect(served(missed('three-dens', 'platform of one den')[0]!)).toEqual(
    missed('three-dens', 'den of another platform'),
  );
});

test('the phone was changed, the circle was not', () => {
  const number = named('device-swap', 'number')[0]!;
  const contacts = new Set(named('device-swap', 'contact'));
  for (const role of ['old phone', 'new phone']) {
    const his = calls.filter((r) => r.caller === number && r.caller_imei === named('device-swap', role)[0]);
    expect(his).toHaveLength(48);
    expect(his.filter((r) => !contacts.has(r.callee!))).toEqual([]);
    const swapped = his.map((r) => utc(r.started_at!) > facts('device-swap').swappedAt);
    expect(new Set(swapped)).toEqual(new Set([role === 'new phone']));
  }
});

test('nothing but the recycled number touches both circles, and never at one time', () => {
  const number = named('recycled-number', 'recycled number')[0]!;
  const circles = ['contact of the first', 'contact of the second'].map(
    (role) => new Set(named('recycled-number', role)),
  );
  expect(circles.map((c) => c.size)).toEqual([3, 3]);
  const theirs = calls.filter((r) => circles.some((c) => c.has(r.caller!) || c.has(r.callee!)));
  expect(theirs.length).toBeGreaterThan(0);
  expect(theirs.filter((r) => r.caller !== number && r.callee !== number)).toEqual([]);
  const [first, second] = world.all('number-registrations').filter((r) => r.number === number);
  expect(first!.deactivated_at! < second!.activated_at!).toBe(true);
  expect(second!.deactivated_at).toBe('');
});

test('the hub rings victims and suspects alike, and public lines are published', () => {
  const [courier] = named('innocent-hub', "courier's number");
  const rung = new Set(calls.filter((r) => r.caller === courier).map((r) => r.callee!));
  expect(rung.size).toBe(facts('innocent-hub').differentNumbersCalled);
  for (const role of ['victim number', 'fraud line']) expect(rung).toContain(named('one-payment', role)[0]);
  const published = world
    .all('public-lines')
    .map((r) => r.number)
    .filter(Boolean);
  expect(published).toEqual(named('innocent-hub', 'public line'));
});

test('files overlap, contradict each other and hold rows that cannot be read', () => {
  const { oneTransferTwoBanks, equalTransfers, oneCallTwoOperators, setAside } = facts('files-that-disagree');
  const payer = named('files-that-disagree', 'payer')[0];
  const twice = (at: string) =>
    world.all('bank-transfers').filter((r) => r.from_account === payer && utc(r.at!) === at);
  for (const [at, banks] of [
    [oneTransferTwoBanks.at, 2],
    [equalTransfers.at, 1],
  ] as const) {
    const rows = twice(at);
    expect(new Set(rows.map((r) => r.reference)).size).toBe(2);
    expect(
      new Set(oneTransferTwoBanks.files.filter((f: string) => world.rows(f).some((r) => rows.includes(r)))).size,
    ).toBe(banks);
  }
  const same = (r: Row) => r.caller === oneCallTwoOperators.from && r.callee === oneCallTwoOperators.to;
  expect(world.all('call-records').filter(same)).toHaveLength(2);
  const bad = world.rows(setAside.file).filter((r) => setAside.references.includes(r.reference));
  expect(bad.map((r) => [r.at, r.amount, r.account!.includes('*')])).toEqual([
    ['2025-02-30 10:00:00', '300.00', false],
    ['2025-04-24 10:00:00', 'two thousand', false],
    ['2025-04-24 10:00:00', '400.00', true],
  ]);
});

test("days in the den are what the den's roll and the border's file say", () => {
  const { oneStay, twoStays, homeByTheBorder } = facts('den-days');
  const roll = (document: string) => world.all('den-occupancy').filter((r) => r.document === document);
  // Partner X writes Jakarta's time, the border Chinese.
  const at = (local: string, zone: string) => Date.parse(`${local.replace(' ', 'T')}${zone}`) / 86_400_000;
  const days = (document: string) =>
    roll(document).reduce((sum, r) => sum + at(r.to!, '+07:00') - at(r.from!, '+07:00'), 0);
  expect(days(named('den-days', 'one stay')[0]!)).toBeCloseTo(oneStay.days);
  expect(days(named('den-days', 'two stays')[0]!)).toBeCloseTo(twoStays.days);
  expect(days(missed('den-days', 'a day short')[0]!)).toBeLessThan(30);
  expect(days(missed('den-days', 'brings food')[0]!)).toBeLessThan(2);
  const [home] = missed('den-days', 'home by the border');
  expect(days(home!)).toBeCloseTo(homeByTheBorder.denDays);
  const crossings = world.all('border-crossings').filter((r) => r.document === home);
  expect(crossings.map((r) => r.direction)).toEqual(['out', 'in', 'out', 'in']);
  const [, back, again] = crossings.map((r) => at(r.at!, '+08:00'));
  expect(days(home!) - (again! - back!)).toBeCloseTo(homeByTheBorder.borneOut);
});

test('each report of the series shares something with the next, and no two strangers do', () => {
  const reports = new Map(world.all('fraud-reports').map((r) => [r.report_no!, r]));
  const of = (numbers: string[]) => numbers.map((no) => reports.get(no)!);
  const series = of(named('one-series', 'report of the series'));
  expect(series).toHaveLength(facts('one-series').reports);
  const shared = (column: string) =>
    series.map((r) => r[column]!).filter((one, i, all) => one !== '' && all.indexOf(one) !== i);
  const { accounts, numbers, sites, dens, devices, passedTo } = facts('one-series').grounds;
  expect([shared('suspect_account'), shared('suspect_number'), shared('site')]).toEqual([accounts, numbers, sites]);
  const callers = series.map((r) => r.suspect_number!);
  const used = (imei: string) => new Set(calls.filter((c) => c.caller_imei === imei).map((c) => c.caller!));
  expect(callers.filter((number) => used(devices[0]).has(number))).toHaveLength(3);
  const inDen = world
    .all('den-occupancy')
    .filter((r) => r.den === dens[0])
    .map((r) => r.imei!);
  expect(callers.filter((number) => inDen.some((imei) => used(imei).has(number)))).toHaveLength(2);
  expect(transfers.filter((r) => r.to_account === passedTo[0])).toHaveLength(2);
  const strangers = of(['earlier holder', 'later holder'].flatMap((role) => missed('one-series', role)));
  expect(new Set(strangers.map((r) => r.suspect_number)).size).toBe(1);
  const held = world.all('number-registrations').filter((r) => r.number === strangers[0]!.suspect_number);
  expect(new Set(held.map((r) => r.document)).size).toBe(2);
});

test('the sisters share a certificate, an address or a signer in the file of sites', () => {
  const rows = world.all('sites');
  const { sharedCertificate, sharedSigner, sharedAddress } = facts('sister-sites');
  const [start] = named('sister-sites', 'reported site');
  const [byCertificate, byAddress] = named('sister-sites', 'sister');
  const bearing = (column: string, value: string) =>
    [...new Set(rows.filter((r) => r[column] === value).map((r) => r.site!))].sort();
  expect(bearing('certificate', sharedCertificate)).toEqual([start, byCertificate].sort());
  expect(bearing('app_signer', sharedSigner)).toEqual(
    [byCertificate, ...named('sister-sites', "sister's sister")].sort(),
  );
  expect(bearing('ip', sharedAddress)).toEqual(
    [start, byAddress, ...missed('sister-sites', 'earlier tenant of the address')].sort(),
  );
  expect(rows.filter((r) => !r.site!.endsWith('.example'))).toEqual([]);
});
