import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import { type Cell, type Column, textIn } from '../../model/answers.ts';
import { formatInstant } from '../../model/instant.ts';
import { formatMoney } from '../../model/money.ts';
import { useBoard } from '../../store.ts';
import { EntityChip } from './EntityChip.tsx';
import classes from './questions.module.css';

/** One value, whatever it is; in an answer to a user's question a column may hold several kinds. */
export function CellView({ column, cell }: { column: Column; cell: Cell }) {
  const { t, i18n } = useTranslation();
  const scales = useBoard(({ graph }) => graph.scales);
  const language = languageOf(i18n);
  return (
    <>
      {cell.entities && (
        <span className={classes.entities}>
          {cell.entities.map((entity) => (
            <EntityChip key={entity.ref} entity={entity} />
          ))}
        </span>
      )}
      {cell.number !== null && new Intl.NumberFormat(language, { maximumFractionDigits: 3 }).format(cell.number)}
      {/* What is counted stands at the head of the column. */}
      {cell.number !== null && column.unit && column.unit !== 'count' && ` ${unitIn(t, column.unit)}`}
      {cell.amount && formatMoney(cell.amount, scales, language)}
      {cell.instant && <time dateTime={cell.instant}>{formatInstant(cell.instant)}</time>}
      {cell.text !== null && textIn(column, cell.text, language)}
    </>
  );
}

/** A unit as people write it; one that an author made up stays as it is. */
export const unitIn = (t: (key: string, more: { defaultValue: string }) => string, unit: string): string =>
  t(`unit.${unit}`, { defaultValue: unit });
