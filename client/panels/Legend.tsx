import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { showHidden } from '../commands/showHidden.ts';
import { languageOf } from '../messages/index.ts';
import { select } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import { legend } from '../model/legend.ts';
import { useBoard, useCommand, useParts } from '../store.ts';
import classes from './frame.module.css';
import { KindDisc } from './Kind.tsx';

/** What is on the board, counted; a click selects it. */
export function Legend() {
  const { t, i18n } = useTranslation();
  const { store } = useParts();
  const counted = useBoard(({ graph, view }) => legend(graph, view.now));
  const hidden = counted.hidden.length + counted.cut;
  const { run: showAgain } = useCommand(showHidden);
  if (counted.kinds.length === 0 && hidden === 0) return null;
  const pick = (refs: readonly Ref[]) => store.setState(({ glance }) => ({ glance: select(glance, refs) }));
  return (
    <nav className={`${classes.float} ${classes.legend}`} data-edge="left" aria-label={t('legend')}>
      {counted.kinds.map(({ row, refs }) => (
        <Row key={row.kind} sign={<KindDisc kind={row.kind} size={16} />} count={refs.length} onPick={() => pick(refs)}>
          {row.label[languageOf(i18n)]}
        </Row>
      ))}
      {counted.roles.map(({ role, refs }) => (
        <Row
          key={role}
          sign={<span className={classes.ring} data-role={role} />}
          count={refs.length}
          onPick={() => pick(refs)}
        >
          {t(`role.${role}`)}
        </Row>
      ))}
      {(['inferred', 'unverified'] as const).map(
        (line) =>
          counted[line].length > 0 && (
            <Row key={line} sign={<span className={classes.line} data-line={line} />} count={counted[line].length}>
              {t(`legend.${line}`)}
            </Row>
          ),
      )}
      {hidden > 0 && (
        <Row sign={null} count={hidden} onPick={showAgain}>
          {t('legend.hidden')}
        </Row>
      )}
    </nav>
  );
}

type RowProps = { sign: ReactNode; count: number; onPick?: () => void; children: ReactNode };

function Row({ sign, count, onPick, children }: RowProps) {
  const inside = (
    <>
      <span>{sign}</span>
      <span>{children}</span>
      <b>{count}</b>
    </>
  );
  return onPick ? (
    <button type="button" className={classes.row} onClick={onPick}>
      {inside}
    </button>
  ) : (
    <span className={classes.row}>{inside}</span>
  );
}
