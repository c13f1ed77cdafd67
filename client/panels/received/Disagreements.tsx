import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import type { ReceivedView } from '../../model/received.ts';
import { useBoard } from '../../store.ts';
import rooms from '../rooms.module.css';

type Props = { list: ReceivedView['disagreements']; total: number };

/** Where a partner says otherwise. Nothing of ours is overwritten: both stand, and each says whose it is. */
export function Disagreements({ list, total }: Props) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const graph = useBoard((state) => state.graph);
  return (
    <section className={rooms.part} aria-label={t('received.disagreements')}>
      <div className={rooms.partHead}>
        <h3>{t('received.disagreements')}</h3>
      </div>
      {list.length === 0 && <p className={rooms.faint}>{t('received.disagreementsNone')}</p>}
      {list.length > 0 && (
        <div className={rooms.table}>
          <table>
            <thead>
              <tr>
                <th>{t('received.who')}</th>
                <th>{t('received.what')}</th>
                <th>{t('received.ours')}</th>
                <th>{t('received.theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {list.map(({ ref, label, property, ours, theirs }) => (
                <tr key={`${ref} ${property} ${theirs}`}>
                  <td>{label}</td>
                  <td>{graph.statements.get(property)?.label[language] ?? property}</td>
                  <td>{ours.join(' · ')}</td>
                  <td>{theirs}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {total > list.length && (
        <p className={rooms.faint}>{t('received.disagreementsOf', { shown: list.length, total })}</p>
      )}
    </section>
  );
}
