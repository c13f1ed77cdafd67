import { Button } from '@mantine/core';
import { Save, Undo2 } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveQuestionDocument, type WrittenFieldsFragment } from '../../../api/generated.ts';
import { glanceAt } from '../../../commands/act.ts';
import { freshId } from '../../../model/board.ts';
import { withDraft, write } from '../../../model/glance.ts';
import {
  type Draft,
  draftOf,
  freshDraft,
  inputOf,
  isSame,
  lacking,
  parametersAreRight,
  parametersOf,
} from '../../../model/writing.ts';
import { useBoard, useParts } from '../../../store.ts';
import rooms from '../../rooms.module.css';
import { TroubleHere } from '../../Trouble.tsx';
import { useSubmit } from '../../useSubmit.ts';
import classes from '../questions.module.css';
import { Export } from './Export.tsx';
import { Foreseen, useForeseen } from './Foreseen.tsx';
import { Moves } from './Moves.tsx';
import { Parameters } from './Parameters.tsx';
import { QueryText } from './QueryText.tsx';
import { useVocabulary } from './useVocabulary.ts';
import { Versions } from './Versions.tsx';
import { Words } from './Words.tsx';
import writing from './writing.module.css';

type Props = {
  id: string;
  /** As it was saved last; null for a new one. */
  one: WrittenFieldsFragment | null;
  head: ReactNode;
  onSaved: (saved: WrittenFieldsFragment) => void;
  onReload?: () => void;
};

/** A question of one's own: its words, parameters and query, what it would do, and who sees it. What is typed is kept until it is saved. */
export function Sheet({ id, one, head, onSaved, onReload }: Props) {
  const { t } = useTranslation();
  const parts = useParts();
  const scales = useBoard(({ graph }) => graph.scales);
  const saved = useMemo(() => (one ? draftOf(one, scales) : freshDraft), [one, scales]);
  const draft = useBoard(({ glance }) => glance.drafts.get(id)) ?? saved;
  const isChanged = !isSame(draft, saved);
  const [isTried, setTried] = useState(false);
  const { isBusy, error, submit } = useSubmit();
  const { words, units, ...vocabulary } = useVocabulary(draft.parameters);
  const areRight = parametersAreRight(draft.parameters, scales);
  const declared = areRight ? parametersOf(draft.parameters, scales) : null;
  const { checked, analysis } = useForeseen(draft.text, declared);

  const keep = (next: Draft | null) =>
    glanceAt(parts, (glance) => withDraft(glance, id, next && isSame(next, saved) ? null : next));
  const change = (more: Partial<Draft>) => keep({ ...draft, ...more });
  const save = (base: number) => {
    setTried(true);
    if (lacking(draft).length > 0 || !areRight) return;
    void submit(async () => {
      const input = inputOf(id, { ...draft, base }, scales);
      const { saveQuestion } = await parts.api.ask(SaveQuestionDocument, { input });
      onSaved(saveQuestion);
      // What was typed meanwhile goes on from there.
      glanceAt(parts, (glance) => {
        const now = glance.drafts.get(id);
        return withDraft(glance, id, now && now !== draft ? { ...now, base: saveQuestion.version } : null);
      });
    });
  };
  const asNew = () =>
    glanceAt(parts, (glance) => {
      const fresh = freshId();
      return write(withDraft(withDraft(glance, fresh, { ...draft, base: 0 }), id, null), fresh);
    });
  const isBehind = one !== null && isChanged && draft.base < one.version;

  return (
    <div className={rooms.pane}>
      {head}
      <Words draft={draft} isTried={isTried} onChange={change} />
      <Parameters parameters={draft.parameters} units={units} onChange={(parameters) => change({ parameters })} />
      <QueryText
        text={draft.text}
        isReadOnly={false}
        words={words}
        checked={checked}
        onChange={(text) => change({ text })}
      />
      {!areRight && <p className={rooms.faint}>{t('writing.parametersFirst')}</p>}
      {vocabulary.error && <TroubleHere error={vocabulary.error} again={vocabulary.again} />}
      <Foreseen checked={checked} analysis={analysis} />
      <div className={`${rooms.part} ${writing.acts}`}>
        <div className={classes.bar}>
          <Button
            loading={isBusy}
            disabled={!isChanged || isBehind}
            leftSection={<Save size={14} aria-hidden />}
            onClick={() => save(draft.base)}
          >
            {t('writing.save', { version: draft.base + 1 })}
          </Button>
          {isChanged && one && (
            <Button variant="default" leftSection={<Undo2 size={14} aria-hidden />} onClick={() => keep(null)}>
              {t('writing.discard')}
            </Button>
          )}
          {one && <Moves {...{ id, isChanged }} version={one.version} status={one.status} onMoved={onSaved} />}
          {one && <Export id={id} version={one.version} title={one.title.zh} />}
        </div>
        {isTried && isChanged && (lacking(draft).length > 0 || !areRight) && (
          <p className={rooms.faint} role="alert">
            {t('writing.lacking')}
          </p>
        )}
        {one && isChanged && <p className={rooms.faint}>{t('writing.unsaved')}</p>}
        {error && <TroubleHere error={error} {...(error.code === 'CONFLICT' && onReload ? { again: onReload } : {})} />}
        {isBehind && (
          <div className={rooms.follows} data-taking role="alert">
            <p>{t('writing.behindOf', { version: one.version })}</p>
            <div className={classes.bar}>
              <Button variant="default" loading={isBusy} onClick={() => save(one.version)}>
                {t('writing.save', { version: one.version + 1 })}
              </Button>
              <Button variant="default" onClick={asNew}>
                {t('writing.asNew')}
              </Button>
            </div>
          </div>
        )}
      </div>
      {one && (
        <Versions
          one={one}
          typed={draft.text === saved.text ? null : draft.text}
          onTake={(text) => change({ text })}
          onMoved={onSaved}
        />
      )}
    </div>
  );
}
