import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MOST } from '../../model/lines.ts';
import { ChangeCaseDocument, OpenCaseDocument } from '../../api/generated.ts';
import { valuesOf } from '../../messages/index.ts';
import { type Case, mayLead } from '../../model/cases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';

type Props = { one?: Case; onDone: (one: Case) => void; onClose: () => void };

/** Opens a case, or changes what is said of one. */
export function CaseForm({ one, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const [name, setName] = useState(one?.name ?? '');
  const [typology, setTypology] = useState(one?.typology ?? null);
  const [legalBasis, setLegalBasis] = useState(one?.legalBasis ?? '');
  const [lead, setLead] = useState(one?.lead.id ?? null);
  const members = one ? mayLead(one) : [];
  const said = { name: name.trim(), typology, legalBasis: legalBasis.trim() };
  const isHandedOn = one !== undefined && lead !== one.lead.id;
  const run = async () => {
    if (!one) onDone((await api.ask(OpenCaseDocument, { input: said })).openCase);
    else {
      const input = { case: one.id, ...said, ...(isHandedOn ? { lead } : {}) };
      onDone((await api.ask(ChangeCaseDocument, { input })).changeCase);
    }
  };
  // A word of the reader's own language or as the case has it: it may be of no list.
  const typologies = valuesOf(i18n, 'typology');
  const isOther = typology !== null && !typologies.some(({ value }) => value === typology);
  return (
    <AskDialog
      title={t(one ? 'cases.changeTitle' : 'cases.open')}
      act={t(one ? 'cases.save' : 'cases.openIt')}
      isReady={said.name !== '' && said.legalBasis !== ''}
      follows={
        one
          ? isHandedOn && t('cases.leadFollows', { name: nameOf(members, lead), before: one.lead.display })
          : t('cases.openFollows')
      }
      onAct={run}
      onClose={onClose}
    >
      <TextInput
        label={t('cases.name')}
        required
        maxLength={MOST.name}
        data-autofocus
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Select
        label={t('cases.typology')}
        placeholder={t('cases.unknown')}
        searchable
        clearable
        data={isOther ? [...typologies, { value: typology, label: typology }] : typologies}
        value={typology}
        onChange={setTypology}
      />
      <TextInput
        label={t('cases.basis')}
        description={t('cases.basisHint')}
        required
        maxLength={MOST.words}
        value={legalBasis}
        onChange={(event) => setLegalBasis(event.currentTarget.value)}
      />
      {one && (
        <Select
          label={t('cases.lead')}
          description={t('cases.leadHint')}
          allowDeselect={false}
          data={[one.lead, ...members.filter(({ id }) => id !== one.lead.id)].map(({ id, display }) => ({
            value: id,
            label: display,
          }))}
          value={lead}
          onChange={setLead}
        />
      )}
    </AskDialog>
  );
}

const nameOf = (users: readonly { id: string; display: string }[], id: string | null) =>
  users.find((user) => user.id === id)?.display ?? '';
