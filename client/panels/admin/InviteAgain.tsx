import { useTranslation } from 'react-i18next';
import { InviteAgainDocument, type InvitedFieldsFragment } from '../../api/generated.ts';
import type { Person } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';

type Props = { user: Person; onInvited: (invited: InvitedFieldsFragment) => void; onClose: () => void };

/** A new one-time link, for whoever lost theirs or their password. */
export function InviteAgain({ user, onInvited, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  return (
    <AskDialog
      title={t('of', { head: t('admin.linkTitle'), tail: user.display })}
      act={t('admin.linkIt')}
      follows={t('admin.linkFollows', { name: user.display })}
      onAct={async () => onInvited((await api.ask(InviteAgainDocument, { user: user.id })).inviteAgain)}
      onClose={onClose}
    />
  );
}
