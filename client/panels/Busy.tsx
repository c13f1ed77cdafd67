import { Loader } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../store.ts';
import classes from './frame.module.css';

export function Busy() {
  const { t } = useTranslation();
  const work = useBoard(({ glance }) => glance.busy.at(-1));
  if (!work) return null;
  return (
    <div className={`${classes.float} ${classes.busy}`} role="status" data-busy>
      <Loader size={13} /> {t(work)}
    </div>
  );
}
