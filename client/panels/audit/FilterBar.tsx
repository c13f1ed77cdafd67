import { Autocomplete, Button, Group, Select, TextInput } from '@mantine/core';
import { ListFilter } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditInput } from '../../api/generated.ts';
import { ACTS, type Filters, filtersOf, inputOf, type Known, noFilters, OUTCOMES } from '../../model/audit.ts';
import classes from './audit.module.css';

type Props = { asked: AuditInput; known: Pick<Known, 'user' | 'case'>; onAsk: (input: AuditInput) => void };

/** Which entries: asked for by the button, not at each key, for each look into the log is an entry of it too. */
export function FilterBar({ asked, known: named, onAsk }: Props) {
  const { t } = useTranslation();
  const acts = ACTS.map((value) => ({ value, label: t(`act.${value}`) }));
  const known: Known = { ...named, operation: acts };
  const [filters, setFilters] = useState<Filters>(noFilters);
  // What is asked for elsewhere (a row's user, what is unclosed) stands in the fields too.
  useEffect(
    () => setFilters((before) => (isSame(inputOf(before, known).input, asked) ? before : filtersOf(asked, known))),
    [asked],
  );
  const set = (name: keyof Filters) => (value: string | null) => setFilters({ ...filters, [name]: value ?? '' });
  const { input, bad } = inputOf(filters, known);
  return (
    <form
      className={classes.filters}
      aria-label={t('audit.filters')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!bad) onAsk(input);
      }}
    >
      {(['user', 'case', 'operation'] as const).map((name) => (
        <Autocomplete
          key={name}
          size="xs"
          label={t(name === 'operation' ? 'audit.act' : `audit.${name}`)}
          placeholder={t('audit.any')}
          data={[...new Set(known[name].map(({ label }) => label))]}
          limit={60}
          clearable
          value={filters[name]}
          onChange={set(name)}
        />
      ))}
      <Select
        label={t('audit.outcome')}
        placeholder={t('audit.any')}
        clearable
        data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={filters.outcome || null}
        onChange={set('outcome')}
      />
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          label={t(`audit.${name}`)}
          placeholder="2026-05-14 09:30"
          error={bad === name && t('audit.badTime')}
          value={filters[name]}
          onChange={(event) => set(name)(event.currentTarget.value)}
        />
      ))}
      <Group gap={6} wrap="nowrap">
        <Button type="submit" leftSection={<ListFilter size={14} aria-hidden />} disabled={bad !== null}>
          {t('audit.show')}
        </Button>
        <Button variant="default" onClick={() => onAsk({})}>
          {t('audit.clear')}
        </Button>
      </Group>
    </form>
  );
}

const isSame = (a: AuditInput, b: AuditInput) => JSON.stringify(a) === JSON.stringify(b);
