import { useTranslation } from 'react-i18next';
import { languageOf } from '../messages/index.ts';
import { useBoard } from '../store.ts';
import classes from './Kind.module.css';

/** The disc by which a kind is known on the canvas too: colour and drawing, never colour alone. */
export function KindDisc({ kind, size = 20 }: { kind: string; size?: number }) {
  const row = useBoard(({ graph }) => graph.kinds.get(kind));
  return (
    <span className={classes.disc} style={{ width: size, height: size, background: row?.colour ?? '#7a8699' }}>
      <svg
        viewBox="0 0 24 24"
        width={size * 0.6}
        height={size * 0.6}
        aria-hidden="true"
        dangerouslySetInnerHTML={{ __html: row?.icon ?? '' }}
      />
    </span>
  );
}

export function KindName({ kind }: { kind: string }) {
  const { i18n } = useTranslation();
  return useBoard(({ graph }) => graph.kinds.get(kind)?.label[languageOf(i18n)] ?? kind);
}
