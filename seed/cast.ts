import type { Den, Platform } from './desk-field.ts';
import { CAST } from './identities.ts';

/** Dens and platforms that several stories share. Houses and compounds are invented, coordinates are a city's. */
const den = (
  no: string,
  name: string,
  country: string,
  place: string,
  lat: string,
  lon: string,
  offset: number,
): Den => ({
  no,
  name: `${name} (invented)`,
  country,
  place,
  lat,
  lon,
  offset,
});

export const DENS = {
  jakarta: den('D-ID-01', 'Villa Melati 2', 'ID', 'Jakarta', '-6.2', '106.8', 7),
  nairobi: den('D-KE-01', 'Acacia Ridge House 14', 'KE', 'Nairobi', '-1.3', '36.8', 3),
  sihanoukville: den('D-KH-01', 'Blue Lagoon Annex C', 'KH', 'Sihanoukville', '10.6', '103.5', 7),
  manila: den('D-PH-01', 'Bayfront Suites 9F', 'PH', 'Manila', '14.6', '121.0', 8),
  myawaddy: den('D-MM-01', '金河园区 Golden River Park', 'MM', 'Myawaddy', '16.7', '98.5', 6.5),
  vientiane: den('D-LA-01', 'Mekong View Block B', 'LA', 'Vientiane', '17.9', '102.6', 7),
} as const;

/** `.example` is reserved by RFC 2606: no such host can be. */
export const PLATFORMS = {
  voip: { domain: 'sip.qianyun.example', name: '千云语音 Qianyun Voice (invented)', class: 'voip' },
  otherVoip: { domain: 'trunk.haiwo.example', name: '海沃通信 Haiwo Trunks (invented)', class: 'voip' },
  simBox: { domain: 'kachi.example', name: '卡池通 Card Pool (invented)', class: 'sim-box' },
  phishing: { domain: 'anquan-zhanghu.example', name: '安全账户网 Safe-account page (invented)', class: 'phishing' },
  mule: { domain: 'paofen88.example', name: '跑分八八 Score 88 (invented)', class: 'mule' },
} as const satisfies Record<string, Platform>;

/** Those whom more than one story needs; each story's own cast follows in a thousand of its own. */
export const VICTIM = CAST + 1;
export const FIRST_ACCOUNT = CAST + 2;
export const FRAUD_LINE = CAST + 5;
/** The phone in the Jakarta den that the fraud line's SIM sits in and that the first account is worked from. */
export const DEN_PHONE = CAST + 6;
/** 203.0.113.0/24 is reserved for documentation (RFC 5737). */
export const DEN_ADDRESS = '203.0.113.21';

export const castOf = (story: number, member: number): number => CAST + story * 1000 + member;
