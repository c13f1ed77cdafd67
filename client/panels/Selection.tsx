import { Button, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import type { Command } from '../commands/command.ts';
import { hide } from '../commands/hide.ts';
import { hideOthers } from '../commands/hideOthers.ts';
import { path, pathBy } from '../commands/path.ts';
import { pin } from '../commands/pin.ts';
import { select } from '../model/glance.ts';
import type { Ref } from '../model/graph.ts';
import { useBoard, useCommand, useParts } from '../store.ts';
import classes from './Details.module.css';
import { KindDisc, KindName } from './Kind.tsx';

/** Several selected: how many of each kind, and what can be done with them together. */
export function Selection({ refs }: { refs: readonly Ref[] }) {
  const { t } = useTranslation();
  const parts = useParts();
  const entities = useBoard(({ graph }) => graph.entities);
  const kinds = new Map<string, Ref[]>();
  for (const ref of refs) {
    const kind = entities.get(ref)?.kind ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), ref]);
  }
  return (
    <aside className={classes.panel} aria-label={t('details.label')}>
      <h2 style={{ fontSize: 14, margin: 0 }}>{t('details.selected', { count: refs.length })}</h2>
      <div className={classes.actions}>
        {[path, pathBy, pin, hide, hideOthers].map((command) => (
          <Run key={command.id} command={command} />
        ))}
      </div>
      <div className={classes.scroll}>
        {[...kinds]
          .sort((a, b) => b[1].length - a[1].length)
          .map(([kind, own]) => (
            <UnstyledButton key={kind} className={classes.row} onClick={() => glanceAt(parts, (g) => select(g, own))}>
              <div className={classes.line}>
                <KindDisc kind={kind} size={16} />
                <span className={classes.grow}>
                  <KindName kind={kind} />
                </span>
                <span className={classes.amount}>{own.length}</span>
              </div>
            </UnstyledButton>
          ))}
      </div>
    </aside>
  );
}

function Run({ command }: { command: Command }) {
  const { t } = useTranslation();
  const { enabled, run } = useCommand(command);
  return enabled ? (
    <Button variant="default" onClick={run} leftSection={<command.icon size={14} />}>
      {t(command.label)}
    </Button>
  ) : null;
}
