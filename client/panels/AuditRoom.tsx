import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

export function AuditRoom() {
  const { t } = useTranslation();
  return (
    <section className={classes.sheet}>
      <h1>{t('rail.audit')}</h1>
    </section>
  );
}
