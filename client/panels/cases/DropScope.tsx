import { useTranslation } from 'react-i18next';
import { SetCaseScopeDocument } from '../../api/generated.ts';
import { languageOf, listed } from '../../messages/index.ts';
import { type Scope, seeing } from '../../model/cases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import type { Changing } from './CasePane.tsx';

/** The case uses a scope no longer. */
export function DropScope({ one, scope, onCase, onClose }: Changing & { scope: Scope; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const who = seeing(one).map(({ user }) => user.display);
  const others = scope.cases - (one.closedAt === null ? 1 : 0);
  return (
    <AskDialog
      title={t('of', { head: t('cases.dropTitle'), tail: scope.title })}
      act={t('cases.dropIt')}
      isTaking
      follows={
        <>
          <p>{t('cases.dropFollows', { count: who.length, names: listed(who, languageOf(i18n)) })}</p>
          <p>{others > 0 ? t('cases.dropOthers', { count: others }) : t('cases.dropNobody')}</p>
        </>
      }
      onAct={async () => {
        const said = { case: one.id, scope: scope.id, uses: false };
        onCase((await api.ask(SetCaseScopeDocument, said)).setCaseScope);
      }}
      onClose={onClose}
    />
  );
}
