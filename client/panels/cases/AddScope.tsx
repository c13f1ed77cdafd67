import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../../model/lines.ts';
import { AddScopeDocument, type ScopeKind } from '../../api/generated.ts';
import { isScopeId, seeing } from '../../model/cases.ts';
import { midnight } from '../../model/instant.ts';
import { localMinute } from '../../model/local.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { DayField, isBadDay } from '../fields.tsx';
import type { Changing } from './CasePane.tsx';

const KINDS: readonly ScopeKind[] = ['case', 'instrument', 'holding'];

/** Makes a scope of the agency's, and lets the case use it. */
export function AddScope({ one, onCase, onClose }: Changing & { onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [kind, setKind] = useState<ScopeKind>('case');
  const [said, setSaid] = useState({ id: '', title: '', legalBasis: one.legalBasis, instrument: '' });
  const [days, setDays] = useState({ until: '', keepUntil: '' });
  const isInstrument = kind === 'instrument';
  const isBadId = said.id !== '' && !isScopeId(said.id);
  const isReady =
    isScopeId(said.id) &&
    said.title.trim() !== '' &&
    said.legalBasis.trim() !== '' &&
    (!isInstrument || (said.instrument.trim() !== '' && days.until.trim() !== '')) &&
    !isBadDay(days.until) &&
    !isBadDay(days.keepUntil);
  const until = days.until.trim() ? midnight(days.until, 1) : null;
  const text = (name: keyof typeof said) => ({
    value: said[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setSaid({ ...said, [name]: event.currentTarget.value }),
  });
  const run = async () => {
    const input = {
      ...{ case: one.id, kind, id: said.id, title: said.title.trim(), legalBasis: said.legalBasis.trim() },
      ...(isInstrument ? { instrument: said.instrument.trim() } : {}),
      ...{ until, keepUntil: days.keepUntil.trim() ? midnight(days.keepUntil, 1) : null },
    };
    onCase((await api.ask(AddScopeDocument, { input })).addScope);
  };
  return (
    <AskDialog
      title={t('cases.scopeNew')}
      act={t('cases.scopeNewIt')}
      size={520}
      isReady={isReady}
      follows={
        <>
          <p>{t('cases.scopeFollows', { count: seeing(one).length })}</p>
          {until && <p>{t('cases.untilFollows', { until: localMinute(until) })}</p>}
        </>
      }
      onAct={run}
      onClose={onClose}
    >
      <Select
        label={t('cases.scopeKind')}
        description={t(`cases.kind.${kind}.what`)}
        allowDeselect={false}
        data={KINDS.map((value) => ({ value, label: t(`cases.kind.${value}`) }))}
        value={kind}
        onChange={(value) => setKind(value as ScopeKind)}
      />
      <Group grow align="flex-start">
        <TextInput label={t('cases.title')} required data-autofocus maxLength={MOST.name} {...text('title')} />
        <TextInput
          label={t('cases.scopeId')}
          description={t('cases.scopeIdHint')}
          required
          maxLength={MOST.id}
          error={isBadId && t('cases.scopeIdBad')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          {...text('id')}
        />
      </Group>
      <TextInput label={t('cases.basis')} required maxLength={MOST.words} {...text('legalBasis')} />
      {isInstrument && (
        <TextInput label={t('cases.instrument')} required maxLength={MOST.name} {...text('instrument')} />
      )}
      <Group grow align="flex-start">
        <DayField
          label={t(isInstrument ? 'cases.seenLastRequired' : 'cases.seenLast')}
          value={days.until}
          onChange={(until) => setDays({ ...days, until })}
        />
        <DayField
          label={t('cases.keepLast')}
          value={days.keepUntil}
          onChange={(keepUntil) => setDays({ ...days, keepUntil })}
        />
      </Group>
    </AskDialog>
  );
}
