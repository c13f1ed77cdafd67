import { Button, Group, Select } from '@mantine/core';
import { Download } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReleaseFileDocument } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import type { Release, Tables } from '../../model/releases.ts';
import { useParts } from '../../store.ts';
import classes from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { saveFile } from '../download.ts';
import { useSubmit } from '../useSubmit.ts';

const BUNDLE = 'bundle';

/** The file of what has left: sealed to a partner, or in a format of other programs, which says what it cannot carry. */
export function HandOver({ one, tables }: { one: Release; tables: Tables }) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const formats = tables.releaseFormats;
  const [name, setName] = useState(one.bundle ? BUNDLE : (formats[0]?.name ?? BUNDLE));
  if (one.status === 'withdrawn' && !one.bundle) return null;
  const format = formats.find((known) => known.name === name);
  const save = () =>
    submit(async () => {
      const { releaseFile } = await api.ask(ReleaseFileDocument, { id: one.id, format: name });
      const bytes = Uint8Array.from(atob(releaseFile.base64), (sign) => sign.charCodeAt(0));
      saveFile(releaseFile.name, bytes, releaseFile.media);
    });
  return (
    <section className={classes.part} aria-label={t('release.handOver')}>
      <div className={classes.partHead}>
        <h3>{t('release.handOver')}</h3>
      </div>
      <p className={classes.faint}>
        {one.bundle
          ? t(one.partner?.wired ? 'release.byWire' : 'release.byHand', { to: one.recipient })
          : t('release.inFormat')}
      </p>
      <Group align="flex-end" gap="xs">
        {!one.bundle && (
          <Select
            label={t('release.format')}
            allowDeselect={false}
            data={formats.map((known) => ({ value: known.name, label: known.label[language] }))}
            value={name}
            onChange={(value) => setName(value!)}
          />
        )}
        <Button variant="default" leftSection={<Download size={15} aria-hidden />} loading={isBusy} onClick={save}>
          {t(one.status === 'withdrawn' ? 'release.saveWithdrawal' : 'release.saveFile')}
        </Button>
      </Group>
      {format && format.losses.length > 0 && (
        <div className={classes.follows} role="note">
          <p>{t('release.loses')}</p>
          {format.losses.map((loss) => (
            <p key={loss.en}>{loss[language]}</p>
          ))}
        </div>
      )}
      {error && <TroubleHere error={error} />}
    </section>
  );
}
