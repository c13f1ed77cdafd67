import { Group, Select, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SaveReleaseDocument, type Tlp } from '../../api/generated.ts';
import { languageOf } from '../../messages/index.ts';
import { freshId } from '../../model/board.ts';
import { midnight } from '../../model/instant.ts';
import { MOST } from '../../model/lines.ts';
import { lastDay } from '../../model/local.ts';
import { type Chosen, type Release, savingOf, type Tables } from '../../model/releases.ts';
import { useParts } from '../../store.ts';
import { AskDialog } from '../AskDialog.tsx';
import { DayField, isBadDay } from '../fields.tsx';

type Props = {
  /** Of a new one; what it was before is kept where one is changed. */
  chosen?: Chosen;
  /** The partner's release that a new one replies to. */
  answers?: string | null;
  one?: Release;
  tables: Tables;
  onDone: (one: Release) => void;
  onClose: () => void;
};

const MARKINGS: readonly Tlp[] = ['RED', 'AMBER_STRICT', 'AMBER', 'GREEN', 'CLEAR'];
/** A file for somebody who keeps no Headwater. */
const FILE = '';
/** Profiles that tell a recipient its own, and so must know by which words files call it. */
const KNOWS_OWN: ReadonlySet<string> = new Set(['bank', 'telecom']);

/** To whom, what for, on what basis, how to be handled and until when: what every release must say. */
export function ReleaseForm({ chosen, answers = null, one, tables, onDone, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const language = languageOf(i18n);
  const [id] = useState(() => one?.id ?? freshId());
  const [partner, setPartner] = useState(one ? (one.partner?.id ?? FILE) : (tables.recipients[0]?.id ?? FILE));
  const [profile, setProfile] = useState(one?.profile ?? 'foreign');
  const [tlp, setTlp] = useState<Tlp>(one?.tlp ?? 'AMBER');
  const [until, setUntil] = useState(one ? lastDay(one.expiresAt) : '');
  const [said, setSaid] = useState({
    ...{ title: one?.title ?? '', recipient: one?.partner ? '' : (one?.recipient ?? ''), purpose: one?.purpose ?? '' },
    ...{ legalBasis: one?.legalBasis ?? '', handling: one?.handling ?? '', own: one?.own.join(', ') ?? '' },
  });
  const text = (name: keyof typeof said) => ({
    value: said[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => setSaid({ ...said, [name]: event.currentTarget.value }),
  });
  const filled = [said.title, said.purpose, said.legalBasis, until, partner === FILE ? said.recipient : 'a partner'];
  const isReady = filled.every((field) => field.trim() !== '') && !isBadDay(until);
  const told = tables.releaseProfiles.find(({ name }) => name === profile)?.tells[language];
  const run = async () => {
    const input = {
      ...{ title: said.title.trim(), purpose: said.purpose.trim(), legalBasis: said.legalBasis.trim() },
      ...{ partner: partner === FILE ? null : partner, recipient: partner === FILE ? said.recipient.trim() : null },
      ...{ profile, tlp, handling: said.handling.trim(), expiresAt: midnight(until, 1)! },
      own: said.own
        .split(/[,，;；]/)
        .map((word) => word.trim())
        .filter(Boolean),
    };
    const whole = one
      ? savingOf(one, input)
      : { id, version: 0, ...input, answers, entities: [...chosen!.entities], links: [...chosen!.links], changes: [] };
    onDone((await api.ask(SaveReleaseDocument, { input: whole })).saveRelease);
  };
  const choice = chosen ?? one!.choice;
  return (
    <AskDialog
      title={t(one ? 'release.changeTitle' : 'release.newTitle')}
      act={t(one ? 'release.save' : 'release.newIt')}
      size={560}
      isReady={isReady}
      follows={
        <>
          {(answers ?? one?.answers) && <p>{t('release.replies')}</p>}
          <p>{t('release.newFollows', { entities: choice.entities.length, links: choice.links.length })}</p>
        </>
      }
      onAct={run}
      onClose={onClose}
    >
      <TextInput label={t('release.title')} required data-autofocus maxLength={MOST.name} {...text('title')} />
      <Group grow align="flex-start">
        <Select
          label={t('release.to')}
          allowDeselect={false}
          data={[
            ...tables.recipients.map(({ id, name }) => ({ value: id, label: name })),
            { value: FILE, label: t('release.asFile') },
          ]}
          value={partner}
          onChange={(value) => setPartner(value ?? FILE)}
        />
        {partner === FILE && (
          <TextInput label={t('release.recipient')} required maxLength={MOST.name} {...text('recipient')} />
        )}
      </Group>
      <Select
        label={t('release.profile')}
        description={told}
        allowDeselect={false}
        data={tables.releaseProfiles.map(({ name, label }) => ({ value: name, label: label[language] }))}
        value={profile}
        onChange={(value) => setProfile(value!)}
      />
      {KNOWS_OWN.has(profile) && (
        <TextInput
          label={t('release.own')}
          description={t('release.ownHint')}
          maxLength={MOST.words}
          {...text('own')}
        />
      )}
      <TextInput label={t('release.purpose')} required maxLength={MOST.words} {...text('purpose')} />
      <TextInput label={t('release.basis')} required maxLength={MOST.words} {...text('legalBasis')} />
      <Group grow align="flex-start">
        <Select
          label={t('release.tlp')}
          description={t(`tlp.${tlp}`)}
          allowDeselect={false}
          data={MARKINGS.map((value) => ({ value, label: `TLP:${value.replace('_', '+')}` }))}
          value={tlp}
          onChange={(value) => setTlp(value as Tlp)}
        />
        <TextInput
          label={t('release.handling')}
          description={t('release.handlingHint')}
          maxLength={MOST.name}
          {...text('handling')}
        />
      </Group>
      <DayField label={t('release.until')} hint={t('release.untilHint')} value={until} onChange={setUntil} />
      {partner === FILE && (
        <Text size="xs" c="dimmed">
          {t('release.fileNote')}
        </Text>
      )}
    </AskDialog>
  );
}
