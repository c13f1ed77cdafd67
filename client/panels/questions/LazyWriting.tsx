import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Question } from '../../model/questions.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';

type Props = { id: string; known: Question | null; head: ReactNode };

/** The writing of questions, fetched when somebody first writes: most people who open the page never do. */
export function LazyWriting(props: Props) {
  const { data, error, again } = useAnswer('writing', () => import('./writing/Writing.tsx'));
  if (error)
    return (
      <div className={rooms.pane}>
        <TroubleHere error={error} again={again} />
      </div>
    );
  if (!data) return <Skeleton height={420} aria-busy data-busy />;
  return <data.Writing {...props} />;
}
