import type { Language } from '../model/money.ts';

export type CanvasProps = { language: Language; dark: boolean };

/** The board. It reads the state by itself and sends what happens on it to the commands. */
export function Canvas(_: CanvasProps) {
  return <div />;
}
