/**
 * Who asks, in what role, what they may see, and what for. The first argument of every read.
 * `scopes` is the whole of the clearance: a claim is visible to whoever may see one of its deliveries' scopes.
 */
export type Viewer = Readonly<{
  user: string;
  role: 'local';
  scopes: readonly string[];
  /** The case worked under is the purpose of the read, never a filter on it. */
  purpose: Readonly<{ case: string; reason: string }>;
}>;
