import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryFieldsFragment } from '../api/generated.ts';
import classes from './Details.module.css';
import { Tlp } from './Tlp.tsx';

/**
 * Who says it: agency, file, row, grade, and how far it may be passed on; on demand every source, on what legal basis it
 * was had, and what else its row says.
 */
export function Deliveries({ deliveries }: { deliveries: readonly DeliveryFieldsFragment[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const more = deliveries.length - 1;
  return (
    <div className={classes.note}>
      {(isOpen ? deliveries : deliveries.slice(0, 1)).map((one) => (
        <div key={`${one.batch}:${one.row}`}>
          {t('details.source', one)} <Tlp tlp={one.tlp} />
          {isOpen && <More one={one} />}
        </div>
      ))}
      {deliveries.length > 0 && (
        <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('details.less') : more > 0 ? t('details.sources', { count: more }) : t('details.rowSays')}
        </button>
      )}
    </div>
  );
}

function More({ one }: { one: DeliveryFieldsFragment }) {
  const { t } = useTranslation();
  const said = [
    one.handling && t('of', { head: t('details.handling'), tail: one.handling }),
    one.legalBasis && t('of', { head: t('details.legalBasis'), tail: one.legalBasis }),
  ];
  return (
    <>
      {said.filter(Boolean).map((text) => (
        <div key={text}>{text}</div>
      ))}
      {one.details.map(({ name, value }) => (
        <div key={name}>
          {name}: {value}
        </div>
      ))}
      {one.maskedDetails > 0 && <div>{t('details.maskedDetails', { count: one.maskedDetails })}</div>}
    </>
  );
}
