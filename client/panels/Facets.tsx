import { Alert, Button, Checkbox, Group, Modal, NumberInput, Select, Skeleton, TextInput } from '@mantine/core';
import { TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FacetsDocument } from '../api/generated.ts';
import { glanceAt } from '../commands/act.ts';
import { expandWith, FITS } from '../commands/expand.ts';
import { facetKey, groups, shares } from '../model/facetChoice.ts';
import { closePanel, type Panel } from '../model/glance.ts';
import { midnight } from '../model/instant.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Details.module.css';
import { FacetRows } from './FacetRows.tsx';
import { TroubleHere, TroubleOf } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';

type Choosing = Extract<Panel, { name: 'facets' }>;
type Order = 'LATEST' | 'MOST' | 'LARGEST' | 'RAREST';

const MOST = 500;

/** Asks which neighbours to bring, where there are more than fit. */
export function FacetChooser() {
  const { t } = useTranslation();
  const parts = useParts();
  const panel = useBoard(({ glance }) => glance.panel);
  if (panel?.name !== 'facets') return null;
  return (
    <Modal
      opened
      onClose={() => glanceAt(parts, closePanel)}
      title={t('facets.title', { label: panel.facets.entity.label })}
      size={520}
    >
      <Chooser key={panel.ref} panel={panel} />
    </Modal>
  );
}

function Chooser({ panel }: { panel: Choosing }) {
  const { t } = useTranslation();
  const parts = useParts();
  const graph = useBoard((state) => state.graph);
  const isBusy = useBoard(({ glance }) => glance.busy.includes('busy.expand'));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(panel.chosen ?? (panel.facets.hub ? [] : panel.facets.facets.map(facetKey))),
  );
  const [order, setOrder] = useState<Order>('LATEST');
  const currencies = [...graph.scales.keys()];
  const [currency, setCurrency] = useState<string | null>(
    () => usualCurrency(panel.ref, graph) ?? currencies[0] ?? null,
  );
  const [limit, setLimit] = useState<number | string>(FITS);
  const [days, setDays] = useState({ from: '', to: '' });
  const window = { from: days.from ? midnight(days.from) : null, to: days.to ? midnight(days.to, 1) : null };
  const bad = { from: days.from !== '' && !window.from, to: days.to !== '' && !window.to };
  const isWindowed = window.from !== null || window.to !== null;
  const asked = useAnswer(`${panel.ref} ${window.from} ${window.to}`, async (api, signal) =>
    isWindowed
      ? (await api.ask(FacetsDocument, { input: { ref: panel.ref, ...window } }, signal)).facets
      : panel.facets,
  );
  const facets = isWindowed ? asked.data : panel.facets;
  const rows = facets?.facets ?? [];
  const picked = rows.filter((row) => chosen.has(facetKey(row)));

  const run = () => {
    const found = groups(rows, chosen);
    const each = shares(Number(limit), found.length);
    const part = { ...window, order, ...(order === 'LARGEST' ? { currency } : {}) };
    // Everything chosen is no filter: nothing is then said to have been left out by one.
    const asks =
      picked.length === rows.length
        ? [{ ...part, limit: Number(limit) }]
        : found.map((group, i) => ({ ...part, ...group, limit: each[i]! }));
    void expandWith(parts, panel.ref, ...asks);
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {facets?.hub && (
        <Alert color="orange" p="xs" icon={<TriangleAlert size={14} color="var(--mantine-color-orange-6)" />}>
          {t('facets.hub')}
        </Alert>
      )}
      <Group justify="space-between">
        <Checkbox
          data-autofocus
          label={t('facets.all')}
          checked={rows.length > 0 && picked.length === rows.length}
          indeterminate={picked.length > 0 && picked.length < rows.length}
          onChange={(event) => setChosen(new Set(event.currentTarget.checked ? rows.map(facetKey) : []))}
        />
        {facets && <span className={classes.note}>{t('facets.neighbours', { count: facets.neighbours })}</span>}
      </Group>
      {asked.error && <TroubleHere error={asked.error} again={asked.again} />}
      {!facets && !asked.error && <Skeleton height={120} />}
      {facets && <FacetRows rows={rows} chosen={chosen} onChange={setChosen} />}
      <Group grow align="flex-start">
        <Select
          label={t('facets.order')}
          allowDeselect={false}
          value={order}
          onChange={(value) => setOrder(value as Order)}
          data={(['LATEST', 'MOST', 'LARGEST', 'RAREST'] as const).map((value) => ({
            value,
            label: t(`facets.order.${value}`),
          }))}
        />
        {order === 'LARGEST' && (
          <Select
            label={t('facets.currency')}
            allowDeselect={false}
            value={currency}
            onChange={setCurrency}
            data={currencies}
          />
        )}
        <NumberInput
          label={t('facets.limit')}
          min={1}
          max={MOST}
          clampBehavior="strict"
          allowDecimal={false}
          value={limit}
          onChange={setLimit}
        />
      </Group>
      <Group grow align="flex-start">
        {(['from', 'to'] as const).map((end) => (
          <TextInput
            key={end}
            label={t(`facets.${end}`)}
            placeholder={t('facets.dayFormat')}
            value={days[end]}
            error={bad[end] && t('facets.badDay')}
            onChange={(event) => setDays({ ...days, [end]: event.currentTarget.value })}
          />
        ))}
      </Group>
      <TroubleOf panel="facets" />
      <Group justify="flex-end">
        <Button variant="default" onClick={() => glanceAt(parts, closePanel)}>
          {t('facets.cancel')}
        </Button>
        <Button
          type="submit"
          loading={isBusy}
          disabled={picked.length === 0 || bad.from || bad.to || Number(limit) < 1}
        >
          {t('facets.expand')}
        </Button>
      </Group>
    </form>
  );
}

/** The currency of most of its ties on the board. */
function usualCurrency(
  ref: string,
  { ties }: { ties: ReadonlyMap<string, { from: string; to: string; sums: { currency: string }[] }> },
) {
  const used = new Map<string, number>();
  for (const { from, to, sums } of ties.values())
    if (from === ref || to === ref) for (const { currency } of sums) used.set(currency, (used.get(currency) ?? 0) + 1);
  return [...used].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
