import { ActionIcon, Button, Combobox, Input, TextInput, useCombobox } from '@mantine/core';
import { MousePointerClick, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntitiesDocument } from '../../api/generated.ts';
import { during, learn } from '../../commands/act.ts';
import { type Ref, withFound } from '../../model/graph.ts';
import type { Parameter } from '../../model/questions.ts';
import { useBoard, useParts } from '../../store.ts';
import { Hit } from '../Hit.tsx';
import { KindDisc } from '../Kind.tsx';
import rooms from '../rooms.module.css';
import { useSearch } from '../useSearch.ts';

type Props = {
  parameter: Parameter;
  label: string;
  hint: string;
  refs: readonly Ref[];
  onChange: (refs: Ref[]) => void;
};

const SHOWN = 8;

/** Whom a question is about: what is selected on the board, or what a search finds, of the kinds that it takes. */
export function EntityPicker({ parameter: { kinds, kind, optional }, label, hint, refs, onChange }: Props) {
  const { t } = useTranslation();
  const parts = useParts();
  const known = useBoard(({ graph }) => graph.entities);
  const selected = useBoard(({ glance }) => glance.selected);
  const [text, setText] = useState('');
  const box = useCombobox();
  const { page, unreadable } = useSearch(text, { first: SHOWN, kinds });
  const isOne = kind === 'ENTITY';
  const take = (more: readonly Ref[]) => onChange(isOne ? more.slice(0, 1) : [...new Set([...refs, ...more])]);
  const fitting = [...selected].filter((ref) => kinds.includes(known.get(ref)?.kind ?? '') && !refs.includes(ref));
  const unknown = refs.filter((ref) => !known.has(ref)).join(' ');
  useEffect(() => {
    if (unknown === '') return;
    void during(parts, 'busy.search', async () => {
      const { entities } = await parts.api.ask(EntitiesDocument, { refs: unknown.split(' ') });
      learn(parts, (graph) => withFound(graph, { entities }));
    });
  }, [parts, unknown]);
  return (
    <Input.Wrapper label={label} description={hint} required={!optional} error={unreadable} size="xs">
      <div className={rooms.chips}>
        {refs.map((ref) => (
          <span key={ref} className={rooms.chip}>
            {known.has(ref) && <KindDisc kind={known.get(ref)!.kind} size={16} />}
            {known.get(ref)?.label ?? '…'}
            <ActionIcon
              size="sm"
              aria-label={t('questions.takeOff', { label: known.get(ref)?.label ?? '' })}
              onClick={() => onChange(refs.filter((one) => one !== ref))}
            >
              <X size={13} />
            </ActionIcon>
          </span>
        ))}
        {fitting.length > 0 && (!isOne || fitting.length === 1) && (
          <Button
            variant="subtle"
            leftSection={<MousePointerClick size={14} aria-hidden />}
            onClick={() => take(fitting)}
          >
            {t('questions.selected', { count: fitting.length })}
          </Button>
        )}
      </div>
      <Combobox
        store={box}
        onOptionSubmit={(ref) => {
          const hit = page?.hits.find(({ entity }) => entity.ref === ref);
          if (hit) learn(parts, (graph) => withFound(graph, { entities: [hit.entity] }));
          take([ref]);
          setText('');
          box.closeDropdown();
        }}
      >
        <Combobox.Target>
          <TextInput
            aria-label={t('of', { head: label, tail: t('search.label') })}
            placeholder={t('search.label')}
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              box.openDropdown();
            }}
            onBlur={() => box.closeDropdown()}
          />
        </Combobox.Target>
        <Combobox.Dropdown hidden={!page}>
          <Combobox.Options>
            {page?.hits.map((hit) => (
              <Combobox.Option key={hit.entity.ref} value={hit.entity.ref}>
                <Hit hit={hit} />
              </Combobox.Option>
            ))}
            {page?.hits.length === 0 && <Combobox.Empty>{t('search.nothing')}</Combobox.Empty>}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </Input.Wrapper>
  );
}
