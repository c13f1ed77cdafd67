import { useTranslation } from 'react-i18next';
import { useBoard } from '../store.ts';
import classes from './Details.module.css';
import { DetailsOfEntity } from './DetailsOfEntity.tsx';
import { DetailsOfTie } from './DetailsOfTie.tsx';
import { Selection } from './Selection.tsx';

/** The right panel follows what is selected. */
export function Details() {
  const { t } = useTranslation();
  const selected = useBoard(({ glance }) => glance.selected);
  const [first] = selected;
  const entity = useBoard(({ graph }) => (first === undefined ? undefined : graph.entities.get(first)));
  const tie = useBoard(({ graph, glance }) => (glance.selectedTie ? graph.ties.get(glance.selectedTie) : undefined));
  if (tie) return <DetailsOfTie key={tie.id} tie={tie} />;
  if (selected.size > 1) return <Selection refs={[...selected]} />;
  if (entity) return <DetailsOfEntity key={entity.ref} entity={entity} />;
  return (
    <aside className={classes.panel} aria-label={t('details.label')}>
      <p className={classes.note}>{t('details.hint')}</p>
    </aside>
  );
}
