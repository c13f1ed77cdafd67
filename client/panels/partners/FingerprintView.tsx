import { useTranslation } from 'react-i18next';
import { renderSVG } from 'uqr';
import { languageOf } from '../../messages/index.ts';
import type { Fingerprint } from '../../model/partners.ts';
import rooms from '../rooms.module.css';
import classes from './partners.module.css';

/** A fingerprint as people compare it: words to read aloud, a code to hold before a camera, digits to read in writing. */
export function FingerprintView({ fingerprint }: { fingerprint: Fingerprint }) {
  const { t, i18n } = useTranslation();
  const words = languageOf(i18n) === 'zh' ? fingerprint.zh : fingerprint.en;
  return (
    <section className={rooms.part} aria-label={t('partner.fingerprint')}>
      <div className={rooms.partHead}>
        <h3>{t('partner.fingerprint')}</h3>
      </div>
      <div className={classes.fingerprint}>
        <ol className={classes.words}>
          {words.map((word, i) => (
            <li key={i}>{word}</li>
          ))}
        </ol>
        <img
          className={classes.code}
          alt={t('partner.code')}
          src={`data:image/svg+xml,${encodeURIComponent(renderSVG(fingerprint.code, { border: 2 }))}`}
        />
      </div>
      <code className={classes.digits}>{fingerprint.digits}</code>
      <p className={rooms.faint}>{t('partner.fingerprintHow')}</p>
    </section>
  );
}
