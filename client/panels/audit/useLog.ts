import { useCallback, useEffect, useState } from 'react';
import type { Refusal } from '../../api/client.ts';
import { AuditDocument, type AuditInput, type AuditQuery } from '../../api/generated.ts';
import { type AuditRow, type Known, namedIn } from '../../model/audit.ts';
import { useParts } from '../../store.ts';
import { refusalOf, useAnswer } from '../useAnswer.ts';

type Page = AuditQuery['audit'];

const PAGE = 100;

/** Entries of the log, page by page, and whom they name so far. */
export function useLog(input: AuditInput) {
  const { api } = useParts();
  const first = useAnswer(JSON.stringify(input), async (asked, signal) => {
    return (await asked.ask(AuditDocument, { input: { ...input, first: PAGE } }, signal)).audit;
  });
  /** Pages after the first one, which they belong to. */
  const [later, setLater] = useState<{ of: Page; pages: readonly Page[] } | null>(null);
  const [asking, setAsking] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ of: Page; error: Refusal } | null>(null);
  const [known, setKnown] = useState<Pick<Known, 'user' | 'case'>>({ user: [], case: [] });

  const pages = first.data ? [first.data, ...(later?.of === first.data ? later.pages : [])] : [];
  const rows: AuditRow[] = pages.flatMap((page) => page.rows);
  const last = pages.at(-1);
  const next = last?.next ?? null;

  useEffect(() => {
    if (last) setKnown((before) => namedIn(last.rows, before));
  }, [last]);

  const more = useCallback(() => {
    const of = first.data;
    if (of === null || next === null || asking === next) return;
    setAsking(next);
    setRefused(null);
    api.ask(AuditDocument, { input: { ...input, first: PAGE, after: next } }).then(
      ({ audit }) => {
        setLater((before) => ({ of, pages: [...(before?.of === of ? before.pages : []), audit] }));
        setAsking(null);
      },
      (error: unknown) => {
        setRefused({ of, error: refusalOf(error) });
        setAsking(null);
      },
    );
  }, [api, input, first.data, next, asking]);

  const isRefused = refused !== null && refused.of === first.data;
  return {
    ...{ rows, next, known, more },
    completeness: first.data?.completeness ?? null,
    isBusy: asking !== null,
    error: first.error ?? (isRefused ? refused.error : null),
    again: isRefused ? more : first.again,
  };
}
