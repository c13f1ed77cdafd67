import { Button, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AskForReleaseDocument, DecideReleaseDocument } from '../../api/generated.ts';
import { MOST } from '../../model/lines.ts';
import { isEditable, type ReleaseView } from '../../model/releases.ts';
import { useParts } from '../../store.ts';
import classes from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useSubmit } from '../useSubmit.ts';
import type { Of } from './ReleasePane.tsx';

/** What is on the screen is asked for and approved under its digest: nothing else can leave by it. */
export function Deciding({ one, leaving, onRelease }: Of & { leaving: ReleaseView }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const [remark, setRemark] = useState('');
  const { digest } = leaving;
  const ask = () =>
    submit(async () => onRelease((await api.ask(AskForReleaseDocument, { id: one.id, digest })).askForRelease));
  const decide = (approve: boolean) =>
    submit(async () => {
      const said = { id: one.id, digest, approve, remark: remark.trim() };
      onRelease((await api.ask(DecideReleaseDocument, said)).decideRelease);
    });
  return (
    <section className={classes.part} aria-label={t('release.deciding')}>
      <div className={classes.partHead}>
        <h3>{t('release.deciding')}</h3>
      </div>
      <p className={classes.faint}>
        {t('release.digest')} <span className={classes.mono}>{digest.slice(0, 16)}</span>
      </p>
      {isEditable(one) && (
        <Group>
          <Button loading={isBusy} disabled={leaving.nodes.length === 0} onClick={ask}>
            {t('release.ask')}
          </Button>
          <span className={classes.faint}>{t('release.askWhy')}</span>
        </Group>
      )}
      {one.status === 'asked' && !one.mayDecide && <p className={classes.faint}>{t('release.waits')}</p>}
      {one.mayDecide && (
        <>
          {one.digest !== digest && <p role="alert">{t('release.changedSince')}</p>}
          <TextInput
            label={t('release.remark')}
            description={t('release.remarkHint')}
            maxLength={MOST.words}
            value={remark}
            onChange={(event) => setRemark(event.currentTarget.value)}
          />
          <Group>
            <Button loading={isBusy} disabled={one.digest !== digest} onClick={() => decide(true)}>
              {t('release.approve')}
            </Button>
            <Button variant="default" disabled={remark.trim() === ''} onClick={() => decide(false)}>
              {t('release.refuse')}
            </Button>
          </Group>
        </>
      )}
      {error && <TroubleHere error={error} />}
    </section>
  );
}
