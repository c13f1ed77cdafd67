import { money } from './desk-bank.ts';
import type { Place } from './desk-telecom.ts';
import type { Account, Person } from './identities.ts';

export type Den = {
  no: string;
  name: string;
  country: string;
  place: string;
  lat: string;
  lon: string;
  offset: number;
};
export type Platform = { domain: string; name: string; class: string };
export type Report = {
  no: string;
  at: number;
  occurred: number;
  victim: Person;
  victimNumber: string;
  typology: string;
  loss: number;
  summary: string;
  suspectNumber?: string;
  site?: string;
  first?: Account;
  paidFrom?: Account;
};

/** What police, border service, foreign partner and the takedown unit write down. */
export function fieldDesk({ write, tally }: Place) {
  return {
    den(
      den: Den,
      at: number,
      more: { person?: Person; imei?: string; role?: string; until?: number; toldBy?: 'police-dens'; name?: string },
    ): void {
      write(`${more.toldBy ?? 'partner-x'}/den-occupancy`, at, {
        den: den.no,
        den_name: more.name ?? den.name,
        country: den.country,
        place: den.place,
        lat: den.lat,
        lon: den.lon,
        person_name: more.person?.name,
        document_type: more.person?.document.type,
        document: more.person?.document.number,
        document_country: more.person?.document.country,
        imei: more.imei,
        role: more.role,
        from: at,
        to: more.until,
      });
      if (more.person) tally?.add('LOCATED_AT', more.person.document.number, den.no, at);
      if (more.imei) tally?.add('LOCATED_AT', more.imei, den.no, at);
    },
    serve(
      platform: Platform,
      at: number,
      to: { den?: Den; imei?: string; ip?: string; number?: string },
      more: { operator?: Person; until?: number } = {},
    ): void {
      write('takedown/platform-services', at, {
        platform: platform.domain,
        platform_name: platform.name,
        platform_class: platform.class,
        den: to.den?.no,
        served_imei: to.imei,
        served_ip: to.ip,
        served_number: to.number,
        operator_name: more.operator?.name,
        operator_document_type: more.operator?.document.type,
        operator_document: more.operator?.document.number,
        from: at,
        to: more.until,
      });
      for (const served of [to.den?.no, to.imei, to.ip, to.number])
        if (served) tally?.add('SERVES', platform.domain, served, at);
    },
    seen(
      imei: string,
      at: number,
      until: number,
      where: { cell?: string; plate?: string; place?: string; lat?: string; lon?: string },
    ): void {
      write('police/device-places', at, { imei, ...where, from: at, to: until });
      for (const place of [where.cell, where.plate, where.place]) if (place) tally?.add('LOCATED_AT', imei, place, at);
    },
    cross(who: Person, at: number, port: string, direction: 'in' | 'out', service: string, booking?: string): void {
      write('border/border-crossings', at, {
        document_type: who.document.type,
        document: who.document.number,
        document_country: who.document.country,
        name: who.name,
        nationality: who.document.country,
        port,
        port_country: 'CN',
        direction,
        at,
        carrier: service.slice(0, 2),
        service_no: service,
        booking,
      });
      tally?.add('CROSSED', who.document.number, port, at);
      tally?.add('TRAVELLED_ON', who.document.number, service, at);
      if (booking) tally?.add('BOOKED_UNDER', who.document.number, booking, at);
    },
    report(r: Report): void {
      write('police/fraud-reports', r.at, {
        report_no: r.no,
        reported_at: r.at,
        victim_name: r.victim.name,
        document_type: r.victim.document.type,
        document: r.victim.document.number,
        country: r.victim.document.country,
        victim_number: r.victimNumber,
        typology: r.typology,
        loss: money(r.loss),
        currency: 'CNY',
        occurred_at: r.occurred,
        suspect_number: r.suspectNumber,
        suspect_account: r.first?.account,
        suspect_bank: r.first?.bank,
        victim_account: r.paidFrom?.account,
        victim_bank: r.paidFrom?.bank,
        summary: r.summary,
        site: r.site,
      });
      const parts = [
        r.victim.document.number,
        r.victimNumber,
        r.suspectNumber,
        r.first?.account,
        r.paidFrom?.account,
        r.site,
      ];
      for (const part of parts) if (part) tally?.add('PART_IN', part, r.no, r.at);
    },
    /** A site at its address, with its certificate and the key that the app it offers is signed with. */
    site(site: string, at: number, seen: { ip?: string; certificate?: string; signer?: string; until?: number }): void {
      write('takedown/sites', at, {
        site,
        ip: seen.ip,
        certificate: seen.certificate,
        app_signer: seen.signer,
        from: at,
        to: seen.until,
      });
      if (seen.ip) tally?.add('RESOLVED_TO', site, seen.ip, at);
      if (seen.certificate) tally?.add('SECURED_BY', site, seen.certificate, at);
      if (seen.signer) tally?.add('OFFERS_APP_OF', site, seen.signer, at);
    },
    order(at: number, number: string, merchant: string, no: string, to?: { address: string; country: string }): void {
      write('police/orders', at, { at, merchant, number, ...to, order_no: no });
      tally?.add('ORDERED_FROM', number, merchant, at);
      if (to) tally?.add('DELIVERED_TO', number, to.address, at);
    },
    /** A member of a platform, as its seized back end lists him. */
    member(
      platform: Platform,
      at: number,
      member: string,
      more: { inviter?: string; account?: Account; phone?: string } = {},
    ): void {
      const { inviter, account, phone } = more;
      write('takedown/platform-members', at, { platform: platform.domain, member, inviter, ...account, phone, at });
      if (inviter) tally?.add('INVITED', inviter, member, at);
      if (account) tally?.add('HOLDS', member, account.account, at);
    },
    publicLine(
      at: number,
      line: { number?: string; account?: string; platform?: string; address?: string; name: string; note: string },
    ): void {
      write('police/public-lines', at, line);
    },
  };
}
