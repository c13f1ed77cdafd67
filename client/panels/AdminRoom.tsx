import { Button, Skeleton, TextInput } from '@mantine/core';
import { Building2, Search, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type InvitedFieldsFragment, PeopleDocument } from '../api/generated.ts';
import { byAgency, mayTakeOver, type Person, withoutLead, withUser } from '../model/people.ts';
import { AddAgency } from './admin/AddAgency.tsx';
import { AddUser } from './admin/AddUser.tsx';
import { LinkOnce } from './admin/LinkOnce.tsx';
import { People } from './admin/People.tsx';
import { WithoutLead } from './admin/WithoutLead.tsx';
import frame from './frame.module.css';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useHeld } from './useHeld.ts';

/** Users of the agency and what they may do; agencies, for whoever keeps the installation. */
export function AdminRoom() {
  const { t } = useTranslation();
  const { data, error, again, hold } = useHeld('people', (api, signal) => api.ask(PeopleDocument, {}, signal));
  const [sought, setSought] = useState('');
  const [asking, setAsking] = useState<'agency' | { agency: string } | null>(null);
  const [invited, setInvited] = useState<InvitedFieldsFragment | null>(null);
  const close = () => setAsking(null);
  const self = data?.me?.user;
  const own = self?.agency;
  const groups = data && own ? byAgency(own, data.agencies, data.users, sought) : [];
  const leadless = data && own ? withoutLead(own.id, data.cases, data.users) : [];
  const take = (user: Person) => hold((before) => ({ ...before, users: withUser(before.users, user) }));
  const invite = (invitation: InvitedFieldsFragment) => {
    take(invitation.user);
    setInvited(invitation);
  };

  return (
    <section className={frame.sheet}>
      <div className={classes.head}>
        <h1>{t('rail.admin')}</h1>
        <TextInput
          aria-label={t('admin.seek')}
          placeholder={t('admin.seek')}
          leftSection={<Search size={14} aria-hidden />}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
          w={220}
        />
        {own?.host && (
          <Button
            variant="default"
            leftSection={<Building2 size={15} aria-hidden />}
            onClick={() => setAsking('agency')}
          >
            {t('admin.agencyAdd')}
          </Button>
        )}
        {own && (
          <Button leftSection={<UserPlus size={15} aria-hidden />} onClick={() => setAsking({ agency: own.id })}>
            {t('admin.userAdd')}
          </Button>
        )}
      </div>
      <div className={classes.faint}>{t('admin.what')}</div>
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && <Skeleton height={360} aria-busy />}
      {self && leadless.length > 0 && (
        <WithoutLead
          cases={leadless}
          candidates={mayTakeOver(self, data!.users)}
          onCase={(led) =>
            hold((before) => ({ ...before, cases: before.cases.map((old) => (old.id === led.id ? led : old)) }))
          }
        />
      )}
      {own && (
        <People
          groups={groups}
          self={data!.me!.user.id}
          isSeeking={sought.trim() !== ''}
          onUser={take}
          onInvited={invite}
          onAdd={(agency) => setAsking({ agency })}
        />
      )}
      {asking === 'agency' && (
        <AddAgency
          onDone={(agency) =>
            hold((before) => ({
              ...before,
              // One that was there already is answered, and is no second.
              agencies: [...before.agencies.filter(({ id }) => id !== agency.id), agency],
            }))
          }
          onClose={close}
        />
      )}
      {asking !== null && asking !== 'agency' && (
        <AddUser
          agencies={byAgency(own!, data!.agencies, [], '').map(({ agency }) => agency)}
          at={asking.agency}
          onDone={invite}
          onClose={close}
        />
      )}
      {invited && <LinkOnce invited={invited} onClose={() => setInvited(null)} />}
    </section>
  );
}
