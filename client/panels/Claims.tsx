import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntityCardQuery } from '../api/generated.ts';
import { formatInstant } from '../model/instant.ts';
import { languageOf, valueIn } from '../messages/index.ts';
import { useBoard } from '../store.ts';
import { Conflict } from './Conflict.tsx';
import { Deliveries } from './Deliveries.tsx';
import classes from './Details.module.css';
import { heldWords } from './Held.tsx';
import { KindName } from './Kind.tsx';

type Card = EntityCardQuery['entity'];

/** What sources say of it: every value with who says so, the best of each property first. */
export function Claims({ card }: { card: Card }) {
  const { t, i18n } = useTranslation();
  const rows = useBoard(({ graph }) => graph.statements);
  const language = languageOf(i18n);
  return (
    <dl style={{ margin: 0 }}>
      {card.statements.map((one, i) => (
        <Claim
          // Masked values are all alike.
          key={`${one.property} ${one.masked ? i : one.value} ${one.from}`}
          name={one.best ? (rows.get(one.property)?.label[language] ?? one.property) : ''}
        >
          <div>{valueIn(i18n, one.property, one.value)}</div>
          {one.masked && <div className={classes.note}>{t('masked.claim')}</div>}
          {one.conflict && <Conflict />}
          {one.from && <div className={classes.note}>{t('details.from', { at: formatInstant(one.from) })}</div>}
          <Deliveries deliveries={one.deliveries} />
        </Claim>
      ))}
      {card.first && <Claim name={t('details.first')}>{formatInstant(card.first)}</Claim>}
      {card.last && <Claim name={t('details.last')}>{formatInstant(card.last)}</Claim>}
      {card.sameAs.map(({ entity, deliveries }) => (
        <Claim key={entity.ref} name={t('details.sameAs')}>
          {entity.identifier?.text ?? entity.label}
          <div className={classes.note}>
            <KindName kind={entity.kind} />
          </div>
          <Deliveries deliveries={deliveries} />
        </Claim>
      ))}
      {card.completeness.held.map((held) => (
        <p key={held.reason} className={classes.note}>
          {held.reason === 'MASK' ? heldWords(held, t) : t('details.moreIdentities')}
        </p>
      ))}
      {card.statements.length === 0 && <p className={classes.note}>{t('details.noClaims')}</p>}
    </dl>
  );
}

const Claim = ({ name, children }: { name: string; children: ReactNode }) => (
  <div className={classes.claim}>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);
