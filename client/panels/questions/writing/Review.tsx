import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReviewQuestionDocument, type WrittenFieldsFragment } from '../../../api/generated.ts';
import { MOST } from '../../../model/writing.ts';
import { useParts } from '../../../store.ts';
import rooms from '../../rooms.module.css';
import { TroubleHere } from '../../Trouble.tsx';
import { useSubmit } from '../../useSubmit.ts';
import classes from '../questions.module.css';

type Props = { id: string; version: number; onReviewed: (reviewed: WrittenFieldsFragment) => void };

/** A second analyst's word: published under it, or given back with it. */
export function Review({ id, version, onReviewed }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const [remark, setRemark] = useState('');
  const say = (publish: boolean) =>
    submit(async () =>
      onReviewed(
        (await api.ask(ReviewQuestionDocument, { id, version, publish, remark: remark.trim() })).reviewQuestion,
      ),
    );
  const isSaid = remark.trim() !== '';
  return (
    <section className={rooms.part} aria-label={t('writing.review')}>
      <div className={rooms.partHead}>
        <h3>{t('writing.review')}</h3>
      </div>
      <Textarea
        label={t('writing.remark')}
        description={t('writing.remarkHow')}
        size="xs"
        autosize
        minRows={2}
        required
        maxLength={MOST.words}
        value={remark}
        onChange={(event) => setRemark(event.currentTarget.value.replace(/\s*\n\s*/g, ' '))}
      />
      <div className={classes.bar}>
        <Button loading={isBusy} disabled={!isSaid} onClick={() => say(true)}>
          {t('writing.publish')}
        </Button>
        <Button variant="default" loading={isBusy} disabled={!isSaid} onClick={() => say(false)}>
          {t('writing.giveBack')}
        </Button>
      </div>
      {error && <TroubleHere error={error} />}
    </section>
  );
}
