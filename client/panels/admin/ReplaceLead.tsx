import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ReplaceLeadDocument } from '../../api/generated.ts';
import type { Led, Person } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { WhyField } from '../fields.tsx';

type Props = { one: Led; candidates: readonly Person[]; onCase: (one: Led) => void; onClose: () => void };

/** Names another lead for a case whose own is gone. */
export function ReplaceLead({ one, candidates, onCase, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const [lead, setLead] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const name = candidates.find(({ id }) => id === lead)?.display;
  return (
    <AskDialog
      title={t('of', { head: t('admin.leadTitle'), tail: one.name })}
      act={t('admin.leadIt')}
      isReady={name !== undefined && reason.trim() !== ''}
      follows={name !== undefined && t('admin.leadFollows', { name, before: one.lead.display })}
      onAct={async () => {
        const said = { case: one.id, lead: lead!, reason: reason.trim() };
        onCase((await api.ask(ReplaceLeadDocument, said)).replaceLead);
      }}
      onClose={onClose}
    >
      <Select
        label={t('admin.leadWho')}
        description={t(candidates.length === 0 ? 'admin.leadNobody' : 'admin.leadHint')}
        searchable
        data={candidates.map(({ id, display }) => ({ value: id, label: display }))}
        value={lead}
        onChange={setLead}
      />
      <WhyField value={reason} onChange={setReason} />
    </AskDialog>
  );
}
