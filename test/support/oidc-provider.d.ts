/** The little of it that the tests use; it ships no types. */
declare module 'oidc-provider' {
  type Answer = { path: string; body: Record<string, unknown> };
  export default class Provider {
    constructor(issuer: string, settings: object);
    callback(): import('node:http').RequestListener;
    use(middleware: (answer: Answer, next: () => Promise<void>) => Promise<void>): void;
  }
}
