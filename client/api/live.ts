/** What the server tells of by itself. */
export type Tidings = {
  /** What one may see has changed. */
  clearance(): void;
  /** The session or the membership has ended. */
  ended(): void;
};

/** Listens for one case until it is told to stop. A server without such a stream is one that tells nothing. */
export function listenLive(caseId: string, on: Tidings, address = '/live'): () => void {
  const stream = new EventSource(`${address}?case=${encodeURIComponent(caseId)}`);
  stream.addEventListener('clearance', () => on.clearance());
  stream.addEventListener('ended', () => {
    stream.close();
    on.ended();
  });
  return () => stream.close();
}
