import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { AuditInput } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import type { AuditRow } from '../../model/audit.ts';
import { localMinute, localSecond, zoneHere } from '../../model/local.ts';
import classes from './audit.module.css';
import { actOf, outcomeOf, whoOf } from './words.ts';

type Props = { rows: readonly AuditRow[]; input: AuditInput; count: string };

/** What goes on paper: every row that was fetched, also those that the screen does not draw, and what was asked for. */
export function Printed({ rows, input, count }: Props) {
  const { t, i18n } = useTranslation();
  const [at, setAt] = useState<string | null>(null);
  useEffect(() => {
    // The browser takes its picture as soon as this returns.
    const begin = () => flushSync(() => setAt(new Date().toISOString()));
    const end = () => setAt(null);
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);
  if (at === null) return null;
  const asked = Object.entries(input).map(([name, value]) => `${name} ${value}`);
  return createPortal(
    <div className={classes.printed}>
      <h1>{t('audit.printed')}</h1>
      <p>
        {t('audit.printedAt', { at: localMinute(at), zone: zoneHere(languageOf(i18n)) })} {count}
      </p>
      <p>{asked.length > 0 ? t('audit.printedOnly', { filters: asked.join(', ') }) : t('audit.printedAll')}</p>
      <table>
        <thead>
          <tr>
            {(['seq', 'at', 'user', 'case', 'reason', 'act', 'outcome', 'entities'] as const).map((name) => (
              <th key={name}>{t(`audit.${name}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.seq}>
              <td>{row.seq}</td>
              <td>{localSecond(row.at)}</td>
              <td>{whoOf(i18n, row)}</td>
              <td>{row.case?.name}</td>
              <td>{row.reason}</td>
              <td>{actOf(i18n, row.operation)}</td>
              <td>{outcomeOf(i18n, row)}</td>
              <td>{row.entities}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>,
    document.body,
  );
}
