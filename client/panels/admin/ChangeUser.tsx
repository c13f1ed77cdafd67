import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../../model/lines.ts';
import { ChangeUserDocument, type Role } from '../../api/generated.ts';
import type { Person } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { Roles } from './Roles.tsx';

type Props = { user: Person; onUser: (user: Person) => void; onClose: () => void };

/** Changes what a user is called and what they may be. */
export function ChangeUser({ user, onUser, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [display, setDisplay] = useState(user.display);
  const [roles, setRoles] = useState<Role[]>(user.roles);
  const isOther = roles.length !== user.roles.length || roles.some((role) => !user.roles.includes(role));
  return (
    <AskDialog
      title={t('of', { head: t('admin.changeTitle'), tail: user.display })}
      act={t('admin.changeIt')}
      size={520}
      isReady={display.trim() !== '' && roles.length > 0 && (isOther || display.trim() !== user.display)}
      follows={isOther && t('admin.changeFollows', { name: user.display })}
      onAct={async () => {
        // Roles that stay are not sent: changed ones sign the user out.
        const input = { user: user.id, display: display.trim(), ...(isOther ? { roles } : {}) };
        onUser((await api.ask(ChangeUserDocument, { input })).changeUser);
      }}
      onClose={onClose}
    >
      <TextInput
        label={t('admin.display')}
        required
        maxLength={MOST.name}
        data-autofocus
        value={display}
        onChange={(event) => setDisplay(event.currentTarget.value)}
      />
      <Roles kind={user.agency.kind} roles={roles} onChange={setRoles} />
    </AskDialog>
  );
}
