import { ActionIcon, Badge, Button, Menu, Skeleton, Tabs, Tooltip } from '@mantine/core';
import { Check, Ellipsis, Pin, PinOff, X } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EntityCardDocument } from '../api/generated.ts';
import { expand, expandBy } from '../commands/expand.ts';
import { pathFrom } from '../commands/pathEnds.ts';
import { pin } from '../commands/pin.ts';
import { reveal } from '../commands/reveal.ts';
import { valueIn } from '../messages/index.ts';
import type { Entity } from '../model/graph.ts';
import { eventsBehind, tiesAt } from '../model/strength.ts';
import { useBoard, useCommand } from '../store.ts';
import { Claims } from './Claims.tsx';
import { CommandItems } from './ContextMenu.tsx';
import classes from './Details.module.css';
import { Events } from './Events.tsx';
import { KindDisc, KindName } from './Kind.tsx';
import { TiesOf } from './TiesOf.tsx';
import { TroubleHere } from './Trouble.tsx';
import { useAnswer } from './useAnswer.ts';

export function DetailsOfEntity({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<string | null>('claims');
  const graph = useBoard((state) => state.graph);
  const view = useBoard((state) => state.view.now);
  const ties = useMemo(() => tiesAt(graph, view, entity.ref), [graph, view, entity.ref]);
  const card = useAnswer(
    entity.ref,
    async (api, signal) => (await api.ask(EntityCardDocument, { ref: entity.ref }, signal)).entity,
  );
  const count = (name: string, n: number | undefined) => `${t(name)}${n ? ` ${n}` : ''}`;
  return (
    <aside className={classes.panel} aria-label={t('details.label')}>
      <Head entity={entity} />
      {entity.masked && <Masked />}
      <Actions entity={entity} />
      <Tabs value={tab} onChange={setTab} className={classes.fill} keepMounted={false}>
        <Tabs.List mb={4}>
          <Tabs.Tab value="claims" px={8}>
            {count('details.claims', card.data?.statements.length)}
          </Tabs.Tab>
          <Tabs.Tab value="ties" px={8}>
            {count('details.ties', ties.length)}
          </Tabs.Tab>
          <Tabs.Tab value="events" px={8}>
            {count('details.events', eventsBehind(ties))}
          </Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="claims" className={classes.scroll}>
          {card.error && <TroubleHere error={card.error} again={card.again} />}
          {!card.data && !card.error && [1, 2, 3, 4].map((n) => <Skeleton key={n} height={34} mt={8} />)}
          {card.data && <Claims card={card.data} />}
        </Tabs.Panel>
        <Tabs.Panel value="ties" className={classes.scroll}>
          <TiesOf entity={entity.ref} ties={ties} />
        </Tabs.Panel>
        <Tabs.Panel value="events" className={classes.fill}>
          <p className={classes.note} style={{ margin: 0 }}>
            {t('details.eventsScope')}
          </p>
          <Events key={entity.ref} ties={ties} entity={entity.ref} />
        </Tabs.Panel>
      </Tabs>
    </aside>
  );
}

function Head({ entity }: { entity: Entity }) {
  const { t, i18n } = useTranslation();
  const { identifier, label, roles } = entity;
  const isPinned = useBoard(({ view }) => view.now.get(entity.ref)?.pinned === true);
  const pinning = useCommand(pin);
  const name = t(isPinned ? 'details.unpin' : 'details.pin');
  return (
    <header>
      <div className={classes.head}>
        <KindDisc kind={entity.kind} size={34} />
        <div className={classes.names}>
          <h2>{label}</h2>
          <div className={`${classes.note} ${classes.line}`}>
            <KindName kind={entity.kind} />
            {identifier && <Checked check={identifier.check} />}
          </div>
          {identifier && bare(identifier.text) !== bare(label) && <div className={classes.note}>{identifier.text}</div>}
        </div>
        <Tooltip label={name}>
          <ActionIcon aria-label={name} aria-pressed={isPinned} onClick={pinning.run}>
            {isPinned ? <PinOff size={16} /> : <Pin size={16} />}
          </ActionIcon>
        </Tooltip>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon aria-label={t('details.more')}>
              <Ellipsis size={16} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <CommandItems />
          </Menu.Dropdown>
        </Menu>
      </div>
      {identifier?.placeholder && <p className={classes.note}>{t('details.placeholder')}</p>}
      <div className={classes.roles}>
        {roles.map((role) => (
          <Badge key={role} size="xs" variant="light" color="gray" tt="none">
            {valueIn(i18n, 'role', role)}
          </Badge>
        ))}
      </div>
    </header>
  );
}

/** Why nobody is named here, and the way to be told. */
function Masked() {
  const { t } = useTranslation();
  const { enabled, run } = useCommand(reveal);
  return (
    <div className={classes.masked}>
      <span className={classes.note}>{t(enabled ? 'masked.why' : 'masked.whyNot')}</span>
      {enabled && (
        <Button onClick={run} leftSection={<reveal.icon size={14} />}>
          {t(reveal.label)}
        </Button>
      )}
    </div>
  );
}

/** Most identifiers have no check digit: then there is nothing to say. */
function Checked({ check }: Pick<NonNullable<Entity['identifier']>, 'check'>) {
  const { t } = useTranslation();
  if (check === 'NONE') return null;
  return (
    <>
      <span aria-hidden>·</span>
      {check === 'PASSED' && <Check size={12} color="var(--mantine-color-teal-6)" aria-hidden />}
      {check === 'FAILED' && <X size={12} color="var(--mantine-color-red-6)" aria-hidden />}
      {t(`details.check.${check}`)}
    </>
  );
}

/** A label groups the identifier's digits: the same number twice tells nothing. */
const bare = (text: string) => text.replaceAll(/[\s-]/g, '');

function Actions({ entity }: { entity: Entity }) {
  const { t } = useTranslation();
  const badge = useBoard(({ graph }) => graph.badges.get(entity.ref));
  const busy = useBoard(({ glance }) => glance.busy.includes('busy.expand') || glance.busy.includes('busy.facets'));
  const [expanding, choosing, path] = [useCommand(expand), useCommand(expandBy), useCommand(pathFrom)];
  const n = badge && badge.hidden > 0 ? ` · ${badge.hidden}${badge.atLeast ? '+' : ''}` : '';
  return (
    <div className={classes.actions}>
      {badge?.hidden === 0 ? (
        <Button variant="default" onClick={choosing.run} leftSection={<Check size={14} />} loading={busy}>
          {t('details.exhausted')}
        </Button>
      ) : (
        <Button
          variant={entity.masked ? 'default' : 'filled'}
          onClick={expanding.run}
          leftSection={<expand.icon size={14} />}
          loading={busy}
        >
          {t('command.expand')}
          {n}
        </Button>
      )}
      <Button variant="default" onClick={path.run} leftSection={<pathFrom.icon size={14} />}>
        {t(pathFrom.label)}
      </Button>
    </div>
  );
}
