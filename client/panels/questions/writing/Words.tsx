import { Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MOST as LINES } from '../../../model/lines.ts';
import { VERBS } from '../../../model/questions.ts';
import { type Draft, lacking, MOST } from '../../../model/writing.ts';
import classes from './writing.module.css';

type Props = {
  draft: Draft;
  /** Whether what is missing is said: not before somebody tried to save it. */
  isTried: boolean;
  onChange: (change: Partial<Draft>) => void;
};

/** What a question is called, asks, does not prove, and which task it serves. */
export function Words({ draft, isTried, onChange }: Props) {
  const { t } = useTranslation();
  const wanting = lacking(draft);
  const error = (name: (typeof wanting)[number]) => isTried && wanting.includes(name) && t('writing.wrong.missing');
  const area = (name: 'asks' | 'notProof') => (
    <Textarea
      label={t(`writing.${name}`)}
      description={t(`writing.${name}How`)}
      size="xs"
      autosize
      minRows={2}
      maxRows={6}
      required
      maxLength={MOST.words}
      error={error(name)}
      value={draft[name]}
      // The server keeps it as one line.
      onChange={(event) => onChange({ [name]: event.currentTarget.value.replace(/\s*\n\s*/g, ' ') })}
    />
  );
  return (
    <div className={classes.words}>
      <TextInput
        label={t('writing.title')}
        required
        maxLength={LINES.name}
        error={error('title')}
        value={draft.title}
        onChange={(event) => onChange({ title: event.currentTarget.value })}
      />
      <Select
        label={t('writing.group')}
        allowDeselect={false}
        data={VERBS.map((verb) => ({ value: verb, label: t(`questions.verb.${verb}`) }))}
        value={draft.group}
        onChange={(group) => onChange({ group: VERBS.find((verb) => verb === group) ?? draft.group })}
      />
      {area('asks')}
      {area('notProof')}
    </div>
  );
}
