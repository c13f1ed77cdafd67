export type SizeName = 'demo' | 'city' | 'nation';

/** `people`: ordinary ones; each has a number, a SIM, a phone, an account. `hub`: events of the busiest service line. */
export type Size = Readonly<{
  people: number;
  cells: number;
  terminals: number;
  merchants: number;
  reports: number;
  calls: number;
  messages: number;
  transfers: number;
  withdrawals: number;
  logins: number;
  tokens: number;
  crossings: number;
  hub: number;
}>;

const share = (events: number, people: number, hub: number): Size => ({
  people,
  cells: Math.ceil(people / 14),
  terminals: Math.ceil(people / 75) * 3,
  merchants: Math.ceil(people / 30),
  reports: Math.ceil(people / 12),
  calls: Math.floor(events * 0.53),
  messages: Math.floor(events * 0.12),
  transfers: Math.floor(events * 0.2),
  withdrawals: Math.floor(events * 0.04),
  logins: Math.floor(events * 0.07),
  tokens: Math.floor(events * 0.015),
  crossings: Math.floor(events * 0.01),
  hub,
});

export const SIZES: Readonly<Record<SizeName, Size>> = {
  demo: share(50_000, 620, 5_000),
  city: share(1_000_000, 13_300, 100_000),
  nation: share(10_000_000, 133_000, 100_000),
};
