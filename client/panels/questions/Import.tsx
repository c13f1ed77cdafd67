import { Button, FileButton, Modal } from '@mantine/core';
import { Upload } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Refusal } from '../../api/client.ts';
import { ImportQuestionsDocument } from '../../api/generated.ts';
import { glanceAt } from '../../commands/act.ts';
import { fetchLibrary } from '../../commands/library.ts';
import { languageOf } from '../../messages/index.ts';
import { write } from '../../model/glance.ts';
import type { Question } from '../../model/questions.ts';
import { useParts } from '../../store.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { refusalOf } from '../useAnswer.ts';

type Taken = { file: string; questions: readonly Question[]; error: Refusal | null };

/** Takes over questions from files, ours and BloodHound's; of each file it is said what came of it. */
export function Import() {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const [isBusy, setBusy] = useState(false);
  const [taken, setTaken] = useState<readonly Taken[] | null>(null);
  const take = async (file: File): Promise<Taken> => {
    try {
      const { importQuestions } = await parts.api.ask(ImportQuestionsDocument, { text: await file.text() });
      return { file: file.name, questions: importQuestions, error: null };
    } catch (error) {
      return { file: file.name, questions: [], error: refusalOf(error) };
    }
  };
  const takeAll = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setBusy(true);
    const all: Taken[] = [];
    for (const file of files) all.push(await take(file));
    setBusy(false);
    setTaken(all);
    if (all.some(({ questions }) => questions.length > 0)) void fetchLibrary(parts);
  };
  return (
    <>
      <FileButton multiple accept=".json,application/json" onChange={(files) => void takeAll(files)}>
        {(props) => (
          <Button {...props} variant="default" loading={isBusy} leftSection={<Upload size={14} aria-hidden />}>
            {t('writing.import')}
          </Button>
        )}
      </FileButton>
      {taken && (
        <Modal
          opened
          onClose={() => setTaken(null)}
          title={t('writing.imported')}
          size={560}
          closeButtonProps={{ 'aria-label': t('close') }}
        >
          {taken.map(({ file, questions, error }) => (
            <section key={file} className={rooms.part}>
              <h3>{file}</h3>
              {error && error.code !== 'BAD_FILE' && <TroubleHere error={error} />}
              {error?.code === 'BAD_FILE' && (
                <div className={rooms.follows} data-taking role="alert">
                  <p>{t('writing.notTaken')}</p>
                  <p className={rooms.faint} lang="en">
                    {error.message} {error.mend}
                  </p>
                </div>
              )}
              {questions.length > 0 && <p>{t('writing.taken', { count: questions.length })}</p>}
              {questions.map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className={rooms.item}
                  onClick={() => {
                    setTaken(null);
                    glanceAt(parts, (glance) => write(glance, one.id));
                  }}
                >
                  <b>{one.title[languageOf(i18n)]}</b>
                </button>
              ))}
            </section>
          ))}
        </Modal>
      )}
    </>
  );
}
