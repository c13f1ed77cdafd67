import { useEffect, useRef } from 'react';
import { showDifference } from '../../../editor/editor.ts';
import { usePhrases } from './usePhrases.ts';

type Side = { text: string; label: string };

export function Difference({ before, after }: { before: Side; after: Side }) {
  const place = useRef<HTMLDivElement>(null);
  const phrases = usePhrases();
  const [one, other] = [JSON.stringify(before), JSON.stringify(after)];
  useEffect(
    () => showDifference(place.current!, JSON.parse(one) as Side, JSON.parse(other) as Side, phrases),
    [one, other, phrases],
  );
  return <div ref={place} />;
}
