/** The browser that asks, as a resolver may change what it keeps: cookies are set and taken away with the answer. */
export type BrowserSession = {
  token: string | null;
  /** Where the browser is, for counting attempts: an IPv4 address or an IPv6 network. */
  from: string;
  /** Which browser of this user's it is, where they signed in from it before; null for a stranger's. */
  deviceOf(name: string): string | null;
  /** From now on the session of this token, and known as one from which this user signed in. */
  begin(token: string, name: string): void;
  end(): void;
};
