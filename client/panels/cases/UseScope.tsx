import { Select, Skeleton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ScopesToUseDocument, SetCaseScopeDocument } from '../../api/generated.ts';
import { languageOf, listed } from '../../messages/index.ts';
import { seeing } from '../../model/cases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';
import type { Changing } from './CasePane.tsx';

/** Lets the case use a scope that is there already. */
export function UseScope({ one, onCase, onClose }: Changing & { onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const { data, error, again } = useAnswer('scopes', (asked, signal) => asked.ask(ScopesToUseDocument, {}, signal));
  const [id, setId] = useState<string | null>(null);
  const others = data?.scopes.filter(
    (scope) => scope.erasedAt === null && !one.scopes.some((used) => used.id === scope.id),
  );
  const scope = others?.find((other) => other.id === id);
  const who = seeing(one).map(({ user }) => user.display);
  const told = { scope: scope?.title, files: scope?.batches, count: who.length, names: listed(who, languageOf(i18n)) };
  return (
    <AskDialog
      title={t('cases.scopeUse')}
      act={t('cases.scopeUseIt')}
      isReady={scope !== undefined}
      follows={scope && t(one.closedAt === null ? 'cases.useFollows' : 'cases.useFollowsClosed', told)}
      onAct={async () => {
        const said = { case: one.id, scope: id!, uses: true };
        onCase((await api.ask(SetCaseScopeDocument, said)).setCaseScope);
      }}
      onClose={onClose}
    >
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && <Skeleton height={48} />}
      {others && (
        <Select
          label={t('cases.scope')}
          description={t(others.length === 0 ? 'cases.useNone' : 'cases.useWhich')}
          searchable
          data-autofocus
          data={others.map((other) => ({ value: other.id, label: `${other.title} · ${other.id}` }))}
          value={id}
          onChange={setId}
        />
      )}
    </AskDialog>
  );
}
