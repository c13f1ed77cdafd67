import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { QuestionDocument, type WrittenFieldsFragment } from '../../../api/generated.ts';
import { learn } from '../../../commands/act.ts';
import { fetchLibrary } from '../../../commands/library.ts';
import { withQuestion } from '../../../model/library.ts';
import type { Question } from '../../../model/questions.ts';
import { useParts } from '../../../store.ts';
import { TroubleHere } from '../../Trouble.tsx';
import { useHeld } from '../../useHeld.ts';
import { Reading } from './Reading.tsx';
import { Sheet } from './Sheet.tsx';

type Props = { id: string; known: Question | null; head: ReactNode };

/** How a question is written: one that is new, one of one's own, or another's to read and to review. */
export function Writing({ id, known, head }: Props) {
  const parts = useParts();
  const onNew = (saved: WrittenFieldsFragment) => learn(parts, (graph) => withQuestion(graph, saved));
  return known ? <OfSaved id={id} head={head} /> : <Sheet {...{ id, head }} one={null} onSaved={onNew} />;
}

function OfSaved({ id, head }: Omit<Props, 'known'>) {
  const parts = useParts();
  const { data, error, again, hold } = useHeld(`written ${id}`, (api, signal) =>
    api.ask(QuestionDocument, { id }, signal),
  );
  if (error) return <TroubleHere error={error} again={again} />;
  if (!data) return <Skeleton height={420} aria-busy />;
  const one = data.question;
  const onSaved = (saved: WrittenFieldsFragment) => {
    if (saved.version < one.version) {
      // An earlier version: what is seen of the question besides is asked for again.
      again();
      void fetchLibrary(parts);
      return;
    }
    hold(() => ({ question: saved }));
    learn(parts, (graph) => withQuestion(graph, saved));
  };
  const Page = one.mine ? Sheet : Reading;
  return <Page {...{ id, one, head, onSaved }} onReload={again} />;
}
