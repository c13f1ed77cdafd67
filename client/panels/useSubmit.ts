import { useState } from 'react';
import { Refusal } from '../api/client.ts';

/** A form's one question: whether it is under way, and what was refused. Nothing is shown of it anywhere else. */
export function useSubmit(): {
  isBusy: boolean;
  error: Refusal | null;
  submit(run: () => Promise<void>): Promise<void>;
} {
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<Refusal | null>(null);
  const submit = async (run: () => Promise<void>) => {
    setBusy(true);
    setError(null);
    try {
      await run();
    } catch (cause) {
      if (!(cause instanceof Refusal)) throw cause;
      setError(cause);
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, error, submit };
}
