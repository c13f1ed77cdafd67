import { Button, Table } from '@mantine/core';
import { Download, RefreshCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { BundleFileDocument, OutgoingDocument, TryPartnerAgainDocument } from '../../api/generated.ts';
import { localMinute } from '../../model/local.ts';
import type { Partner } from '../../model/partners.ts';
import { useParts } from '../../store.ts';
import { saveFile } from '../download.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';
import { useSubmit } from '../useSubmit.ts';

const TROUBLES: ReadonlySet<string> = new Set(['NO_ANSWER', 'NOT_TRUSTED', 'LATER']);

/** What is on its way to an installation, in its order; any of it can be carried by hand. */
export function Outbox({ partner, onPartner }: { partner: Partner; onPartner: (partner: Partner) => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { data, error, again } = useAnswer(
    `outgoing ${partner.id} ${partner.waiting} ${partner.refused}`,
    (to, signal) => to.ask(OutgoingDocument, { partner: partner.id }, signal),
  );
  const { isBusy, error: refused, submit } = useSubmit();
  const list = data?.outgoing ?? [];
  const tryAgain = () =>
    submit(async () => {
      onPartner((await api.ask(TryPartnerAgainDocument, { partner: partner.id })).tryPartnerAgain);
      again();
    });
  const save = (bundle: string) =>
    submit(async () => {
      const { bundleFile } = await api.ask(BundleFileDocument, { bundle });
      const bytes = Uint8Array.from(atob(bundleFile.base64), (sign) => sign.charCodeAt(0));
      saveFile(bundleFile.name, bytes, 'application/octet-stream');
    });
  return (
    <section className={rooms.part} aria-label={t('partner.outbox')}>
      <div className={rooms.partHead}>
        <h3>{t('partner.outbox')}</h3>
        {partner.address !== '' && partner.waiting + partner.refused > 0 && (
          <Button
            variant="default"
            leftSection={<RefreshCw size={14} aria-hidden />}
            loading={isBusy}
            onClick={tryAgain}
          >
            {t('partner.tryAgain')}
          </Button>
        )}
      </div>
      {(error ?? refused) && <TroubleHere error={(error ?? refused)!} />}
      {data && list.length === 0 && <p className={rooms.faint}>{t('partner.outboxEmpty')}</p>}
      {list.length > 0 && (
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('partner.number')}</Table.Th>
              <Table.Th>{t('partner.what')}</Table.Th>
              <Table.Th>{t('partner.made')}</Table.Th>
              <Table.Th>{t('partner.state')}</Table.Th>
              <Table.Th aria-label={t('partner.bundleSave')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.map((one) => (
              <Table.Tr key={one.id}>
                <Table.Td>{one.number}</Table.Td>
                <Table.Td>{t(`partner.kind.${one.kind}`)}</Table.Td>
                <Table.Td>{localMinute(one.madeAt)}</Table.Td>
                <Table.Td>
                  {t(`partner.out.${one.status === 'waiting' && partner.address === '' ? 'byHand' : one.status}`)}
                  {one.trouble !== '' && one.status !== 'acknowledged' && (
                    <div className={rooms.faint}>
                      {TROUBLES.has(one.trouble) ? t(`partner.trouble.${one.trouble}`) : one.trouble}
                    </div>
                  )}
                </Table.Td>
                <Table.Td ta="right">
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<Download size={13} aria-hidden />}
                    onClick={() => save(one.id)}
                  >
                    {t('partner.bundleSave')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </section>
  );
}
