import { Text } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import type { AuditRow } from '../../model/audit.ts';
import { localSecond } from '../../model/local.ts';
import frame from '../frame.module.css';
import { Rows } from '../Rows.tsx';
import classes from './audit.module.css';
import { actOf, outcomeOf, whoOf } from './words.ts';

type Props = { rows: readonly AuditRow[]; opened: AuditRow | null; onOpen: (row: AuditRow | null) => void };

export const COLUMNS = [
  ['at', 138],
  ['user', '17%'],
  ['case', '18%'],
  ['reason', undefined],
  ['act', '15%'],
  ['outcome', '14%'],
] as const;

/** One row an act, the latest first; of many only those in sight are drawn. */
export function Entries({ rows, opened, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const number = new Intl.NumberFormat(languageOf(i18n));
  return (
    <div ref={scroll} className={frame.scroll}>
      <table aria-rowcount={rows.length}>
        <thead>
          <tr>
            {COLUMNS.map(([name, width]) => (
              <th key={name} style={{ width }}>
                {t(`audit.${name}`)}
              </th>
            ))}
            <th className={frame.number} style={{ width: 76 }}>
              {t('audit.entities')}
            </th>
          </tr>
        </thead>
        <Rows
          rows={rows}
          keyOf={({ seq }) => String(seq)}
          isPicked={({ seq }) => seq === opened?.seq}
          scroll={scroll}
          height={27}
        >
          {(row) => (
            <>
              <td>
                <button
                  type="button"
                  className={classes.open}
                  aria-expanded={row.seq === opened?.seq}
                  onClick={() => onOpen(row.seq === opened?.seq ? null : row)}
                >
                  <time dateTime={row.at}>{localSecond(row.at)}</time>
                </button>
              </td>
              <td className={classes.short}>{whoOf(i18n, row)}</td>
              <td className={classes.short}>{row.case?.name}</td>
              <td className={classes.short}>{row.reason}</td>
              <td className={classes.short}>{actOf(i18n, row.operation)}</td>
              <td className={classes.short} data-outcome={row.outcome ?? 'OPEN'}>
                {row.outcome === null && <TriangleAlert size={12} aria-hidden className={classes.mark} />}
                {outcomeOf(i18n, row)}
              </td>
              <td className={frame.number}>{row.entities === null ? '' : number.format(row.entities)}</td>
            </>
          )}
        </Rows>
      </table>
      {rows.length === 0 && (
        <Text p="lg" c="dimmed" ta="center">
          {t('audit.none')}
        </Text>
      )}
    </div>
  );
}
