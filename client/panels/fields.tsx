import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST } from '../model/lines.ts';
import { midnight } from '../model/instant.ts';

type Field = { value: string; onChange: (value: string) => void };

/** Why something is done: kept in the log, and asked for wherever somebody loses something by it. */
export function WhyField({ value, onChange }: Field) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={t('ask.reason')}
      description={t('ask.reasonWhy')}
      required
      maxLength={MOST.words}
      data-autofocus
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A day in the zone of this page's clock, written so that no two countries read it differently. */
export function DayField({ label, hint, value, onChange }: Field & { label: string; hint?: string }) {
  const { t } = useTranslation();
  return (
    <TextInput
      label={label}
      description={hint}
      placeholder={t('facets.dayFormat')}
      value={value}
      error={isBadDay(value) && t('facets.badDay')}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

export const isBadDay = (text: string): boolean => text.trim() !== '' && midnight(text) === null;
