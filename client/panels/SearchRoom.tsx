import { Button, Checkbox, Group, MultiSelect, Text, Textarea, TextInput } from '@mantine/core';
import { ListPlus, Search } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type HitFieldsFragment, SearchDocument } from '../api/generated.ts';
import { add } from '../commands/add.ts';
import { during } from '../commands/act.ts';
import { languageOf } from '../messages/index.ts';
import type { Entity } from '../model/graph.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './frame.module.css';
import { Hit } from './Hit.tsx';
import { Lookup } from './Lookup.tsx';
import { MaskedSearch } from './MaskedSearch.tsx';
import { Rows } from './Rows.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useSearch } from './useSearch.ts';

const PAGE = 50;

type Props = { text: string; list: string | null; onBoard: () => void };

/** Search with all its results, and the look-up of a pasted list. */
export function SearchRoom({ text: asked, list: pasted, onBoard }: Props) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const kindRows = useBoard(({ graph }) => graph.kinds);
  const scroll = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(asked);
  const [list, setList] = useState(pasted);
  const [kinds, setKinds] = useState<string[]>([]);
  const [more, setMore] = useState<{ hits: HitFieldsFragment[]; next: string | null } | null>(null);
  const [picked, setPicked] = useState<ReadonlyMap<string, Entity>>(new Map());
  // A reason is given for what was typed then, and for nothing typed later.
  const [given, setGiven] = useState<{ reason: string; text: string } | null>(null);
  const reason = given !== null && given.text === text.trim() ? given.reason : null;
  const setReason = (said: string | null) => setGiven(said === null ? null : { reason: said, text: text.trim() });
  const input = { first: PAGE, ...(kinds.length ? { kinds } : {}), ...(reason ? { reason } : {}) };
  const { page, unreadable, isBusy } = useSearch(list === null ? text : '', input);
  useEffect(() => setText(asked), [asked]);
  useEffect(() => field.current?.focus(), [list === null]);
  useEffect(() => setList(pasted), [pasted]);
  // Another first page ends the pages that followed the last one.
  useEffect(() => {
    setMore(null);
    setPicked(new Map());
  }, [page]);

  const hits = [...(page?.hits ?? []), ...(more?.hits ?? [])];
  const next = more ? more.next : (page?.next ?? null);
  const follow = () =>
    during(parts, 'busy.search', async () => {
      const { search } = await parts.api.ask(SearchDocument, { input: { ...input, text: text.trim(), after: next } });
      setMore({ hits: [...(more?.hits ?? []), ...search.hits], next: search.next });
    });
  const toggle = (entity: Entity) =>
    setPicked((before) => {
      const now = new Map(before);
      if (!now.delete(entity.ref)) now.set(entity.ref, entity);
      return now;
    });
  const put = (entities: readonly Entity[]) => {
    onBoard();
    void add(parts, entities);
  };

  return (
    <section className={classes.sheet}>
      <Group justify="space-between">
        <h1>{t('rail.search')}</h1>
        <Button
          variant="default"
          leftSection={<ListPlus size={15} />}
          onClick={() => setList(list === null ? '' : null)}
        >
          {t(list === null ? 'lookup.open' : 'lookup.close')}
        </Button>
      </Group>
      {list === null ? (
        <>
          <Group align="end" wrap="nowrap">
            <TextInput
              ref={field}
              label={t('search.label')}
              leftSection={<Search size={14} />}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
              style={{ flex: 1 }}
              error={unreadable && <Unreadable why={unreadable} />}
            />
            <MultiSelect
              label={t('search.kinds')}
              placeholder={kinds.length ? '' : t('search.allKinds')}
              data={[...kindRows.values()].map((row) => ({ value: row.kind, label: row.label[languageOf(i18n)] }))}
              value={kinds}
              onChange={setKinds}
              clearable
              w={260}
            />
          </Group>
          <div ref={scroll} className={classes.scroll}>
            <table aria-rowcount={hits.length}>
              <Rows
                rows={hits}
                keyOf={({ entity }) => entity.ref}
                isPicked={({ entity }) => picked.has(entity.ref)}
                scroll={scroll}
                height={47}
              >
                {(hit) => (
                  <>
                    <td style={{ width: 30 }}>
                      <Checkbox
                        aria-label={hit.entity.label}
                        checked={picked.has(hit.entity.ref)}
                        onChange={() => toggle(hit.entity)}
                      />
                    </td>
                    <td>
                      <Hit hit={hit} />
                    </td>
                    <td style={{ width: 120 }}>
                      <Button variant="subtle" onClick={() => put([hit.entity])}>
                        {t('search.put')}
                      </Button>
                    </td>
                  </>
                )}
              </Rows>
            </table>
            {!page && !isBusy && (
              <Text p="lg" c="dimmed" ta="center">
                {t('search.hint')}
              </Text>
            )}
            {page && hits.length === 0 && (
              <Text p="lg" c="dimmed" ta="center">
                {t('search.nothing')} {t('search.nothingTry')}
              </Text>
            )}
          </div>
          {page && (reason !== null || page.completeness.held.some((held) => held.reason === 'MASK')) && (
            <MaskedSearch reason={reason} onReason={setReason} />
          )}
          <Group justify="space-between" mih={30}>
            <Text size="xs" c="dimmed" role="status">
              {page &&
                t(page.completeness.atLeast ? 'search.countAtLeast' : 'search.count', {
                  shown: hits.length,
                  total: page.completeness.total ?? hits.length,
                })}
            </Text>
            <Group>
              {next && (
                <Button variant="default" onClick={() => void follow()}>
                  {t('search.more')}
                </Button>
              )}
              <Button disabled={picked.size === 0} onClick={() => put([...picked.values()])}>
                {t('search.putAll', { count: picked.size })}
              </Button>
            </Group>
          </Group>
        </>
      ) : (
        <>
          <Textarea
            label={t('lookup.label')}
            value={list}
            onChange={(event) => setList(event.currentTarget.value)}
            minRows={3}
            maxRows={6}
            autosize
          />
          <Lookup list={list} onPut={put} />
        </>
      )}
    </section>
  );
}
