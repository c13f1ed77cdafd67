import { useTranslation } from 'react-i18next';
import classes from './frame.module.css';

export function CasesRoom() {
  const { t } = useTranslation();
  return (
    <section className={classes.sheet}>
      <h1>{t('rail.cases')}</h1>
    </section>
  );
}
