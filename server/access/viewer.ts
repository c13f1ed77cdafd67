import type { Right, Role } from './roles.ts';

/**
 * Who asks, in what role, what they may see, and what for. The first argument of every read.
 * `scopes` is the whole of the clearance: a claim is visible to whoever may see one of its deliveries' scopes.
 */
export type Viewer = Readonly<{
  /** Id of the user; empty for whoever is not signed in. */
  user: string;
  name: string;
  agency: string;
  roles: readonly Role[];
  rights: ReadonlySet<Right>;
  scopes: readonly string[];
  /** The case worked under is the purpose of the read, never a filter on it. Null where none is stated. */
  purpose: Readonly<{ case: string; reason: string }> | null;
  /** Refs of natural persons whom this user had shown, with a reason, under this case. */
  revealed: ReadonlySet<string>;
}>;

/** Whoever is not signed in: sees nothing and may ask for nothing but how to sign in. */
export const NOBODY: Viewer = Object.freeze({
  ...{ user: '', name: '', agency: '', roles: [], rights: new Set<Right>(), scopes: [], purpose: null },
  revealed: new Set<string>(),
});
