import { ActionIcon, Button, Select, Skeleton } from '@mantine/core';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AgenciesHereDocument, SetCaseAgencyDocument } from '../../api/generated.ts';
import { languageOf, listed } from '../../messages/index.ts';
import { seeing } from '../../model/cases.ts';
import type { Agency } from '../../model/people.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import classes from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useAnswer } from '../useAnswer.ts';
import type { Changing } from './CasePane.tsx';

/** Agencies that take part in a case. */
export function Agencies({ one, onCase }: Changing) {
  const { t } = useTranslation();
  const [asking, setAsking] = useState<'add' | Agency | null>(null);
  const close = () => setAsking(null);
  return (
    <section className={classes.part}>
      <div className={classes.partHead}>
        <h3>{t('cases.agencies')}</h3>
        {one.mine && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<Plus size={13} aria-hidden />}
            onClick={() => setAsking('add')}
          >
            {t('cases.agencyAdd')}
          </Button>
        )}
      </div>
      <div className={classes.chips}>
        {one.agencies.map((agency) => (
          <span key={agency.id} className={classes.chip}>
            {agency.name}
            <span className={classes.faint}>{t(`admin.kind.${agency.kind}`)}</span>
            {one.mine && agency.id !== one.agency.id ? (
              <ActionIcon
                size={20}
                aria-label={t('of', { head: t('cases.agencyEnd'), tail: agency.name })}
                onClick={() => setAsking(agency)}
              >
                <X size={13} />
              </ActionIcon>
            ) : (
              <span style={{ width: 3 }} />
            )}
          </span>
        ))}
      </div>
      {asking === 'add' && <AddAgency one={one} onCase={onCase} onClose={close} />}
      {asking !== null && asking !== 'add' && <EndAgency one={one} agency={asking} onCase={onCase} onClose={close} />}
    </section>
  );
}

function AddAgency({ one, onCase, onClose }: Changing & { onClose: () => void }) {
  const { t } = useTranslation();
  const { api } = useParts();
  const { data, error, again } = useAnswer('agencies', (asked, signal) => asked.ask(AgenciesHereDocument, {}, signal));
  const [agency, setAgency] = useState<string | null>(null);
  const others = data?.agencies.filter(({ id }) => !one.agencies.some((here) => here.id === id)) ?? [];
  return (
    <AskDialog
      title={t('cases.agencyAdd')}
      act={t('cases.agencyAddIt')}
      isReady={agency !== null}
      follows={t('cases.agencyAddFollows')}
      onAct={async () => {
        const said = { case: one.id, agency: agency!, takesPart: true };
        onCase((await api.ask(SetCaseAgencyDocument, said)).setCaseAgency);
      }}
      onClose={onClose}
    >
      {error && <TroubleHere error={error} again={again} />}
      {!data && !error && <Skeleton height={48} />}
      {data && (
        <Select
          label={t('cases.agencyWhich')}
          description={others.length === 0 ? t('cases.agencyNone') : undefined}
          data={others.map(({ id, name }) => ({ value: id, label: name }))}
          value={agency}
          onChange={setAgency}
          searchable
          data-autofocus
        />
      )}
    </AskDialog>
  );
}

function EndAgency({ one, agency, onCase, onClose }: Changing & { agency: Agency; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const touched = seeing(one, agency.id).map(({ user }) => user.display);
  const names = listed(touched, languageOf(i18n));
  return (
    <AskDialog
      title={t('of', { head: t('cases.agencyEnd'), tail: agency.name })}
      act={t('cases.agencyEndIt')}
      isTaking
      follows={t('cases.agencyEndFollows', { count: touched.length, names })}
      onAct={async () => {
        const said = { case: one.id, agency: agency.id, takesPart: false };
        onCase((await api.ask(SetCaseAgencyDocument, said)).setCaseAgency);
      }}
      onClose={onClose}
    />
  );
}
