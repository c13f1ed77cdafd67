/** The canvas's colours that are not kinds': lines, halos, rings, marks. */
export type Theme = Readonly<{
  ground: string;
  dots: string;
  text: string;
  faint: string;
  line: string;
  unverified: string;
  inferred: string;
  chosen: string;
  victim: string;
  suspect: string;
  badge: string;
  badgeEdge: string;
}>;

export const light: Theme = {
  ground: '#fbfcfe',
  dots: '#dfe5ed',
  text: '#1f2733',
  faint: '#5d6878',
  line: '#b1bdcb',
  unverified: '#c9b8c9',
  inferred: '#d08700',
  chosen: '#2f6fde',
  victim: '#8f9db1',
  suspect: '#1c2430',
  badge: '#ffffff',
  badgeEdge: '#ced6e0',
};

export const dark: Theme = {
  ground: '#13161b',
  dots: '#272d36',
  text: '#e4e9f0',
  faint: '#98a3b3',
  line: '#4d5867',
  unverified: '#6d5a70',
  inferred: '#c98a1b',
  chosen: '#5b93f5',
  victim: '#8f9db1',
  suspect: '#f2f5f9',
  badge: '#1d2229',
  badgeEdge: '#3a434f',
};

export const FONT = '"Inter Variable", "Noto Sans SC Variable", sans-serif';
