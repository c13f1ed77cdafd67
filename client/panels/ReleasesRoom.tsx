import { Button, Skeleton } from '@mantine/core';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { ReleasesDocument } from '../api/generated.ts';
import { glanceAt } from '../commands/act.ts';
import { chosenOn, inOrder, type Release } from '../model/releases.ts';
import type { Releasing } from '../model/glance.ts';
import { useBoard, useParts } from '../store.ts';
import frame from './frame.module.css';
import { ReleaseForm } from './releases/ReleaseForm.tsx';
import { ReleaseList } from './releases/ReleaseList.tsx';
import { ReleasePane } from './releases/ReleasePane.tsx';
import classes from './rooms.module.css';
import { TroubleHere } from './Trouble.tsx';
import { useHeld } from './useHeld.ts';

/** What this case has released to others, is about to, or is asked to approve. */
export function ReleasesRoom({ onBoard }: { onBoard: () => void }) {
  const { t } = useTranslation();
  const parts = useParts();
  const releasing = useBoard(({ glance }) => glance.releasing);
  const { data, error, again, hold } = useHeld('releases', (api, signal) => api.ask(ReleasesDocument, {}, signal));
  const go = (to: Releasing | null) => glanceAt(parts, (glance) => ({ ...glance, releasing: to }));
  const take = (changed: Release) =>
    hold((before) => ({ ...before, releases: [changed, ...before.releases.filter(({ id }) => id !== changed.id)] }));
  const drop = (id: string) => {
    hold((before) => ({ ...before, releases: before.releases.filter((one) => one.id !== id) }));
    go(null);
  };
  const list = inOrder(data?.releases ?? []);
  const one = list.find(({ id }) => id === releasing?.id) ?? list[0];
  const onBoardNow = useBoard(({ view }) => view.now.size);
  const begin = () => go({ id: releasing?.id ?? null, chosen: chosenOn(parts.store.getState()) });

  return (
    <section className={frame.sheet}>
      <div className={classes.head}>
        <h1>{t('rail.releases')}</h1>
        <Button leftSection={<Plus size={15} aria-hidden />} onClick={onBoardNow > 0 ? begin : onBoard}>
          {t(onBoardNow > 0 ? 'release.new' : 'release.toBoard')}
        </Button>
      </div>
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && (
        <div className={classes.beside} aria-busy>
          <Skeleton height={180} />
          <Skeleton height={420} />
        </div>
      )}
      {data && !one && (
        <div className={classes.nothing}>
          <h2>{t('release.none')}</h2>
          <p>{t('release.noneHow')}</p>
        </div>
      )}
      {data && one && (
        <div className={classes.beside}>
          <ReleaseList releases={list} current={one.id} onPick={(id) => go({ id, chosen: null })} />
          <ReleasePane key={one.id} one={one} tables={data} onRelease={take} onDropped={drop} />
        </div>
      )}
      {data && releasing?.chosen && (
        <ReleaseForm
          chosen={releasing.chosen}
          answers={releasing.answers ?? null}
          tables={data}
          onDone={(made) => {
            take(made);
            go({ id: made.id, chosen: null });
          }}
          onClose={() => go({ id: releasing.id, chosen: null })}
        />
      )}
    </section>
  );
}
