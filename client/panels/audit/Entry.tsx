import { ActionIcon, Button, Group } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { AuditInput } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import { type AuditRow, readable } from '../../model/audit.ts';
import { localSecond } from '../../model/local.ts';
import rooms from '../rooms.module.css';
import classes from './audit.module.css';
import { actOf, outcomeOf, whoOf } from './words.ts';

type Props = { row: AuditRow; onOnly: (more: AuditInput) => void; onClose: () => void };

/** All that the log says of one act. */
export function Entry({ row, onOnly, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const number = new Intl.NumberFormat(languageOf(i18n));
  const said: [string, string | null][] = [
    ['seq', number.format(row.seq)],
    ['at', `${localSecond(row.at)} (${row.at})`],
    ['user', row.user ? `${row.user.display} · ${row.user.agency.name} · ${row.user.id}` : whoOf(i18n, row)],
    ['case', row.case && `${row.case.name} · ${row.case.id}`],
    ['reason', row.reason || null],
    ['act', `${actOf(i18n, row.operation)} · ${row.operation}`],
    ['outcome', outcomeOf(i18n, row)],
    ['closedAt', row.closedAt && `${localSecond(row.closedAt)} (${row.closedAt})`],
    ['entities', row.entities === null ? null : number.format(row.entities)],
  ];
  const only: [string, AuditInput][] = [
    ...(row.user ? [['onlyUser', { user: row.user.id }] as [string, AuditInput]] : []),
    ...(row.case ? [['onlyCase', { case: row.case.id }] as [string, AuditInput]] : []),
    ['onlyAct', { operation: row.operation }],
  ];
  return (
    <aside className={classes.entry} aria-label={t('audit.entry')}>
      <div className={rooms.head}>
        <h2>{actOf(i18n, row.operation)}</h2>
        <ActionIcon size={24} aria-label={t('close')} onClick={onClose}>
          <X size={15} />
        </ActionIcon>
      </div>
      {row.outcome === null && (
        <div className={rooms.follows} data-taking>
          {t('audit.openWhy')}
        </div>
      )}
      <dl className={classes.said}>
        {said.map(
          ([name, value]) =>
            value !== null && (
              <Said key={name} name={t(`audit.${name}`)}>
                {value}
              </Said>
            ),
        )}
        {row.digest && (
          <Said name={t('audit.digest')}>
            <span className={rooms.mono}>{row.digest}</span>
          </Said>
        )}
      </dl>
      <div>
        <div className={rooms.faint}>{t('audit.variables')}</div>
        <pre className={classes.json}>{readable(row.variables)}</pre>
      </div>
      <Group gap={4}>
        {only.map(([name, more]) => (
          <Button key={name} size="compact-xs" variant="default" onClick={() => onOnly(more)}>
            {t(`audit.${name}`)}
          </Button>
        ))}
      </Group>
    </aside>
  );
}

function Said({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
