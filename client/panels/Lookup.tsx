import { Button, Group, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LookupDocument, type LookupQuery } from '../api/generated.ts';
import { during } from '../commands/act.ts';
import type { Entity } from '../model/graph.ts';
import { useParts } from '../store.ts';
import classes from './frame.module.css';
import { Hit } from './Hit.tsx';
import { MaskedSearch } from './MaskedSearch.tsx';
import { Rows } from './Rows.tsx';
import { Unreadable } from './Unreadable.tsx';

const LINES_MOST = 1_000;
const linesOf = (list: string) => [
  ...new Set(
    list
      .split(/[\n;；]+/)
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** Each line of a pasted list with what it finds; what finds nothing is said too. */
export function Lookup({ list, onPut }: { list: string; onPut: (entities: readonly Entity[]) => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  const scroll = useRef<HTMLDivElement>(null);
  const [rows, setRows] = useState<LookupQuery['lookup']>([]);
  // A reason is given for the list as it was then, and for no line added later.
  const [given, setGiven] = useState<{ reason: string; list: string } | null>(null);
  const reason = given !== null && given.list === list ? given.reason : null;
  const lines = linesOf(list);
  const look = (why = reason) =>
    during(parts, 'busy.search', async () => {
      const { lookup } = await parts.api.ask(LookupDocument, {
        lines: lines.slice(0, LINES_MOST),
        ...(why ? { reason: why } : {}),
      });
      setRows(lookup);
    });
  // A list that comes pasted is looked up at once, an edited one on request.
  useEffect(() => {
    if (lines.length > 0) void look();
  }, []);
  const found = [...new Map(rows.flatMap((row) => row.hits).map(({ entity }) => [entity.ref, entity])).values()];
  const without = rows.filter((row) => row.hits.length === 0).length;
  return (
    <>
      <Group justify="space-between">
        <Text size="xs" c={lines.length > LINES_MOST ? 'red' : 'dimmed'}>
          {lines.length > LINES_MOST
            ? t('lookup.tooMany', { most: LINES_MOST, count: lines.length })
            : t('lookup.lines', { count: lines.length })}
        </Text>
        <Button disabled={lines.length === 0 || lines.length > LINES_MOST} onClick={() => void look()}>
          {t('lookup.run')}
        </Button>
      </Group>
      <div ref={scroll} className={classes.scroll}>
        <table aria-rowcount={rows.length}>
          <thead>
            <tr>
              <th>{t('lookup.line')}</th>
              <th>{t('lookup.finds')}</th>
            </tr>
          </thead>
          <Rows rows={rows} keyOf={({ line }) => line} scroll={scroll} height={47}>
            {(row) => (
              <>
                <td className="figures">{row.line}</td>
                <td>
                  {row.hits.map((hit) => (
                    <Hit key={hit.entity.ref} hit={hit} />
                  ))}
                  {row.more && (
                    <Text size="xs" c="dimmed">
                      {t('lookup.more', { count: row.hits.length })}
                    </Text>
                  )}
                  {row.hits.length === 0 && (
                    <Text size="xs" c="dimmed">
                      {row.unreadable === null ? t('search.nothing') : <Unreadable why={row.unreadable} />}
                    </Text>
                  )}
                </td>
              </>
            )}
          </Rows>
        </table>
      </div>
      {rows.length > 0 && (
        <MaskedSearch
          reason={reason}
          onReason={(why) => {
            setGiven(why === null ? null : { reason: why, list });
            void look(why);
          }}
        />
      )}
      <Group justify="space-between" mih={30}>
        <Text size="xs" c="dimmed" role="status">
          {rows.length > 0 && t('lookup.count', { count: rows.length - without, without })}
        </Text>
        <Button disabled={found.length === 0} onClick={() => onPut(found)}>
          {t('search.putAll', { count: found.length })}
        </Button>
      </Group>
    </>
  );
}
