import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../../model/lines.ts';
import { AddAgencyDocument, type AgencyKind } from '../../api/generated.ts';
import { AGENCY_KINDS, type Agency } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';

/** Adds an agency, for whoever keeps the installation. */
export function AddAgency({ onDone, onClose }: { onDone: (agency: Agency) => void; onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [name, setName] = useState('');
  const [kind, setKind] = useState<AgencyKind>('police');
  return (
    <AskDialog
      title={t('admin.agencyAdd')}
      act={t('admin.agencyAddIt')}
      isReady={name.trim() !== ''}
      follows={t('admin.agencyFollows')}
      onAct={async () => onDone((await api.ask(AddAgencyDocument, { input: { name: name.trim(), kind } })).addAgency)}
      onClose={onClose}
    >
      <TextInput
        label={t('admin.agencyName')}
        required
        maxLength={MOST.name}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('admin.agencyKind')}
        allowDeselect={false}
        data={AGENCY_KINDS.map((value) => ({ value, label: t(`admin.kind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(value as AgencyKind)}
      />
    </AskDialog>
  );
}
