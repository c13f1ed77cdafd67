import { useWindowEvent } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { ListPlus, RotateCw, Search, UserSearch } from 'lucide-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { add } from '../commands/add.ts';
import { commands } from '../commands/index.ts';
import { isHere } from '../commands/keys.ts';
import { closePanel, enter } from '../model/glance.ts';
import { matching as questionsMatching } from '../model/questions.ts';
import { useBoard, useParts } from '../store.ts';
import { CommandActions } from './CommandActions.tsx';
import { Hit } from './Hit.tsx';
import { QuestionActions } from './questions/QuestionActions.tsx';
import { useQuestions } from './questions/useQuestions.ts';
import { Unreadable } from './Unreadable.tsx';
import { useSearch } from './useSearch.ts';

const SHOWN = 8;
/** More lines than this at once are a list to look up, not a name. */
export const isList = (text: string) => text.trim().split(/[\n;；]+/).length > 1;

const [store, box] = createSpotlight();

/** Mantine keeps in the page which line is chosen, and goes on from its number. */
function chooseFirst(): HTMLElement | undefined {
  const [first, ...others] = document.querySelectorAll<HTMLElement>('[data-action]');
  for (const other of others) other.removeAttribute('data-selected');
  first?.setAttribute('data-selected', 'true');
  store.updateState((state) => ({ ...state, selected: first ? 0 : -1 }));
  return first;
}

/** Numbers, names and commands in one box. Enter takes the first line, also one that is still on its way. */
export function Palette({ onSearch, onList }: { onSearch: (text: string) => void; onList: (text: string) => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  const room = useBoard(({ glance }) => glance.room);
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'palette');
  const state = useBoard((s) => s);
  const [query, setQuery] = useState('');
  const library = useQuestions(isOpen);
  const { page, unreadable, isBusy } = useSearch(isOpen ? query : '', { first: SHOWN });
  // Mantine tells of every close, of ours too: the panel behind must not go with the second.
  const close = () =>
    parts.store.setState(({ glance }) => (glance.panel?.name === 'palette' ? { glance: closePanel(glance) } : {}));

  const field = useRef<HTMLInputElement>(null);
  /** Whether the arrows chose a line: then nothing that arrives takes its place. */
  const isChosen = useRef(false);
  /** The text for which Enter was pressed before its answer came. */
  const [entered, setEntered] = useState<string | null>(null);

  useEffect(() => {
    if (isOpen) {
      setQuery('');
      setEntered(null);
      isChosen.current = false;
      box.open();
    } else box.close();
  }, [isOpen]);

  // The box takes the focus a moment after it opened: what is typed until then is meant for it.
  useWindowEvent(
    'keydown',
    (event) => {
      if (!isOpen || document.activeElement === field.current || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key === 'Enter') setEntered(query);
      else if (event.key.length === 1) setQuery((typed) => typed + event.key);
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
    true,
  );

  useEffect(() => {
    if (!isOpen || isBusy || isChosen.current) return;
    const first = chooseFirst();
    if (entered === null) return;
    setEntered(null);
    if (entered === query) first?.click();
  }, [isOpen, isBusy, page, entered, query]);

  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') isChosen.current = true;
    if (event.key !== 'Enter' || !isBusy || isChosen.current) return;
    event.preventDefault();
    event.stopPropagation();
    setEntered(query);
  };

  const wanted = query.trim().toLowerCase();
  const matching = commands.filter(
    (command) =>
      command.id !== 'search' &&
      command.id !== 'close' &&
      command.enabled(state) &&
      isHere(command, state) &&
      wanted !== '' &&
      t(command.label).toLowerCase().includes(wanted),
  );
  const questions = wanted === '' ? [] : questionsMatching(library.questions ?? [], wanted);
  const isNothing = matching.length === 0 && questions.length === 0;
  const hits = wanted === '' ? [] : (page?.hits ?? []);
  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={(text) => {
        isChosen.current = false;
        setQuery(text);
      }}
      clearQueryOnClose={false}
      returnFocus={room !== 'search'}
      shortcut={null}
      onSpotlightClose={close}
      size={620}
      scrollable
      maxHeight={460}
      zIndex={400}
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
    >
      <Spotlight.Search
        placeholder={t('omnibox')}
        leftSection={<Search size={17} />}
        ref={field}
        onKeyDownCapture={onKey}
        rightSection={<small role="status">{isBusy && `${t('busy.search')}…`}</small>}
        rightSectionWidth={96}
        onPaste={(event) => {
          const text = event.clipboardData.getData('text');
          if (!isList(text)) return;
          event.preventDefault();
          close();
          onList(text);
        }}
      />
      <Spotlight.ActionsList>
        {hits.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.found')}>
            {hits.map((hit) => (
              <Spotlight.Action
                key={hit.entity.ref}
                onClick={() => {
                  close();
                  glanceAt(parts, (glance) => enter(glance, 'board'));
                  void add(parts, [hit.entity]);
                }}
              >
                <Hit hit={hit} />
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {page && page.completeness.total !== null && page.completeness.total > hits.length && (
          <Spotlight.Action
            label={t('palette.all', { count: page.completeness.total })}
            leftSection={<ListPlus size={16} />}
            onClick={() => {
              close();
              onSearch(query);
            }}
          />
        )}
        {page?.completeness.held.some((held) => held.reason === 'MASK') && (
          <Spotlight.Action
            label={t('masked.notSearched')}
            description={t('masked.inRoom')}
            leftSection={<UserSearch size={16} />}
            onClick={() => {
              close();
              onSearch(query);
            }}
          />
        )}
        {matching.length > 0 && <CommandActions commands={matching} onClose={close} />}
        {questions.length > 0 && <QuestionActions questions={questions} onClose={close} />}
        {wanted !== '' && library.questions === null && library.error && (
          <Spotlight.Action
            label={t('questions.notFetched')}
            description={t('details.again')}
            leftSection={<RotateCw size={16} />}
            closeSpotlightOnTrigger={false}
            onClick={library.again}
          />
        )}
        {wanted === '' && <Spotlight.Empty>{t('palette.hint')}</Spotlight.Empty>}
        {unreadable && isNothing && (
          <Spotlight.Empty>
            <Unreadable why={unreadable} />
          </Spotlight.Empty>
        )}
        {wanted !== '' && !isBusy && page?.hits.length === 0 && isNothing && (
          <Spotlight.Empty>
            {t('search.nothing')} {t('search.nothingTry')}
          </Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
