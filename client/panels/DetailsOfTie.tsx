import { Badge, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { glanceAt } from '../commands/act.ts';
import { languageOf } from '../messages/index.ts';
import { look, select } from '../model/glance.ts';
import type { Tie } from '../model/graph.ts';
import { formatInstant, formatSpan } from '../model/instant.ts';
import { formatDuration, formatMoney } from '../model/money.ts';
import { useBoard, useParts } from '../store.ts';
import classes from './Details.module.css';
import { Events } from './Events.tsx';
import { KindDisc } from './Kind.tsx';

export function DetailsOfTie({ tie }: { tie: Tie }) {
  const { t, i18n } = useTranslation();
  const parts = useParts();
  const graph = useBoard((state) => state.graph);
  const language = languageOf(i18n);
  const row = graph.tieRows.get(tie.type);
  return (
    <aside className={classes.panel} aria-label={t('details.label')}>
      <div className={classes.line}>
        <h2 style={{ fontSize: 14, margin: 0 }}>{row?.label[language] ?? tie.type}</h2>
        {tie.inferred && (
          <Badge size="xs" color="orange" variant="light">
            {t('details.inferred')}
          </Badge>
        )}
        {tie.unverified && (
          <Badge size="xs" color="grape" variant="light">
            {t('details.unverified')}
          </Badge>
        )}
      </div>
      <div>
        {[tie.from, tie.to].map((ref, i) => (
          <UnstyledButton
            key={ref}
            className={classes.row}
            onClick={() => glanceAt(parts, (g) => look(select(g, [ref]), 'reveal', [ref]))}
          >
            <div className={classes.line}>
              <span className={classes.note}>{t(i === 0 ? 'details.end.from' : 'details.end.to')}</span>
              <KindDisc kind={graph.entities.get(ref)?.kind ?? ''} size={18} />
              <span className={classes.grow}>{graph.entities.get(ref)?.label ?? '…'}</span>
            </div>
          </UnstyledButton>
        ))}
      </div>
      <div>
        {tie.sums.map((sum) => (
          <div key={sum.currency} className={classes.line}>
            <span className={`${classes.grow} ${classes.note}`}>{t('details.total')}</span>
            <span className={classes.amount}>{formatMoney(sum, graph.scales, language)}</span>
          </div>
        ))}
        <div className={classes.note}>
          {[
            t('details.eventCount', { count: tie.count }),
            tie.duration !== null && formatDuration(tie.duration, language),
            !row?.interval && tie.first && tie.last && formatSpan(tie.first, tie.last),
            row?.interval && tie.first && t('details.from', { at: formatInstant(tie.first) }),
            row?.interval && (tie.until ? t('details.until', { at: formatInstant(tie.until) }) : t('details.open')),
          ]
            .filter(Boolean)
            .join(' · ')}
        </div>
        {tie.untilDerived && <div className={classes.note}>{t('details.untilDerived')}</div>}
        {tie.unverified && <div className={classes.note}>{t('details.unverifiedWhy')}</div>}
      </div>
      <Events key={tie.id} ties={[tie]} />
    </aside>
  );
}
