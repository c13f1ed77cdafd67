import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { type ReleaseDeed, SaveReleaseDocument } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import { decided, labelOf, type Release, type ReleaseView } from '../../model/releases.ts';
import { useBoard, useParts } from '../../store.ts';
import classes from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useSubmit } from '../useSubmit.ts';

type Props = {
  one: Release;
  /** Our ref of an entity, or our id of a link. */
  about: string;
  leaving: ReleaseView;
  isOpen: boolean;
  onRelease: (one: Release) => void;
};

const PROFILE = 'profile';
const DEEDS: Readonly<Record<'entity' | 'link', readonly ReleaseDeed[]>> = {
  entity: ['keep', 'pseudonymise', 'mask', 'drop'],
  link: ['keep', 'generalise', 'mask', 'drop'],
};

/** What becomes of one entity or link, where the profile is not to decide it. */
export function ByHand({ one, about, leaving, isOpen, onRelease }: Props) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const { isBusy, error, submit } = useSubmit();
  const graph = useBoard((state) => state.graph);
  const language = languageOf(i18n);
  const isLink = about.includes('|');
  const named = isLink ? { link: about } : { entity: about };
  const now = one.changes.find((change) =>
    isLink ? change.link === about : change.entity === about && !change.property,
  );
  const node = leaving.nodes.find(({ here }) => here === about);
  const [, type = ''] = about.split('|');
  const name = isLink
    ? (graph.tieRows.get(type)?.label[language] ?? type)
    : (graph.entities.get(about)?.label ?? (node ? labelOf(node, graph, language) : t('release.what.entity')));
  const decide = (does: string) =>
    submit(async () => {
      const input = decided(one, named, does === PROFILE ? null : (does as ReleaseDeed));
      onRelease((await api.ask(SaveReleaseDocument, { input })).saveRelease);
    });
  return (
    <section className={classes.part} aria-label={t('release.byHand_')}>
      <div className={classes.partHead}>
        <h3>{t('of', { head: t('release.byHand_'), tail: name })}</h3>
      </div>
      <SegmentedControl
        aria-label={t('release.byHand_')}
        disabled={!isOpen || isBusy}
        value={now?.does ?? PROFILE}
        onChange={decide}
        data={[PROFILE, ...DEEDS[isLink ? 'link' : 'entity']].map((value) => ({
          value,
          label: t(`release.does.${value}`),
        }))}
      />
      <p className={classes.faint}>{t(isOpen ? `release.doing.${now?.does ?? PROFILE}` : 'release.fixed')}</p>
      {node && node.said.length > 0 && (
        <ul className={classes.faint}>
          {node.said.map((said) => (
            <li key={`${said.property} ${said.value} ${said.at}`}>
              {graph.statements.get(said.property)?.label[language] ?? said.property}: {said.value}
            </li>
          ))}
        </ul>
      )}
      {error && <TroubleHere error={error} />}
    </section>
  );
}
