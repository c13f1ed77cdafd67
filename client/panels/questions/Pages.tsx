import { Badge, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../../commands/act.ts';
import { languageOf } from '../../messages/index.ts';
import { localSecond } from '../../model/local.ts';
import { type Asking, askAbout, write } from '../../model/glance.ts';
import type { Question } from '../../model/questions.ts';
import { may } from '../../model/session.ts';
import { useBoard, useParts } from '../../store.ts';
import rooms from '../rooms.module.css';

/** A question's name and standing, and for whoever writes questions the way between asking it and its query. */
export function Pages({ one, asking }: { one: Question | null; asking: Asking }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const writes = useBoard(({ session }) => may(session, 'WRITE_QUESTIONS'));
  const { question, refs, run, page } = asking;
  return (
    <div>
      <div className={rooms.title}>
        <h2>
          {one && one.number !== null && `${one.number} · `}
          {one ? one.title[languageOf(i18n)] : t('writing.new')}
        </h2>
        {one && one.status !== 'SHIPPED' && (
          <Badge variant="default" tt="none" mt={4}>
            {t(`questions.status.${one.status}`)}
          </Badge>
        )}
        {one && writes && (
          <SegmentedControl
            aria-label={t('writing.pages')}
            value={page}
            data={[
              { value: 'ask', label: t('writing.ask') },
              { value: 'write', label: t('writing.text') },
            ]}
            onChange={(next) =>
              glanceAt(parts, (glance) =>
                next === 'write' ? write(glance, question) : askAbout(glance, question, refs, run),
              )
            }
          />
        )}
      </div>
      {one?.author && (
        <span className={rooms.faint} role="status">
          {t('questions.by', { author: one.author, version: one.version })}{' '}
          {one.savedAt && t('writing.savedAt', { at: localSecond(one.savedAt) })}
          {one.review &&
            ` ${t(one.review.published ? 'questions.reviewed' : 'questions.givenBack', { by: one.review.by, remark: one.review.remark })}`}
        </span>
      )}
    </div>
  );
}
