import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SetPartnerAddressDocument } from '../../api/generated.ts';
import type { Partner } from '../../model/partners.ts';
import { useParts } from '../../store.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useSubmit } from '../useSubmit.ts';
import classes from './partners.module.css';

/** Where the partner's exchange listens; without one, bundles are carried by hand. */
export function AddressOf({ partner, onPartner }: { partner: Partner; onPartner: (partner: Partner) => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const [address, setAddress] = useState(partner.address);
  return (
    <form
      className={rooms.part}
      onSubmit={(event) => {
        event.preventDefault();
        void submit(async () => {
          const args = { partner: partner.id, address: address.trim() };
          onPartner((await api.ask(SetPartnerAddressDocument, args)).setPartnerAddress);
        });
      }}
    >
      <div className={classes.line}>
        <TextInput
          label={t('partner.address')}
          description={t('partner.addressHow')}
          placeholder="https://"
          value={address}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" loading={isBusy} disabled={address.trim() === partner.address}>
          {t('partner.addressSet')}
        </Button>
      </div>
      {error && <TroubleHere error={error} />}
    </form>
  );
}
