import type { Office } from '../office/office.ts';
import type { Viewer } from './viewer.ts';

/** Who asks. Here it is the one person at this machine; what signs people in later takes its place. */
export type ViewerSource = () => Promise<Viewer>;

/** Scopes are asked anew after this time, so that a file loaded by a command is soon seen. */
const FRESH_MS = 1_000;

/** The local user sees what every loaded batch holds. */
export function localViewer(office: Office): ViewerSource {
  let known: { viewer: Viewer; at: number } | null = null;
  return async () => {
    if (known && performance.now() - known.at < FRESH_MS) return known.viewer;
    // A batch that is being loaded is seen as it grows; one that is being taken back is seen until it is gone.
    const rows = await office.selectFrom('batch').select('scope').distinct().where('status', '!=', 'undone').execute();
    const scopes = rows.map((row) => row.scope).sort();
    const viewer: Viewer = {
      user: 'local',
      role: 'local',
      scopes,
      purpose: { case: 'local', reason: 'work at this machine' },
    };
    known = { viewer, at: performance.now() };
    return viewer;
  };
}
