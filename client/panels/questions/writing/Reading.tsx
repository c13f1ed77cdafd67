import { Button } from '@mantine/core';
import { Copy } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenFieldsFragment } from '../../../api/generated.ts';
import { glanceAt } from '../../../commands/act.ts';
import { languageOf } from '../../../messages/index.ts';
import { freshId } from '../../../model/board.ts';
import { withDraft, write } from '../../../model/glance.ts';
import { draftOf, parametersOf } from '../../../model/writing.ts';
import { useBoard, useParts } from '../../../store.ts';
import rooms from '../../rooms.module.css';
import classes from '../questions.module.css';
import { Export } from './Export.tsx';
import { Foreseen, useForeseen } from './Foreseen.tsx';
import { QueryText } from './QueryText.tsx';
import { Review } from './Review.tsx';
import { useVocabulary } from './useVocabulary.ts';
import { Versions } from './Versions.tsx';

type Props = {
  id: string;
  one: WrittenFieldsFragment;
  head: ReactNode;
  onSaved: (reviewed: WrittenFieldsFragment) => void;
};

/** Another's question as it was written, with what it would do; to be reviewed where its author asks for that. */
export function Reading({ id, one, head, onSaved }: Props) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const language = languageOf(i18n);
  const scales = useBoard(({ graph }) => graph.scales);
  const draft = useMemo(() => draftOf(one, scales), [one, scales]);
  const isShipped = one.status === 'SHIPPED';
  const { words } = useVocabulary(draft.parameters);
  // What came with the product runs elsewhere, and keeps other rules.
  const { checked, analysis } = useForeseen(draft.text, isShipped ? null : parametersOf(draft.parameters, scales));
  const copy = () =>
    glanceAt(parts, (glance) => {
      const fresh = freshId();
      return write(withDraft(glance, fresh, { ...draft, base: 0 }), fresh);
    });
  return (
    <div className={rooms.pane}>
      {head}
      <p className={classes.asks}>{one.asks[language]}</p>
      <div className={rooms.follows} data-taking role="note">
        <b>{t('questions.notProof')}</b> {one.notProof[language]}
      </div>
      {isShipped && <p className={rooms.faint}>{t('writing.shipped')}</p>}
      <QueryText text={draft.text} isReadOnly words={words} checked={isShipped ? null : checked} onChange={() => {}} />
      {!isShipped && (
        <>
          <Foreseen checked={checked} analysis={analysis} />
          {one.status === 'REVIEW' && <Review {...{ id }} version={one.version} onReviewed={onSaved} />}
          <div className={classes.bar}>
            <Button variant="default" leftSection={<Copy size={14} aria-hidden />} onClick={copy}>
              {t('writing.copy')}
            </Button>
            <Export id={id} version={one.version} title={one.title.zh} />
          </div>
          <Versions one={one} typed={null} onTake={null} onMoved={onSaved} />
        </>
      )}
    </div>
  );
}
