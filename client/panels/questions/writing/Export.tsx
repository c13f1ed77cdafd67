import { Button } from '@mantine/core';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ExportQuestionDocument } from '../../../api/generated.ts';
import { useParts } from '../../../store.ts';
import { TroubleHere } from '../../Trouble.tsx';
import { useSubmit } from '../../useSubmit.ts';
import { saveFile } from '../../download.ts';

type Props = { id: string; version: number; title: string };

/** A saved version as a file, to be taken to another installation. */
export function Export({ id, version, title }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const save = () =>
    submit(async () => {
      const { exportQuestion } = await api.ask(ExportQuestionDocument, { id, version });
      saveFile(`${title} ${version}.json`, exportQuestion, 'application/json');
    });
  return (
    <>
      <Button variant="default" loading={isBusy} leftSection={<Download size={14} aria-hidden />} onClick={save}>
        {t('writing.export')}
      </Button>
      {error && <TroubleHere error={error} />}
    </>
  );
}
