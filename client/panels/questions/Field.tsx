import { Input, Select, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { languageOf } from '../../messages/index.ts';
import { type Parameter, reading } from '../../model/questions.ts';
import { useBoard } from '../../store.ts';
import { unitIn } from './CellView.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import classes from './questions.module.css';

type Props = {
  parameter: Parameter;
  texts: readonly string[];
  /** Whether what is missing is said: not before somebody tried to run it. */
  isTried: boolean;
  onChange: (texts: string[]) => void;
};

/** One thing a question is asked with: what it is, in which unit, between which bounds, and where its default comes from. */
export function Field({ parameter, texts, isTried, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const scales = useBoard(({ graph }) => graph.scales);
  const language = languageOf(i18n);
  const { kind, least, most, unit, basis, hint: more } = parameter;
  const [first = '', second = ''] = texts;
  const label =
    unit === null
      ? parameter.label[language]
      : t('questions.inUnit', { label: parameter.label[language], unit: unitIn(t, unit) });
  const bounds = least !== null && most !== null ? t('questions.bounds', { least, most }) : null;
  const hint = [more?.[language], bounds, basis && t('questions.basis', { basis: basis[language] })]
    .filter(Boolean)
    .join(' ');
  const read = reading(parameter, texts, scales);
  const isEmpty = texts.every((text) => text.trim() === '');
  const error = 'wrong' in read && (isTried || !isEmpty) ? t(read.wrong, { least, most }) : null;
  if (kind === 'ENTITY' || kind === 'ENTITIES')
    return (
      <div>
        <EntityPicker parameter={parameter} label={label} hint={hint} refs={texts} onChange={onChange} />
        {error && <Input.Error size="xs">{error}</Input.Error>}
      </div>
    );
  if (kind === 'CHOICE')
    return (
      <Select
        {...{ label, error }}
        description={hint}
        allowDeselect={false}
        data={parameter.choices.map((one) => ({ value: one.value, label: one.label[language] }))}
        value={first || null}
        onChange={(value) => onChange([value ?? ''])}
      />
    );
  if (kind === 'WINDOW' || kind === 'AMOUNT')
    return (
      <Input.Wrapper
        {...{ label, error }}
        description={kind === 'WINDOW' ? `${hint} ${t('questions.window')}` : hint}
        size="xs"
      >
        <div className={classes.pair}>
          <TextInput
            aria-label={kind === 'WINDOW' ? t('of', { head: label, tail: t('facets.from') }) : label}
            placeholder={kind === 'WINDOW' ? t('facets.dayFormat') : ''}
            value={first}
            onChange={(event) => onChange([event.currentTarget.value, second])}
          />
          {kind === 'WINDOW' ? (
            <TextInput
              aria-label={t('of', { head: label, tail: t('facets.to') })}
              placeholder={t('facets.dayFormat')}
              value={second}
              onChange={(event) => onChange([first, event.currentTarget.value])}
            />
          ) : (
            <Select
              aria-label={t('of', { head: label, tail: t('questions.currency') })}
              allowDeselect={false}
              data={[...scales.keys()]}
              value={second || null}
              onChange={(currency) => onChange([first, currency ?? ''])}
            />
          )}
        </div>
      </Input.Wrapper>
    );
  return (
    <TextInput
      {...{ label, error }}
      description={hint}
      placeholder={parameter.default[0] ?? ''}
      {...(kind === 'NUMBER' ? { inputMode: 'decimal' as const } : { maxLength: 200 })}
      value={first}
      onChange={(event) => onChange([event.currentTarget.value])}
    />
  );
}
