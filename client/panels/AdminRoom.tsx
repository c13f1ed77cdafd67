import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

export function AdminRoom() {
  const { t } = useTranslation();
  return (
    <section className={classes.sheet}>
      <h1>{t('rail.admin')}</h1>
    </section>
  );
}
