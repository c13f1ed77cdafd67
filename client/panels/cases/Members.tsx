import { Badge, Button } from '@mantine/core';
import { Check, UserPlus } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { barred, type Case, type Member, membersByTime, type Standing } from '../../model/cases.ts';
import { localMinute } from '../../model/local.ts';
import classes from '../rooms.module.css';
import { AddMember } from './AddMember.tsx';
import type { Changing } from './CasePane.tsx';
import { EndMember } from './EndMember.tsx';

const GROUPS: readonly Standing[] = ['now', 'toCome', 'former'];

/** Members of a case: of today, to come, and former ones, who stay on record. */
export function Members({ one, onCase }: Changing) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'add' | Member | null>(null);
  const groups = membersByTime(one.members, Date.now());
  const close = () => setAsking(null);
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h3>{t('cases.membersHead')}</h3>
        {one.mine && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<UserPlus size={13} aria-hidden />}
            onClick={() => setAsking('add')}
          >
            {t('cases.memberAdd')}
          </Button>
        )}
      </div>
      <div className={classes.table}>
        <table>
          <thead>
            <tr>
              {(['who', 'from', 'until', 'clearance'] as const).map((name) => (
                <th key={name}>{t(`cases.${name}`)}</th>
              ))}
              <th aria-label={t('cases.acts')} />
            </tr>
          </thead>
          {GROUPS.filter((group) => groups[group].length > 0).map((group) => (
            <tbody key={group}>
              <tr>
                <th scope="rowgroup" colSpan={5} className={classes.group}>
                  {t(`cases.standing.${group}`, { count: groups[group].length })}
                </th>
              </tr>
              {groups[group].map((member) => (
                <tr key={`${member.user.id} ${member.from}`} data-past={group === 'former'}>
                  <Row member={member} one={one} isOver={group === 'former'} />
                  <td className={classes.act}>
                    {one.mine && group !== 'former' && !member.leads && (
                      <Button
                        size="compact-xs"
                        variant="subtle"
                        color="gray"
                        aria-label={t('of', { head: t('cases.memberEnd'), tail: member.user.display })}
                        onClick={() => setAsking(member)}
                      >
                        {t('cases.memberEnd')}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      {asking === 'add' && <AddMember one={one} onCase={onCase} onClose={close} />}
      {asking !== null && asking !== 'add' && <EndMember one={one} member={asking} onCase={onCase} onClose={close} />}
    </section>
  );
}

function Row({ member, one, isOver }: { member: Member; one: Case; isOver: boolean }) {
  const { t } = useTranslation();
  const why = barred(member, one);
  return (
    <>
      <td className={classes.wrap}>
        {member.user.display}{' '}
        {member.leads && (
          <Badge size="xs" variant="light" tt="none">
            {t('cases.leads')}
          </Badge>
        )}
        <div className={classes.faint}>{member.user.agency.name}</div>
      </td>
      <td className={classes.when}>{localMinute(member.from)}</td>
      <td className={classes.when}>{member.until ? localMinute(member.until) : t('cases.noEnd')}</td>
      <td className={classes.wrap}>
        {member.now && (
          <span style={{ display: 'inline-flex', alignItems: 'center', gap: 5 }}>
            <Check size={13} aria-hidden /> {t('cases.givesNow')}
          </span>
        )}
        {isOver && (member.endedWhy ? t('cases.endedWhy', { why: member.endedWhy }) : t('cases.ranOut'))}
        {!member.now &&
          !isOver &&
          (Date.parse(member.from) > Date.now() ? t('cases.notYet') : why && t(`cases.barred.${why}`))}
      </td>
    </>
  );
}
