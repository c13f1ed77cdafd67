import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Led, Person } from '../../model/people.ts';
import classes from '../rooms.module.css';
import { ReplaceLead } from './ReplaceLead.tsx';

type Props = { cases: readonly Led[]; candidates: readonly Person[]; onCase: (one: Led) => void };

/** Cases of the agency that nobody can change any more, and the way to give each another lead. */
export function WithoutLead({ cases, candidates, onCase }: Props) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<Led | null>(null);
  return (
    <section className={classes.part} aria-label={t('admin.leadless')}>
      <div className={classes.partHead}>
        <h3>{t('admin.leadless')}</h3>
      </div>
      <div className={classes.follows} data-taking>
        {t('admin.leadlessWhy')}
      </div>
      <div className={classes.table}>
        <table>
          <tbody>
            {cases.map((one) => (
              <tr key={one.id}>
                <td className={classes.wrap}>{one.name}</td>
                <td className={classes.wrap}>
                  <span className={classes.faint}>{t('admin.ledBefore', { name: one.lead.display })}</span>
                </td>
                <td className={classes.act}>
                  <Button
                    size="compact-xs"
                    variant="subtle"
                    aria-label={t('of', { head: t('admin.lead'), tail: one.name })}
                    onClick={() => setAsking(one)}
                  >
                    {t('admin.lead')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {asking && <ReplaceLead one={asking} candidates={candidates} onCase={onCase} onClose={() => setAsking(null)} />}
    </section>
  );
}
