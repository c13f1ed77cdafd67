import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DeliveryFieldsFragment } from '../api/generated.ts';
import classes from './Details.module.css';

/** How far a row may be passed on, in the standard's own writing (TLP 2.0); none stated is obeyed as RED. */
export function Tlp({ tlp }: Pick<DeliveryFieldsFragment, 'tlp'>) {
  const { t } = useTranslation();
  const mark = (tlp ?? 'RED').replace('_', '+');
  return (
    <Tooltip label={t(tlp ? `tlp.${tlp}` : 'tlp.none')} multiline maw={260}>
      <span className={classes.tlp} data-tlp={mark}>
        TLP:{mark}
      </span>
    </Tooltip>
  );
}
