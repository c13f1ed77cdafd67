import { Badge, Checkbox } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import type { Column, Line } from '../../model/answers.ts';
import frame from '../frame.module.css';
import rooms from '../rooms.module.css';
import { Rows } from '../Rows.tsx';
import { CellView } from './CellView.tsx';
import classes from './questions.module.css';

type Props = {
  columns: readonly Column[];
  lines: readonly Line[];
  picked: ReadonlySet<number>;
  onPick: (line: number) => void;
  opened: number | null;
  onOpen: (line: number | null) => void;
};

const FIGURES: readonly Column['kind'][] = ['NUMBER', 'AMOUNT'];

/** An answer's lines in the question's own order; what each rests on opens beside them. */
export function Lines({ columns, lines, picked, onPick, opened, onOpen }: Props) {
  const { t, i18n } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const figure = ({ kind }: Column) => (FIGURES.includes(kind) ? frame.number : undefined);
  return (
    <div ref={scroll} className={`${frame.scroll} ${classes.lines}`}>
      <table aria-rowcount={lines.length}>
        <thead>
          <tr>
            <th style={{ width: 30 }} aria-label={t('questions.choose')} />
            {columns.map((column) => (
              <th key={column.name} className={figure(column)}>
                {column.label[languageOf(i18n)]}
              </th>
            ))}
            <th style={{ width: 110 }}>{t('questions.evidence')}</th>
          </tr>
        </thead>
        <Rows
          rows={lines}
          keyOf={({ line }) => String(line)}
          isPicked={({ line }) => line === opened}
          scroll={scroll}
          height={33}
        >
          {(line) => (
            <>
              <td>
                <Checkbox
                  aria-label={t('questions.chooseLine', { line: line.line + 1 })}
                  checked={picked.has(line.line)}
                  onChange={() => onPick(line.line)}
                />
              </td>
              {columns.map((column, i) => (
                <td key={column.name} className={figure(column)}>
                  <CellView column={column} cell={line.cells[i]!} />
                </td>
              ))}
              <td className={classes.nowrap}>
                {line.claims === 0 ? (
                  // What a question of one's own counts and joins, it does not trace back.
                  <span className={rooms.faint}>{t('questions.claims', { count: 0 })}</span>
                ) : (
                  <button
                    type="button"
                    className={frame.link}
                    aria-expanded={line.line === opened}
                    onClick={() => onOpen(line.line === opened ? null : line.line)}
                  >
                    {t('questions.claims', { count: line.claims })}
                  </button>
                )}{' '}
                {line.isNew && (
                  <Badge size="xs" tt="none">
                    {t('questions.new')}
                  </Badge>
                )}
              </td>
            </>
          )}
        </Rows>
      </table>
    </div>
  );
}
