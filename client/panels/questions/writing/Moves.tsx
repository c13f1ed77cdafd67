import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MoveQuestionDocument, type QuestionStatus, type WrittenFieldsFragment } from '../../../api/generated.ts';
import { movesFrom } from '../../../model/writing.ts';
import { useParts } from '../../../store.ts';
import { AskDialog } from '../../AskDialog.tsx';

type Props = {
  id: string;
  version: number;
  status: QuestionStatus;
  /** What is not saved yet would not be moved with it. */
  isChanged: boolean;
  onMoved: (moved: WrittenFieldsFragment) => void;
};

/** Who sees a version, as its author may change it; what follows is said before. */
export function Moves({ id, version, status, isChanged, onMoved }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [to, setTo] = useState<QuestionStatus | null>(null);
  const act = (next: QuestionStatus) => t(`writing.move.${status === 'REVIEW' && next === 'UNIT' ? 'WITHDRAW' : next}`);
  return (
    <>
      {movesFrom(status).map((next) => (
        <Button key={next} variant="default" disabled={isChanged} onClick={() => setTo(next)}>
          {act(next)}
        </Button>
      ))}
      {to && (
        <AskDialog
          title={act(to)}
          act={act(to)}
          isTaking={to === 'PRIVATE'}
          follows={t(`writing.follows.${status === 'PUBLISHED' ? 'UNPUBLISH' : to}`, { version })}
          onAct={async () => onMoved((await api.ask(MoveQuestionDocument, { id, version, to })).moveQuestion)}
          onClose={() => setTo(null)}
        />
      )}
    </>
  );
}
