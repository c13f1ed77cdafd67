import { useTranslation } from 'react-i18next';
import { AcceptReceivedDocument } from '../../api/generated.ts';
import type { Received, Without } from '../../model/received.ts';
import { caseOf } from '../../model/session.ts';
import { useBoard, useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';

type Props = { one: Received; without: Without; onReceived: (one: Received) => void; onClose: () => void };

/** It becomes a scope of its own, which the case worked under uses: who sees it from then on is said before. */
export function Accept({ one, without, onReceived, onClose }: Props) {
  const { t } = useTranslation();
  const { api } = useParts();
  const name = useBoard(({ session }) => caseOf(session)?.name ?? '');
  const isWhole = without.kinds.length + without.sources.length + without.entities.length === 0;
  return (
    <AskDialog
      title={t('of', { head: t('received.accept'), tail: one.purpose })}
      act={t(isWhole ? 'received.acceptWhole' : 'received.acceptPart')}
      follows={
        <>
          <p>{t('received.acceptFollows', { case: name, from: one.partner })}</p>
          <p>{t('received.acceptEnds')}</p>
        </>
      }
      onAct={async () => {
        onReceived((await api.ask(AcceptReceivedDocument, { id: one.id, without })).acceptReceived);
      }}
      onClose={onClose}
    />
  );
}
