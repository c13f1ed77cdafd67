import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../messages/index.ts';
import { useBoard } from '../store.ts';
import classes from './frame.module.css';

/**
 * What goes before it, so that nothing is loaded into another installation than the one on the page. The invented world
 * takes no files; where a real one lies is no business of the page's.
 */
export const folderOf = (isDemo: boolean): string =>
  isDemo ? 'HEADWATER_DATA=/srv/headwater ' : 'HEADWATER_DATA=<folder> ';
const COMMAND = 'npm run intake -- --as bank-transfers --scope case-118 --agency "Bank A" transfers.csv';

/** What was handed in, with counts that add up, and how to bring in more. */
export function IntakeRoom() {
  const { t, i18n } = useTranslation();
  const about = useBoard(({ graph }) => graph.about);
  const language = languageOf(i18n);
  const number = new Intl.NumberFormat(language);
  return (
    <section className={classes.sheet}>
      <h1>{t('rail.intake')}</h1>
      <Text size="sm">{t('intake.how')}</Text>
      <Text size="sm">{t(about?.demo ? 'intake.demo' : 'intake.folder')}</Text>
      <div className={classes.command}>{`${folderOf(about?.demo ?? false)}${COMMAND}`}</div>
      {about && about.batches.length > 0 ? (
        <div className={classes.scroll} style={{ flex: 3 }}>
          <table>
            <thead>
              <tr>
                {(['batch', 'file', 'agency', 'scope', 'grade', 'asOf'] as const).map((name) => (
                  <th key={name}>{t(`intake.${name}`)}</th>
                ))}
                {(['read', 'loaded', 'there', 'aside'] as const).map((name) => (
                  <th key={name} className={classes.number}>
                    {t(`intake.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {about.batches.map((batch) => (
                <tr key={batch.id}>
                  <td className="figures">{batch.id}</td>
                  <td>
                    {batch.file}
                    <Text size="xs" c="dimmed">
                      {batch.mapping}
                    </Text>
                  </td>
                  <td>{batch.agency}</td>
                  <td>{batch.scope}</td>
                  <td>
                    {batch.grade}
                    <Text size="xs" c="dimmed">
                      {batch.handling}
                    </Text>
                  </td>
                  <td className="figures" style={{ whiteSpace: 'nowrap' }}>
                    {batch.asOf.slice(0, 10)}
                  </td>
                  {[batch.read, batch.loaded, batch.alreadyThere, batch.setAside].map((count, i) => (
                    <td key={i} className={classes.number}>
                      {number.format(count)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Text c="dimmed">{t('intake.none')}</Text>
      )}
      <Text fw={600}>{t('intake.mappings')}</Text>
      <div className={classes.scroll}>
        <Stack gap={0}>
          <table>
            <tbody>
              {about?.mappings.map((mapping) => (
                <tr key={mapping.name}>
                  <td style={{ whiteSpace: 'nowrap', fontWeight: 600 }}>{mapping.name}</td>
                  <td>
                    {mapping.about[language]}
                    <Text size="xs" c="dimmed">
                      {mapping.columns.join(', ')}
                    </Text>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Stack>
      </div>
    </section>
  );
}
