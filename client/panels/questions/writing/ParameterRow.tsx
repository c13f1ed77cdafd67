import { ActionIcon, MultiSelect, Select, TagsInput, TextInput } from '@mantine/core';
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../../messages/index.ts';
import { MOST as LINES } from '../../../model/lines.ts';
import { type Declared, handed, KINDS_OF_PARAMETER, MOST, wrongWith } from '../../../model/writing.ts';
import { useBoard } from '../../../store.ts';
import rooms from '../../rooms.module.css';
import { unitIn } from '../CellView.tsx';
import classes from './writing.module.css';

type Props = {
  one: Declared;
  others: readonly Declared[];
  units: readonly string[];
  onChange: (change: Partial<Declared>) => void;
  onRemove: () => void;
};

/** One parameter: how the query calls it, how people do, and what may be given. */
export function ParameterRow({ one, others, units, onChange, onRemove }: Props) {
  const { t, i18n } = useTranslation();
  const { kinds, scales } = useBoard(({ graph }) => graph);
  const language = languageOf(i18n);
  const wrong = wrongWith(one, others, scales);
  const error = (field: keyof Declared) => wrong[field] && t(wrong[field]);
  const isOfEntities = one.kind === 'ENTITY' || one.kind === 'ENTITIES';
  return (
    <fieldset className={classes.parameter} aria-label={one.name}>
      <TextInput
        label={t('writing.name')}
        maxLength={40}
        error={error('name')}
        value={one.name}
        onChange={(event) => onChange({ name: event.currentTarget.value })}
      />
      <Select
        label={t('writing.kind')}
        allowDeselect={false}
        data={KINDS_OF_PARAMETER.map((kind) => ({ value: kind, label: t(`writing.kind.${kind}`) }))}
        value={one.kind}
        // A default of another kind is none.
        onChange={(kind) =>
          onChange({ kind: KINDS_OF_PARAMETER.find((known) => known === kind) ?? one.kind, default: '' })
        }
      />
      <TextInput
        label={t('writing.label')}
        maxLength={LINES.name}
        error={error('label')}
        value={one.label}
        onChange={(event) => onChange({ label: event.currentTarget.value })}
      />
      {isOfEntities && (
        <MultiSelect
          className={classes.wide}
          label={t('writing.kinds')}
          error={error('kinds')}
          data={[...kinds.values()].map(({ kind, label }) => ({ value: kind, label: label[language] }))}
          value={[...one.kinds]}
          onChange={(chosen) => onChange({ kinds: chosen })}
          searchable
        />
      )}
      {one.kind === 'NUMBER' && (
        <Select
          label={t('writing.unit')}
          allowDeselect={false}
          data={units.map((unit) => ({ value: unit, label: unitIn(t, unit) }))}
          value={one.unit}
          onChange={(unit) => onChange({ unit: unit ?? one.unit })}
        />
      )}
      {one.kind === 'CHOICE' && (
        <TagsInput
          className={classes.wide}
          size="xs"
          label={t('writing.choices')}
          error={error('choices')}
          maxTags={MOST.choices}
          value={[...one.choices]}
          onChange={(choices) => onChange({ choices })}
        />
      )}
      {!isOfEntities && one.kind !== 'WINDOW' && (
        <TextInput
          label={t('writing.default')}
          error={error('default')}
          maxLength={LINES.name}
          value={one.default}
          onChange={(event) => onChange({ default: event.currentTarget.value })}
        />
      )}
      {one.kind === 'AMOUNT' && (
        <Select
          label={t('questions.currency')}
          allowDeselect={false}
          searchable
          data={[...scales.keys()]}
          value={one.currency}
          onChange={(currency) => onChange({ currency: currency ?? one.currency })}
        />
      )}
      <ActionIcon
        className={classes.remove}
        aria-label={t('writing.removeParameter', { name: one.name })}
        onClick={onRemove}
      >
        <X size={14} />
      </ActionIcon>
      <span className={`${rooms.faint} ${classes.handed}`}>
        {t(`writing.handed.${one.kind}`)}{' '}
        <code>
          {handed(one)
            .map((name) => `$${name}`)
            .join(' ')}
        </code>
      </span>
    </fieldset>
  );
}
