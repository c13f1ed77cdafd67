import { glanceAt } from '../../commands/act.ts';
import { add } from '../../commands/add.ts';
import { enter } from '../../model/glance.ts';
import type { Entity } from '../../model/graph.ts';
import { useParts } from '../../store.ts';
import { KindDisc } from '../Kind.tsx';
import classes from './questions.module.css';

/** An entity by its name; a click shows it on the board, and puts it there if need be. */
export function EntityChip({ entity }: { entity: Entity }) {
  const parts = useParts();
  return (
    <button
      type="button"
      className={classes.entity}
      onClick={() => {
        glanceAt(parts, (glance) => enter(glance, 'board'));
        void add(parts, [entity]);
      }}
    >
      <KindDisc kind={entity.kind} size={16} />
      <span>{entity.label}</span>
    </button>
  );
}
