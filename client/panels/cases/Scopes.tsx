import { ActionIcon, Badge, Button, Menu, Text } from '@mantine/core';
import { CalendarClock, Ellipsis, Layers, Link2Off, type LucideIcon, Plus, Terminal } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import { disposesOf, givesScopes, type Looker, type Scope, scopeNote } from '../../model/cases.ts';
import { lastDay, localMinute } from '../../model/local.ts';
import classes from '../rooms.module.css';
import { AddScope } from './AddScope.tsx';
import type { Changing } from './CasePane.tsx';
import { DropScope } from './DropScope.tsx';
import { LoadFiles } from './LoadFiles.tsx';
import { ScopeDays } from './ScopeDays.tsx';
import { UseScope } from './UseScope.tsx';

type Act = 'load' | 'days' | 'drop';
type Asking = { what: 'new' | 'use' } | { what: Act; scope: Scope };

const ICONS: Readonly<Record<Act, LucideIcon>> = { load: Terminal, days: CalendarClock, drop: Link2Off };

/** One sets the days of what one's agency owns; a case's lead takes anything out of it. */
const actsOn = (isOwn: boolean, isLead: boolean): Act[] => [
  'load',
  ...(isOwn ? (['days'] as const) : []),
  ...(isOwn || isLead ? (['drop'] as const) : []),
];

type Props = Changing & { me: Looker | null; onScope: (scope: Scope) => void };

/** What a case uses: its members see what was loaded into these. */
export function Scopes({ me, one, onCase, onScope }: Props) {
  const gives = me !== null && givesScopes(me, one);
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Asking | null>(null);
  const close = () => setAsking(null);
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h3>{t('cases.scopesHead')}</h3>
        {gives && (
          <>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<Layers size={13} aria-hidden />}
              onClick={() => setAsking({ what: 'use' })}
            >
              {t('cases.scopeUse')}
            </Button>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<Plus size={13} aria-hidden />}
              onClick={() => setAsking({ what: 'new' })}
            >
              {t('cases.scopeNew')}
            </Button>
          </>
        )}
      </div>
      {one.scopes.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('cases.scopesNone')}
        </Text>
      ) : (
        <div className={classes.table}>
          <table>
            <thead>
              <tr>
                {(['scope', 'holder', 'seenFrom', 'seenUntil', 'keepUntil'] as const).map((name) => (
                  <th key={name}>{t(`cases.${name}`)}</th>
                ))}
                {(['files', 'inCases'] as const).map((name) => (
                  <th key={name} className={classes.figure}>
                    {t(`cases.${name}`)}
                  </th>
                ))}
                <th aria-label={t('cases.acts')} />
              </tr>
            </thead>
            <tbody>
              {one.scopes.map((scope) => (
                <Row
                  key={scope.id}
                  scope={scope}
                  acts={gives ? actsOn(disposesOf(me, scope), one.mine) : []}
                  onAsk={(what) => setAsking({ what, scope })}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {asking?.what === 'new' && <AddScope one={one} onCase={onCase} onClose={close} />}
      {asking?.what === 'use' && <UseScope one={one} onCase={onCase} onClose={close} />}
      {asking?.what === 'drop' && <DropScope one={one} scope={asking.scope} onCase={onCase} onClose={close} />}
      {asking?.what === 'days' && <ScopeDays scope={asking.scope} onScope={onScope} onClose={close} />}
      {asking?.what === 'load' && <LoadFiles scope={asking.scope} onClose={close} />}
    </section>
  );
}

function Row({ scope, acts, onAsk }: { scope: Scope; acts: readonly Act[]; onAsk: (what: Act) => void }) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(languageOf(i18n));
  const note = scopeNote(scope, Date.now());
  return (
    <tr data-past={note === 'erased' || note === 'ended'}>
      <td className={classes.wrap}>
        {scope.title}{' '}
        {note && (
          <Badge size="xs" variant="light" tt="none" color={note === 'due' ? 'orange' : 'gray'}>
            {t(`cases.note.${note}`)}
          </Badge>
        )}
        <div className={classes.faint}>
          <span className={classes.mono}>{scope.id}</span> · {t(`cases.kind.${scope.kind}`)}
        </div>
      </td>
      <td className={classes.wrap}>
        {scope.holder}
        <div className={classes.faint}>{[scope.legalBasis, scope.instrument].filter(Boolean).join(' · ')}</div>
      </td>
      <td className={classes.when}>{localMinute(scope.from)}</td>
      <td className={classes.when}>{scope.until ? localMinute(scope.until) : t('cases.noEnd')}</td>
      <td className={classes.when}>{scope.keepUntil ? lastDay(scope.keepUntil) : t('cases.noDay')}</td>
      <td className={classes.figure}>{number.format(scope.batches)}</td>
      <td className={classes.figure}>{number.format(scope.cases)}</td>
      <td className={classes.act}>
        {acts.length > 0 && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon size={22} aria-label={t('of', { head: t('cases.acts'), tail: scope.title })}>
                <Ellipsis size={15} />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {acts.map((act) => {
                const Icon = ICONS[act];
                return (
                  <Menu.Item key={act} leftSection={<Icon size={14} aria-hidden />} onClick={() => onAsk(act)}>
                    {t(`cases.act.${act}`)}
                  </Menu.Item>
                );
              })}
            </Menu.Dropdown>
          </Menu>
        )}
      </td>
    </tr>
  );
}
