/** What the server tells of by itself, or does not tell any more. */
export type Tidings = {
  /** What one may see has changed. */
  clearance(): void;
  /** The session or the membership has ended, and the stream with it. */
  ended(): void;
  /** The stream was refused, or there is none: nothing more is told. */
  lost(): void;
};

/** Listens until it is told to stop; for a case where one is worked under (docs/api.md). */
export function listenLive(caseId: string | null, on: Tidings, address = '/live'): () => void {
  const stream = new EventSource(caseId === null ? address : `${address}?case=${encodeURIComponent(caseId)}`);
  /** A digest of what one may see: the first is how it stands, every other one is news. */
  let known: string | null = null;
  stream.addEventListener('clearance', ({ data }: MessageEvent<string>) => {
    if (known !== null && known !== data) on.clearance();
    known = data;
  });
  stream.addEventListener('ended', () => {
    stream.close();
    on.ended();
  });
  // What only broke off is asked for again by the browser itself.
  stream.addEventListener('error', () => {
    if (stream.readyState === EventSource.CLOSED) on.lost();
  });
  return () => stream.close();
}
