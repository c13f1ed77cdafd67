import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../../model/lines.ts';
import { AddUserDocument, type InvitedFieldsFragment, type Role } from '../../api/generated.ts';
import { type Agency, isUserName } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { Roles } from './Roles.tsx';

type Props = {
  agencies: readonly Agency[];
  /** The agency that the form opens with. */
  at: string;
  onDone: (invited: InvitedFieldsFragment) => void;
  onClose: () => void;
};

/** Adds a user; the answer is the one-time link by which they set their password. */
export function AddUser({ agencies, at, onDone, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [display, setDisplay] = useState('');
  const [name, setName] = useState('');
  const [agency, setAgency] = useState(at);
  const [roles, setRoles] = useState<Role[]>([]);
  const isBadName = name !== '' && !isUserName(name);
  return (
    <AskDialog
      title={t('admin.userAdd')}
      act={t('admin.userAddIt')}
      size={520}
      isReady={display.trim() !== '' && isUserName(name) && roles.length > 0}
      follows={t('admin.userFollows')}
      onAct={async () => {
        const input = { name, display: display.trim(), agency, roles };
        onDone((await api.ask(AddUserDocument, { input })).addUser);
      }}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        <TextInput
          label={t('admin.display')}
          required
          maxLength={MOST.name}
          data-autofocus
          value={display}
          onChange={(event) => setDisplay(event.currentTarget.value)}
        />
        <TextInput
          label={t('admin.signsInAs')}
          description={t('admin.nameHint')}
          required
          maxLength={MOST.id}
          error={isBadName && t('admin.nameBad')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      </Group>
      {agencies.length > 1 && (
        <Select
          label={t('admin.agency')}
          allowDeselect={false}
          searchable
          data={agencies.map((one) => ({ value: one.id, label: one.name }))}
          value={agency}
          onChange={(value) => {
            setAgency(value!);
            setRoles([]);
          }}
        />
      )}
      <Roles kind={agencies.find(({ id }) => id === agency)?.kind} roles={roles} onChange={setRoles} />
    </AskDialog>
  );
}
