import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeliveryFieldsFragment } from '../api/generated.ts';
import classes from './Details.module.css';

/** Who says it: agency, file, row and grade; on demand every source and what else its row says. */
export function Deliveries({ deliveries }: { deliveries: readonly DeliveryFieldsFragment[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const more = deliveries.length - 1;
  const hasMore = more > 0 || deliveries.some((one) => one.details.length > 0);
  return (
    <div className={classes.note}>
      {(isOpen ? deliveries : deliveries.slice(0, 1)).map((one) => (
        <div key={`${one.batch}:${one.row}`}>
          {t('details.source', one)}
          {isOpen &&
            one.details.map(({ name, value }) => (
              <div key={name}>
                {name}: {value}
              </div>
            ))}
        </div>
      ))}
      {hasMore && (
        <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? t('details.less') : more > 0 ? t('details.sources', { count: more }) : t('details.rowSays')}
        </button>
      )}
    </div>
  );
}
