import { Badge, Button, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitedFieldsFragment } from '../../api/generated.ts';
import type { Group, Person } from '../../model/people.ts';
import frame from '../frame.module.css';
import classes from '../rooms.module.css';
import { UserActs } from './UserActs.tsx';

type Props = {
  groups: readonly Group[];
  /** Whoever looks: what nobody does to themselves is not offered. */
  self: string;
  isSeeking: boolean;
  onUser: (user: Person) => void;
  onInvited: (invited: InvitedFieldsFragment) => void;
  onAdd: (agency: string) => void;
};

const STATUS_COLOURS = { invited: 'blue', disabled: 'orange' } as const;

/** Users under their agencies, with what they may be and whether they can sign in. */
export function People({ groups, self, isSeeking, onUser, onInvited, onAdd }: Props) {
  const { t } = useTranslation();
  return (
    <div className={`${frame.scroll} ${classes.table}`}>
      <table>
        <thead>
          <tr>
            {(['user', 'signsInAs', 'roles', 'status'] as const).map((name) => (
              <th key={name}>{t(`admin.${name}`)}</th>
            ))}
            <th aria-label={t('admin.acts')} />
          </tr>
        </thead>
        {groups.map(({ agency, users }) => (
          <tbody key={agency.id}>
            <tr>
              <th scope="rowgroup" colSpan={5} className={classes.group}>
                {agency.name}{' '}
                <span className={classes.faint}>
                  {[
                    t(`admin.kind.${agency.kind}`),
                    agency.host && t('admin.host'),
                    t('admin.users', { count: users.length }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </th>
            </tr>
            {users.map((user) => (
              <tr key={user.id} data-past={user.status === 'disabled'}>
                <td className={classes.wrap}>
                  {user.display}
                  {user.id === self && <span className={classes.faint}> {t('admin.you')}</span>}
                </td>
                <td className={`${classes.wrap} ${classes.mono}`}>{user.name}</td>
                <td>{user.roles.map((role) => t(`works.${role}`)).join(t('admin.and'))}</td>
                <td>
                  {user.status === 'active' ? (
                    t('admin.status.active')
                  ) : (
                    <Badge size="sm" variant="light" tt="none" color={STATUS_COLOURS[user.status]}>
                      {t(`admin.status.${user.status}`)}
                    </Badge>
                  )}
                </td>
                <td className={classes.act}>
                  <UserActs user={user} isSelf={user.id === self} onUser={onUser} onInvited={onInvited} />
                </td>
              </tr>
            ))}
            {users.length === 0 && (
              <tr>
                <td colSpan={5}>
                  <Text span size="sm" c="dimmed">
                    {t('admin.noUsers')}
                  </Text>{' '}
                  <Button size="compact-xs" variant="subtle" onClick={() => onAdd(agency.id)}>
                    {t('admin.userAdd')}
                  </Button>
                </td>
              </tr>
            )}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && (
        <Text p="lg" c="dimmed" ta="center">
          {t(isSeeking ? 'admin.nobody' : 'admin.noUsers')}
        </Text>
      )}
    </div>
  );
}
