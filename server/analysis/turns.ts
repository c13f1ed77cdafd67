import { Fault } from '../fault.ts';

/** So many at once, the others one after the other as they came. */
export class Turns {
  readonly #most: number;
  readonly #waitMost: number;
  #taken = 0;
  readonly #waiting: (() => void)[] = [];

  constructor(most: number, waitMost: number) {
    this.#most = most;
    this.#waitMost = waitMost;
  }

  /** What lets go of the turn. @throws Fault TOO_MANY where too many wait already, or the signal's reason */
  async take(signal: AbortSignal): Promise<() => void> {
    signal.throwIfAborted();
    if (this.#taken < this.#most) this.#taken += 1;
    else await this.#wait(signal);
    let isHeld = true;
    return () => {
      if (isHeld) this.#next();
      isHeld = false;
    };
  }

  #wait(signal: AbortSignal): Promise<void> {
    if (this.#waiting.length >= this.#waitMost)
      throw new Fault('TOO_MANY', `${this.#waiting.length} questions of others wait for the analysis graph already.`, {
        mend: 'Ask again in a minute.',
      });
    return new Promise((resolve, reject) => {
      const turn = () => {
        signal.removeEventListener('abort', leave);
        resolve();
      };
      const leave = () => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        reject(signal.reason);
      };
      signal.addEventListener('abort', leave, { once: true });
      this.#waiting.push(turn);
    });
  }

  /** Handed on to the next where one waits, so that nobody who comes meanwhile takes it. */
  #next(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#taken -= 1;
  }
}
