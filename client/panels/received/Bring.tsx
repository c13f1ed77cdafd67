import { Button, FileButton, Modal, Stack } from '@mantine/core';
import { FileUp } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/client.ts';
import { BringBundleDocument } from '../../api/generated.ts';
import { base64Of, type Received } from '../../model/received.ts';
import { useParts } from '../../store.ts';
import { TroubleHere } from '../Trouble.tsx';
import { refusalOf } from '../useAnswer.ts';

type Came = { file: string; kind: string | null; error: Refusal | null };

/** Takes in bundles that were carried here as files; of each it is said what it was, or why it was not kept. */
export function Bring({ onReceived }: { onReceived: (one: Received) => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [isBusy, setBusy] = useState(false);
  const [came, setCame] = useState<readonly Came[] | null>(null);
  const bring = async (file: File): Promise<Came> => {
    try {
      const base64 = base64Of(new Uint8Array(await file.arrayBuffer()));
      const { kind, received } = (await api.ask(BringBundleDocument, { base64 })).bringBundle;
      if (received) onReceived(received);
      return { file: file.name, kind, error: null };
    } catch (error) {
      return { file: file.name, kind: null, error: refusalOf(error) };
    }
  };
  const bringAll = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    const all: Came[] = [];
    // In the order of their names, which is that of their numbers.
    for (const file of [...files].sort((a, b) => a.name.localeCompare(b.name))) all.push(await bring(file));
    setBusy(false);
    // A release that came is shown; whatever else happened is said.
    setCame(all.every(({ kind }) => kind === 'release') ? null : all);
  };
  return (
    <>
      <FileButton multiple onChange={(files) => void bringAll(files)}>
        {(props) => (
          <Button {...props} loading={isBusy} leftSection={<FileUp size={15} aria-hidden />}>
            {t('received.bring')}
          </Button>
        )}
      </FileButton>
      {came && (
        <Modal
          opened
          onClose={() => setCame(null)}
          title={t('received.brought')}
          size={520}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          <Stack gap="sm">
            {came.map(({ file, kind, error }) => (
              <div key={file}>
                <b>{file}</b>
                {kind !== null && <p>{t(`received.kind.${kind}`)}</p>}
                {error && <TroubleHere error={error} />}
              </div>
            ))}
          </Stack>
        </Modal>
      )}
    </>
  );
}
