import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import type { Told } from '../../model/releases.ts';
import { useBoard } from '../../store.ts';
import classes from '../rooms.module.css';

/** Everything that was chosen and does not leave, or not as it is here: never a silent cut. */
export function ToldList({ told }: { told: readonly Told[] }) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const graph = useBoard((state) => state.graph);
  const nameOf = ({ what, name }: Told): string => {
    const row =
      what === 'entity'
        ? graph.kinds.get(name)
        : what === 'statement'
          ? graph.statements.get(name)
          : graph.tieRows.get(name);
    return row?.label[language] ?? name;
  };
  if (told.length === 0) return <p className={classes.faint}>{t('release.allLeaves')}</p>;
  return (
    <section className={classes.part} aria-label={t('release.told')}>
      <div className={classes.partHead}>
        <h3>{t('release.told')}</h3>
      </div>
      <div className={classes.table}>
        <table>
          <thead>
            <tr>
              <th>{t('release.toldWhat')}</th>
              <th className={classes.figure}>{t('release.toldCount')}</th>
              <th>{t('release.toldDid')}</th>
              <th>{t('release.toldWhy')}</th>
            </tr>
          </thead>
          <tbody>
            {told.map((line) => (
              <tr key={`${line.what} ${line.name} ${line.did} ${line.why}`}>
                <td>{t('release.toldName', { what: t(`release.what.${line.what}`), name: nameOf(line) })}</td>
                <td className={classes.figure}>{line.count.toLocaleString(language)}</td>
                <td>{t(`release.did.${line.did.replace(' ', '_')}`)}</td>
                <td>{t(`release.why.${line.why}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
