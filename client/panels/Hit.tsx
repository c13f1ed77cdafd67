import { useTranslation } from 'react-i18next';
import type { HitFieldsFragment } from '../api/generated.ts';
import classes from './frame.module.css';
import { KindDisc, KindName } from './Kind.tsx';

/** What a search found: what it is, and by which text it was found. */
export function Hit({ hit: { entity, match, matched } }: { hit: HitFieldsFragment }) {
  const { t } = useTranslation();
  return (
    <span className={classes.hit} style={{ width: '100%' }}>
      <KindDisc kind={entity.kind} size={24} />
      <span>
        {entity.label}
        <small className="figures">
          {[entity.identifier?.text, matched]
            .filter((text) => text && text !== entity.label)
            .filter(unique)
            .join(' · ')}
        </small>
      </span>
      <small>
        <KindName kind={entity.kind} /> · {t(`match.${match}`)}
      </small>
    </span>
  );
}

const unique = <T,>(one: T, i: number, all: readonly T[]) => all.indexOf(one) === i;
