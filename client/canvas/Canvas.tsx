import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard, useParts } from '../store.ts';
import type { Language } from '../model/money.ts';
import { type Board, mount } from './board.ts';
import classes from './Canvas.module.css';
import { describe } from './describe.ts';
import { type Tip, tipOf } from './tip.ts';

/** The board. It reads the state by itself, and what happens on it becomes commands. */
export function Canvas({ language, dark }: { language: Language; dark: boolean }) {
  const parts = useParts();
  const { t } = useTranslation();
  const ground = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLCanvasElement>(null);
  const board = useRef<Board>(null);
  const [tip, setTip] = useState<Tip | null>(null);
  const words = useBoard((state) => describe(state, state.glance.focus, language, t));

  useEffect(() => {
    const mounted = mount(parts, ground.current!, sheet.current!, (what, at) =>
      setTip(tipOf(parts.store.getState(), what, at, mounted.language())),
    );
    board.current = mounted;
    return () => mounted.stop();
  }, [parts]);

  useEffect(() => board.current?.dress(language, dark), [language, dark]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (board.current?.steer(event.nativeEvent)) event.preventDefault();
  };

  return (
    <div className={classes.canvas} data-dark={dark || undefined}>
      <div
        ref={ground}
        className={classes.ground}
        role="application"
        aria-label={t('canvas.label')}
        aria-describedby="canvas-at"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the board is steered by keys, as an application is
        tabIndex={0}
        onKeyDown={onKeyDown}
        onContextMenu={(event) => event.preventDefault()}
      />
      <canvas ref={sheet} className={classes.sheet} />
      <p id="canvas-at" className={classes.spoken} aria-live="polite">
        {words}
      </p>
      {tip && (
        <p className={classes.tip} style={{ left: tip.x + 12, top: tip.y + 12 }}>
          {tip.text}
        </p>
      )}
    </div>
  );
}
