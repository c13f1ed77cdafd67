import { ActionIcon, Menu } from '@mantine/core';
import { Ban, CircleCheck, Ellipsis, LinkIcon, LogOut, UserCog } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { InvitedFieldsFragment } from '../../api/generated.ts';
import type { Person } from '../../model/people.ts';
import { ChangeUser } from './ChangeUser.tsx';
import { EndSessions } from './EndSessions.tsx';
import { InviteAgain } from './InviteAgain.tsx';
import { SetActive } from './SetActive.tsx';

type Props = {
  user: Person;
  isSelf: boolean;
  onUser: (user: Person) => void;
  onInvited: (invited: InvitedFieldsFragment) => void;
};

/** What an administrator does with one user. */
export function UserActs({ user, isSelf, onUser, onInvited }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'change' | 'link' | 'sessions' | 'active' | null>(null);
  const close = () => setAsking(null);
  const isDisabled = user.status === 'disabled';
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon size={22} aria-label={t('of', { head: t('admin.acts'), tail: user.display })}>
            <Ellipsis size={15} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<UserCog size={14} aria-hidden />} onClick={() => setAsking('change')}>
            {t('admin.change')}
          </Menu.Item>
          {!isDisabled && (
            <>
              {!isSelf && (
                <Menu.Item leftSection={<LinkIcon size={14} aria-hidden />} onClick={() => setAsking('link')}>
                  {t('admin.link')}
                </Menu.Item>
              )}
              <Menu.Item leftSection={<LogOut size={14} aria-hidden />} onClick={() => setAsking('sessions')}>
                {t('admin.sessions')}
              </Menu.Item>
            </>
          )}
          {!isSelf && (
            <Menu.Item
              leftSection={isDisabled ? <CircleCheck size={14} aria-hidden /> : <Ban size={14} aria-hidden />}
              onClick={() => setAsking('active')}
            >
              {t(isDisabled ? 'admin.enable' : 'admin.disable')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {asking === 'change' && <ChangeUser user={user} onUser={onUser} onClose={close} />}
      {asking === 'link' && <InviteAgain user={user} onInvited={onInvited} onClose={close} />}
      {asking === 'sessions' && <EndSessions user={user} onClose={close} />}
      {asking === 'active' && <SetActive user={user} onUser={onUser} onClose={close} />}
    </>
  );
}
