import { Badge, Button, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { WrittenFieldsFragment } from '../../../api/generated.ts';
import { localSecond } from '../../../model/local.ts';
import rooms from '../../rooms.module.css';
import classes from '../questions.module.css';
import { Difference } from './Difference.tsx';
import { Moves } from './Moves.tsx';
import writing from './writing.module.css';

type Props = {
  one: WrittenFieldsFragment;
  /** The text as it stands in the editor; null where that is the last version's. */
  typed: string | null;
  onTake: ((text: string) => void) | null;
  onMoved: (moved: WrittenFieldsFragment) => void;
};

/** What was saved before: who sees it, and what two of them, or one and what is being written, have different. */
export function Versions({ one, typed, onTake, onMoved }: Props) {
  const { t } = useTranslation();
  const last = { version: one.version, savedAt: one.savedAt, status: one.status, text: one.text ?? '' };
  const all = [last, ...one.versions];
  const sides = [
    ...(typed === null ? [] : [{ value: 'typed', label: t('writing.typed'), text: typed }]),
    ...all.map(({ version, text }) => ({ value: String(version), label: t('writing.version', { version }), text })),
  ];
  const [chosen, setChosen] = useState<{ before: string; after: string } | null>(null);
  const side = (value: string) => sides.find((each) => each.value === value) ?? sides[0]!;
  const pick = (label: string, which: 'before' | 'after') => (
    <Select
      aria-label={label}
      allowDeselect={false}
      data={sides}
      value={side(chosen![which]).value}
      onChange={(value) => value && setChosen({ ...chosen!, [which]: value })}
    />
  );
  return (
    <section className={rooms.part} aria-label={t('writing.versions')}>
      <div className={rooms.partHead}>
        <h3>{t('writing.versions')}</h3>
        {sides.length > 1 && (
          <Button
            variant="default"
            aria-expanded={chosen !== null}
            onClick={() => setChosen(chosen ? null : { before: sides[1]!.value, after: sides[0]!.value })}
          >
            {t(chosen ? 'writing.compareNot' : 'writing.compare')}
          </Button>
        )}
      </div>
      {chosen && (
        <>
          <div className={classes.pair}>
            {pick(t('writing.before'), 'before')}
            {pick(t('writing.after'), 'after')}
          </div>
          <Difference before={side(chosen.before)} after={side(chosen.after)} />
        </>
      )}
      <div className={rooms.table}>
        <table>
          <tbody>
            {all.map(({ version, savedAt, status, text }) => (
              <tr key={version}>
                <td className={rooms.when}>{t('writing.version', { version })}</td>
                <td className={rooms.when}>{savedAt && <time dateTime={savedAt}>{localSecond(savedAt)}</time>}</td>
                <td>
                  <Badge size="sm" variant="default" tt="none">
                    {t(`questions.status.${status}`)}
                  </Badge>
                </td>
                <td className={rooms.act}>
                  <div className={writing.rowActs}>
                    {/* The last one's stand beside what is written. */}
                    {one.mine && version !== one.version && status !== 'PRIVATE' && (
                      <Moves {...{ id: one.id, version, status, onMoved }} isChanged={false} />
                    )}
                    {onTake && text !== (typed ?? last.text) && (
                      <Button variant="subtle" onClick={() => onTake(text)}>
                        {t('writing.take')}
                      </Button>
                    )}
                  </div>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
