import { on } from '../clock.ts';
import type { Story } from '../stage.ts';

const [OWN, OLD, CDN] = ['203.0.113.111', '203.0.113.112', '203.0.113.120'];

/** A phishing site and its sisters: by certificate, by address, by the key that their apps are signed with. */
export const sisterSites: Story = {
  name: 'sister-sites',
  title: { en: 'Sister sites of a phishing page', zh: '钓鱼网站的姊妹站' },
  question: 'Which other sites did the same people put up?',
  tell({ ids, field, member }) {
    const at = on('2025-04-10 00:00:00');
    const certificate = (n: number) => ids.certificate(member(n));
    const [start, byCertificate, byAddress, second, third, tenant] = [
      ...['anquan-renzheng', 'anquan-zijin', 'zijin-hecha', 'jiance-zhongxin', 'renzheng-wang', 'huadian'],
    ].map((name) => `${name}.example`) as [string, string, string, string, string, string];

    field.site(start, at, { ip: OWN, certificate: certificate(0), until: at + 30 * 86_400 });
    field.site(start, at, { ip: CDN });
    field.site(byCertificate, at + 5 * 86_400, { certificate: certificate(0), signer: certificate(1) });
    field.site(byAddress, at + 9 * 86_400, { ip: OWN });
    field.site(second, at + 12 * 86_400, { certificate: certificate(2), signer: certificate(1) });
    field.site(third, at + 20 * 86_400, { certificate: certificate(2) });
    // Who had the address the year before is somebody else.
    field.site(tenant, at - 400 * 86_400, { ip: OWN, until: at - 200 * 86_400 });
    field.site(tenant, at - 200 * 86_400, { ip: OLD });

    // A delivery network's address and a host's certificate, which everybody's shop is behind.
    const shops = Array.from({ length: 30 }, (_, k) => `shop-${k + 1}.example`);
    for (const [k, shop] of shops.entries()) field.site(shop, at - k * 3_600, { ip: CDN, certificate: certificate(9) });
    field.site(start, at + 86_400, { certificate: certificate(9), until: at + 3 * 86_400 });
    field.publicLine(on('2025-05-31 12:00:00'), {
      address: CDN,
      name: '飞流加速 Feiliu delivery network (invented)',
      note: 'tens of thousands of sites stand behind it',
    });
    const site = (role: string, identifier: string) => ({ role, kind: 'NetworkAddress', identifier });
    return {
      entities: [
        site('reported site', start),
        site('sister', byCertificate),
        site('sister', byAddress),
        site("sister's sister", second),
      ],
      nearMisses: [
        site('three steps away', third),
        site('earlier tenant of the address', tenant),
        ...shops.map((shop) => site('behind the same host', shop)),
      ],
      facts: { sharedCertificate: certificate(0), sharedSigner: certificate(1), sharedAddress: OWN },
    };
  },
};
