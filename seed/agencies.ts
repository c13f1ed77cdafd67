import type { Tlp } from '../server/office/tlp.ts';
import { CHINA } from './clock.ts';

/** Who hands in which files, into which scope, how far trusted, under which conditions. */
export const COLUMNS = {
  'number-registrations':
    'number,iccid,imsi,holder_name,document_type,document,country,agent,shop,activated_at,deactivated_at,status,operator',
  'call-records':
    'started_at,caller,presented,callee,duration_s,answered,call_type,caller_imei,caller_imsi,caller_cell,callee_cell,trunk,forwarded_to,record_no',
  messages: 'sent_at,sender,receiver,message_type,record_no',
  'sim-in-device': 'iccid,imsi,imei,from,to,cell',
  'account-openings':
    'account,bank,bank_name,currency,holder_name,document_type,document,country,phone,branch,opened_at,closed_at,status',
  'bank-transfers':
    'at,from_account,from_bank,to_account,to_bank,amount,currency,channel,reference,balance_after,comment,ip,device_imei',
  'wallet-transfers': 'at,from_wallet,to_wallet,chain,amount,token,transaction',
  conversions: 'at,account,bank,amount,currency,wallet,chain,token_amount,token,dealer,reference',
  withdrawals: 'at,account,bank,amount,currency,terminal,terminal_name,terminal_place,channel,reference,balance_after',
  logins: 'at,account,bank,number,platform,ip,port,device_imei,user_agent',
  'den-occupancy':
    'den,den_name,country,place,lat,lon,person_name,document_type,document,document_country,imei,role,from,to',
  'platform-services':
    'platform,platform_name,platform_class,den,served_imei,served_ip,served_number,operator_name,operator_document_type,operator_document,from,to',
  'device-places': 'imei,cell,plate,place,lat,lon,from,to',
  'border-crossings':
    'document_type,document,document_country,name,nationality,port,port_country,direction,at,carrier,service_no,booking',
  'fraud-reports':
    'report_no,reported_at,victim_name,document_type,document,country,victim_number,typology,loss,currency,occurred_at,suspect_number,suspect_account,suspect_bank,victim_account,victim_bank,summary,site',
  'public-lines': 'number,account,bank,platform,address,name,note',
  sites: 'site,ip,certificate,app_signer,from,to',
  orders: 'at,merchant,number,address,country,goods,order_no',
  'platform-members': 'platform,member,inviter,account,bank,phone,at',
} as const;

export type Mapping = keyof typeof COLUMNS;
export type Cell = string | number | undefined;
export type Row = Readonly<Record<string, Cell>>;

export type Agency = Readonly<{
  agency: string;
  scope: string;
  /** Whose numbering its references belong to. */
  system: string;
  /** IANA zone of the times in its files, and the same as hours, so that no zone database is needed to write them. */
  zone: string;
  offset: number;
  region: string;
  grade: string;
  handling: string;
  tlp: Tlp;
  legalBasis: string;
  files: readonly Mapping[];
}>;

const china = { zone: 'Asia/Shanghai', offset: CHINA, region: 'CN' };
const domestic = {
  ...china,
  handling: 'case team',
  tlp: 'AMBER',
  legalBasis: 'request of the joint command (invented)',
} as const;

/** Dens are numbered in one register that all members of the joint operation use. */
const DEN_REGISTER = 'joint-den-register';

const bank = (letter: 'a' | 'b' | 'c', name: string): Agency => ({
  ...domestic,
  agency: name,
  scope: `bank-${letter}`,
  tlp: 'AMBER_STRICT',
  system: `bank-${letter}`,
  grade: 'A1',
  files: ['account-openings', 'bank-transfers', 'withdrawals', 'logins'],
});

const telecom = (letter: 'a' | 'b', name: string): Agency => ({
  ...domestic,
  agency: name,
  scope: `telecom-${letter}`,
  system: `telecom-${letter}`,
  grade: 'A1',
  files: ['number-registrations', 'sim-in-device', 'call-records', 'messages'],
});

export const AGENCIES = {
  'telecom-a': telecom('a', 'Operator A 甲电信 (invented)'),
  'telecom-b': telecom('b', 'Operator B 乙移动 (invented)'),
  'bank-a': bank('a', 'Nanchuan Bank 南川银行 (invented)'),
  'bank-b': bank('b', 'Dongcheng Commercial Bank 东澄商业银行 (invented)'),
  'bank-c': bank('c', 'Haiyu Credit Union 海屿信用社 (invented)'),
  exchange: {
    ...domestic,
    agency: 'Token tracing desk 虚拟币追踪组 (invented)',
    scope: 'exchange',
    system: 'exchange',
    tlp: 'GREEN',
    grade: 'B2',
    files: ['wallet-transfers', 'conversions'],
  },
  border: {
    ...domestic,
    agency: 'Border service 边检 (invented)',
    scope: 'border',
    system: 'border',
    grade: 'A1',
    files: ['border-crossings'],
  },
  police: {
    ...domestic,
    agency: 'Anti-fraud centre 反诈中心 (invented)',
    scope: 'police',
    system: 'police',
    grade: 'B2',
    files: ['fraud-reports', 'device-places', 'account-openings', 'public-lines', 'orders'],
  },
  'police-dens': {
    ...domestic,
    agency: 'Anti-fraud centre 反诈中心 (invented)',
    scope: 'police',
    system: DEN_REGISTER,
    grade: 'C3',
    tlp: 'RED',
    files: ['den-occupancy'],
  },
  'partner-x': {
    agency: 'Partner X liaison (invented)',
    scope: 'partner-x',
    system: DEN_REGISTER,
    zone: 'Asia/Jakarta',
    offset: 7,
    region: 'ID',
    grade: 'B2',
    handling: 'originator consent before passing on',
    tlp: 'AMBER_STRICT',
    legalBasis: 'letter of request 2025/17 (invented)',
    files: ['den-occupancy'],
  },
  takedown: {
    ...domestic,
    agency: 'Platform takedown unit 打平台专班 (invented)',
    scope: 'takedown',
    tlp: 'GREEN',
    system: DEN_REGISTER,
    grade: 'B2',
    files: ['platform-services', 'sites', 'platform-members'],
  },
} as const satisfies Record<string, Agency>;

export type Folder = keyof typeof AGENCIES;
export type File = `${Folder}/${Mapping}`;
