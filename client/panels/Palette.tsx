import { Spotlight, spotlight } from '@mantine/spotlight';
import { ListPlus, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { add } from '../commands/add.ts';
import { commands } from '../commands/index.ts';
import { closePanel } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import { Hit } from './Hit.tsx';
import { KeyCap } from './KeyCap.tsx';
import { Unreadable } from './Unreadable.tsx';
import { useSearch } from './useSearch.ts';

const SHOWN = 8;
/** More lines than this at once are a list to look up, not a name. */
export const isList = (text: string) => text.trim().split(/[\n;；]+/).length > 1;

/** Whether the arrows stand on a line of the list; Mantine keeps that in the page. */
const isChosen = () => document.querySelector('[data-action][data-selected]') !== null;

/** Numbers, names and commands in one box. Enter puts what was found on the board. */
export function Palette({ onSearch, onList }: { onSearch: (text: string) => void; onList: (text: string) => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  const isOpen = useBoard(({ glance }) => glance.panel?.name === 'palette');
  const state = useBoard((s) => s);
  const [query, setQuery] = useState('');
  const { page, unreadable } = useSearch(isOpen ? query : '', { first: SHOWN });
  // Mantine tells of every close, of ours too: the panel behind must not go with the second.
  const close = () =>
    parts.store.setState(({ glance }) => (glance.panel?.name === 'palette' ? { glance: closePanel(glance) } : {}));

  useEffect(() => {
    if (isOpen) {
      setQuery('');
      spotlight.open();
    } else spotlight.close();
  }, [isOpen]);

  const wanted = query.trim().toLowerCase();
  const matching = commands.filter(
    (command) =>
      command.id !== 'search' &&
      command.id !== 'close' &&
      command.enabled(state) &&
      wanted !== '' &&
      t(command.label).toLowerCase().includes(wanted),
  );
  const hits = page?.hits ?? [];
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
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
        onKeyDown={(event) => {
          // Enter takes the first found unless the arrows chose another.
          const [first] = hits;
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !first || isChosen()) return;
          event.preventDefault();
          close();
          void add(parts, [first.entity]);
        }}
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
        {matching.length > 0 && (
          <Spotlight.ActionsGroup label={t('palette.commands')}>
            {matching.map((command) => (
              <Spotlight.Action
                key={command.id}
                label={t(command.label)}
                leftSection={<command.icon size={16} />}
                rightSection={command.key && <KeyCap keys={command.key} />}
                onClick={() => {
                  close();
                  void command.run(parts);
                }}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {wanted === '' && <Spotlight.Empty>{t('palette.hint')}</Spotlight.Empty>}
        {unreadable && matching.length === 0 && (
          <Spotlight.Empty>
            <Unreadable why={unreadable} />
          </Spotlight.Empty>
        )}
        {wanted !== '' && page?.hits.length === 0 && matching.length === 0 && (
          <Spotlight.Empty>{t('search.nothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
