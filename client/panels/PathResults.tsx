import { Button, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { hideOthers } from '../commands/hideOthers.ts';
import { languageOf, listed } from '../messages/index.ts';
import { look, type Path, select } from '../model/glance.ts';
import type { Completeness } from '../model/graph.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Details.module.css';
import { KindDisc } from './Kind.tsx';

/** The ways found; a click lights one alone, a second all of them again. */
export function PathResults({ paths, completeness }: { paths: readonly Path[]; completeness: Completeness }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const [lit, setLit] = useState<number | null>(null);
  const light = (at: number) => {
    const next = lit === at ? null : at;
    setLit(next);
    const shown = next === null ? paths : [paths[next]!];
    glanceAt(parts, (now) =>
      look(
        { ...now, paths: shown },
        'reveal',
        shown.flatMap((one) => one.refs),
      ),
    );
  };
  const keepOnly = () => {
    const shown = lit === null ? paths : [paths[lit]!];
    glanceAt(parts, (now) => ({ ...select(now, new Set(shown.flatMap((one) => one.refs))), paths: shown }));
    void hideOthers.run(parts);
  };
  return (
    <section aria-live="polite">
      {paths.length === 0 && <p>{t('paths.none')}</p>}
      <div className={classes.facets}>
        {paths.map((path, i) => (
          <UnstyledButton
            key={path.refs.join()}
            className={`${classes.row} ${classes.path}`}
            aria-pressed={lit === i}
            onClick={() => light(i)}
          >
            <Way path={path} />
          </UnstyledButton>
        ))}
      </div>
      {completeness.held.map((held) => (
        <p key={held.reason} className={classes.note}>
          {t(`paths.held.${held.reason}`, {
            count: held.count,
            names: listed(
              held.entities.map((one) => one.label),
              languageOf(i18n),
            ),
          })}
        </p>
      ))}
      {paths.length > 0 && (
        <Button variant="default" onClick={keepOnly} leftSection={<hideOthers.icon size={14} />}>
          {t('paths.hideOthers')}
        </Button>
      )}
    </section>
  );
}

/** Each tie points as it was stated, whichever way the path goes along it; read aloud, it begins at its own start. */
function Way({ path }: { path: Path }) {
  const { t, i18n } = useTranslation();
  const graph = useBoard((state) => state.graph);
  const name = (ref: string) => graph.entities.get(ref)?.label ?? '…';
  return (
    <>
      <span className={classes.note}>{t('of', { head: t('paths.length', { count: path.hops }), tail: '' })}</span>
      {path.refs.map((ref, i) => {
        const tie = graph.ties.get(path.ties[i] ?? '');
        const words = tie && (graph.tieRows.get(tie.type)?.label[languageOf(i18n)] ?? tie.type);
        return (
          <Fragment key={ref}>
            <KindDisc kind={graph.entities.get(ref)?.kind ?? ''} size={14} />
            <span>{name(ref)}</span>
            {tie && (
              <span className={classes.note}>
                <span aria-hidden>{tie.from === ref ? `${words} →` : `← ${words}`}</span>
                <VisuallyHidden>
                  {t('paths.step', { from: name(tie.from), tie: words, to: name(tie.to) })}
                </VisuallyHidden>
              </span>
            )}
          </Fragment>
        );
      })}
    </>
  );
}
