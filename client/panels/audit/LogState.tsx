import { Button, Skeleton, Tooltip } from '@mantine/core';
import { Download, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AuditStateDocument, type AuditStateQuery, SignCheckpointDocument } from '../../api/generated.ts';
import { languageOf, listed } from '../../messages/index.ts';
import { localMinute } from '../../model/local.ts';
import rooms from '../rooms.module.css';
import { TroubleHere } from '../Trouble.tsx';
import { useParts } from '../../store.ts';
import { useHeld } from '../useHeld.ts';
import { useSubmit } from '../useSubmit.ts';
import classes from './audit.module.css';
import { saveFile } from '../download.ts';

type Checkpoint = NonNullable<AuditStateQuery['auditState']['checkpoint']>;

/** How far the log goes, what in it is unclosed, and up to where somebody else vouches for it; asked anew with `round`. */
export function LogState({ round, onUnclosed }: { round: number; onUnclosed: () => void }) {
  const { t, i18n } = useTranslation();
  const { api } = useParts();
  const { data, error, again, hold } = useHeld(`state ${round}`, async (api, signal) => {
    return (await api.ask(AuditStateDocument, {}, signal)).auditState;
  });
  const { isBusy, error: refused, submit } = useSubmit();
  const number = new Intl.NumberFormat(languageOf(i18n));
  const save = () =>
    submit(async () => {
      const { signCheckpoint: state } = await api.ask(SignCheckpointDocument, {});
      hold(() => state);
      const { size, text } = state.checkpoint!;
      saveFile(`headwater-checkpoint-${size}.txt`, text, 'text/plain');
    });
  if (error) return <TroubleHere error={error} again={again} />;
  if (!data) return <Skeleton height={62} style={{ flexShrink: 0 }} aria-busy />;
  return (
    <section className={classes.state} aria-label={t('audit.state')}>
      <div>
        <h2>{t('audit.size')}</h2>
        <span className={`figures ${classes.big}`}>{number.format(data.size)}</span>
      </div>
      <div>
        <h2>{t('audit.unclosed')}</h2>
        <span className={`figures ${classes.big}`}>
          {data.unclosed > 0 && <TriangleAlert size={13} aria-hidden className={classes.mark} />}
          {number.format(data.unclosed)}
        </span>{' '}
        {data.unclosed > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={onUnclosed}>
            {t('audit.unclosedShow')}
          </Button>
        )}
      </div>
      <div>
        <h2>{t('audit.root')}</h2>
        <Clipped text={data.root} />
        <span className={rooms.faint}>
          {t('audit.key')} <Clipped text={data.key} />
        </span>
      </div>
      <Vouched checkpoint={data.checkpoint} isBusy={isBusy} onSave={save} />
      {refused && <TroubleHere error={refused} />}
    </section>
  );
}

type VouchedProps = { checkpoint: Checkpoint | null; isBusy: boolean; onSave: () => void };

/** What is saved is signed at that moment: an older one vouches for less than one thinks that one holds. */
function Vouched({ checkpoint, isBusy, onSave }: VouchedProps) {
  const { t, i18n } = useTranslation();
  const language = languageOf(i18n);
  const told = checkpoint && {
    at: localMinute(checkpoint.at),
    size: new Intl.NumberFormat(language).format(checkpoint.size),
    cosigners: listed(checkpoint.cosigners, language),
  };
  return (
    <div className={classes.vouched}>
      <div>
        <h2>{t('audit.checkpoint')}</h2>
        {told ? (
          <div>
            {t('audit.checkpointAt', told)}{' '}
            {t(checkpoint.cosigners.length > 0 ? 'audit.cosigned' : 'audit.cosignedNone', told)}
          </div>
        ) : (
          <div>{t('audit.checkpointNone')}</div>
        )}
        <div className={rooms.faint}>{t('audit.keepWhy')}</div>
      </div>
      <Button variant="default" loading={isBusy} leftSection={<Download size={14} aria-hidden />} onClick={onSave}>
        {t('audit.save')}
      </Button>
    </div>
  );
}

/** A long value's beginning; all of it on pointing at it, and for whoever listens. */
function Clipped({ text }: { text: string }) {
  return (
    <Tooltip label={text} multiline maw={420} style={{ overflowWrap: 'anywhere' }}>
      <span className={`${rooms.mono} ${classes.clip}`}>{text}</span>
    </Tooltip>
  );
}
