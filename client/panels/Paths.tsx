import { ActionIcon, Button, Checkbox, CloseButton, Dialog, Group, NumberInput } from '@mantine/core';
import { ArrowDownUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { findPaths } from '../commands/path.ts';
import { closePanel, type Note, openPanel, type Panel, type Path, pathPanel } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Details.module.css';
import { KindDisc } from './Kind.tsx';
import { PathResults } from './PathResults.tsx';
import { TroubleOf } from './Trouble.tsx';

type Ends = Extract<Panel, { name: 'path' }>;
type Found = { paths: readonly Path[]; note: Note };

/** Lies beside the board rather than over it: an end is picked by a click there. */
export function PathPanel() {
  const { t } = useTranslation();
  const parts = useParts();
  const panel = useBoard(({ glance }) => pathPanel(glance));
  return (
    <Dialog
      opened={panel !== null}
      onClose={() => glanceAt(parts, closePanel)}
      withCloseButton
      position={{ top: 56, right: 350 }}
      size={320}
      p="sm"
      withBorder
      data-edge="right"
      aria-label={t('paths.title')}
    >
      {panel && <PathForm panel={panel} />}
    </Dialog>
  );
}

function PathForm({ panel }: { panel: Ends }) {
  const { t } = useTranslation();
  const parts = useParts();
  const selected = useBoard(({ glance }) => glance.selected);
  const isBusy = useBoard(({ glance }) => glance.busy.includes('busy.path'));
  const [hops, setHops] = useState<number | string>(6);
  const [k, setK] = useState<number | string>(3);
  const [hubOver, setHubOver] = useState<number | string>(500);
  const [inOrder, setInOrder] = useState(false);
  const [found, setFound] = useState<Found | null>(null);
  const { from, to } = panel;
  const setEnds = (ends: { from: Ref | null; to: Ref | null }) => {
    setFound(null);
    glanceAt(parts, (now) => openPanel(now, { name: 'path', ...ends }));
  };

  useEffect(() => {
    const [ref, more] = selected;
    if (ref === undefined || more !== undefined || ref === from || ref === to) return;
    if (from === null || to === null)
      glanceAt(parts, (now) =>
        openPanel(now, from === null ? { name: 'path', from: ref, to } : { name: 'path', from, to: ref }),
      );
  }, [parts, selected, from, to]);

  const find = async () => {
    if (from === null || to === null) return;
    const before = parts.store.getState().glance.note;
    setFound(null);
    await findPaths(parts, from, to, { maxHops: Number(hops), k: Number(k), hubOver: Number(hubOver), inOrder });
    const { note, paths } = parts.store.getState().glance;
    if (note && note !== before && note.command === 'path') setFound({ paths, note });
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void find();
      }}
    >
      <strong>{t('paths.title')}</strong>
      <div className={classes.ends}>
        <div>
          <End name={t('paths.from')} end={from} clear={() => setEnds({ from: null, to })} />
          <End name={t('paths.to')} end={to} clear={() => setEnds({ from, to: null })} />
        </div>
        <ActionIcon
          aria-label={t('paths.swap')}
          title={t('paths.swap')}
          onClick={() => setEnds({ from: to, to: from })}
        >
          <ArrowDownUp size={15} />
        </ActionIcon>
      </div>
      <Group grow>
        <NumberInput
          label={t('paths.hops')}
          min={1}
          max={8}
          clampBehavior="strict"
          allowDecimal={false}
          value={hops}
          onChange={setHops}
        />
        <NumberInput
          label={t('paths.k')}
          min={1}
          max={10}
          clampBehavior="strict"
          allowDecimal={false}
          value={k}
          onChange={setK}
        />
      </Group>
      <NumberInput
        label={t('paths.hubOver')}
        min={0}
        max={100_000}
        allowDecimal={false}
        value={hubOver}
        onChange={setHubOver}
      />
      <Checkbox
        label={t('paths.inOrder')}
        checked={inOrder}
        onChange={(event) => setInOrder(event.currentTarget.checked)}
      />
      <Button
        type="submit"
        loading={isBusy}
        disabled={from === null || to === null || [hops, k, hubOver].includes('') || Number(hops) < 1 || Number(k) < 1}
      >
        {t('paths.find')}
      </Button>
      <TroubleOf panel="path" />
      {found && <PathResults paths={found.paths} completeness={found.note.completeness} />}
    </form>
  );
}

function End({ name, end, clear }: { name: string; end: Ref | null; clear: () => void }) {
  const { t } = useTranslation();
  const entity = useBoard(({ graph }) => (end === null ? undefined : graph.entities.get(end)));
  return (
    <div className={classes.line}>
      <span className={classes.note}>{name}</span>
      {entity && <KindDisc kind={entity.kind} size={16} />}
      <span className={classes.grow}>{entity?.label ?? <em className={classes.note}>{t('paths.pick')}</em>}</span>
      {entity && <CloseButton size="xs" aria-label={t('paths.clear')} onClick={clear} />}
    </div>
  );
}
