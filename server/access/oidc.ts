import { createHash, randomBytes } from 'node:crypto';
import * as client from 'openid-client';
import { type Config, isLoopback } from '../config.ts';
import { Fault } from '../fault.ts';

/** Who the provider says has come: `subject` is theirs for good, `name` is what people call their account. */
export type Arrival = Readonly<{ subject: string; name: string | null }>;

export type Provider = Readonly<{
  /** As the sign-in page calls it. */
  name: string;
  /** Where the browser goes to sign in, and what it must keep until it comes back to `back`. */
  start(back: string): Promise<{ to: string; secret: string }>;
  /** @throws Fault NOT_ALLOWED where what came back cannot be trusted, SETUP where the provider does not answer. */
  finish(came: URL, secret: string): Promise<Arrival>;
}>;

/** Clocks of two well-kept machines differ by less. */
const SKEW_S = 30;
const SECRET = /^[\w-]{43}$/;

/**
 * The agency's own sign-in by OpenID Connect: authorization code with PKCE (RFC 9700). State, nonce and verifier are
 * made from one secret that this browser alone holds (OpenID Connect Core 15.5.2), so nothing is kept here meanwhile.
 */
export function openProvider({ issuer, clientId, clientSecret, name }: NonNullable<Config['provider']>): Provider {
  let found: Promise<client.Configuration> | null = null;
  const discovered = () => {
    found ??= discover();
    return found.catch((cause) => {
      // Asked again by the next who comes: a provider may be back.
      found = null;
      throw silent(name, cause);
    });
  };
  const discover = () =>
    client.discovery(new URL(issuer), clientId, { [client.clockTolerance]: SKEW_S }, authenticates(clientSecret), {
      // The ID token's signature is checked too, though TLS to the token endpoint would do for the code flow.
      execute: [
        client.enableNonRepudiationChecks,
        ...(isLoopback(new URL(issuer).hostname) ? [client.allowInsecureRequests] : []),
      ],
    });
  return {
    name,
    async start(back) {
      const secret = randomBytes(32).toString('base64url');
      const to = client.buildAuthorizationUrl(await discovered(), {
        redirect_uri: back,
        scope: 'openid profile',
        code_challenge: await client.calculatePKCECodeChallenge(made('verifier', secret)),
        code_challenge_method: 'S256',
        state: made('state', secret),
        nonce: made('nonce', secret),
      });
      return { to: to.href, secret };
    },
    async finish(came, secret) {
      if (!SECRET.test(secret)) throw untrusted('no sign-in was begun in this browser');
      const config = await discovered();
      try {
        const tokens = await client.authorizationCodeGrant(config, came, {
          pkceCodeVerifier: made('verifier', secret),
          expectedState: made('state', secret),
          expectedNonce: made('nonce', secret),
          idTokenExpected: true,
        });
        const { iss, sub, preferred_username: told } = tokens.claims()!;
        // Many providers tell the profile to whoever asks for it, not in the token.
        const known = told ?? (await client.fetchUserInfo(config, tokens.access_token, sub)).preferred_username;
        return { subject: `${iss}|${sub}`, name: typeof known === 'string' ? known : null };
      } catch (cause) {
        throw isSilence(cause) ? silent(name, cause) : untrusted(reasonOf(cause), cause);
      }
    },
  };
}

/** As the provider takes it: Basic is what one that does not say takes (OpenID Connect Discovery 3). */
function authenticates(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const takes = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return (takes.includes('client_secret_basic') ? basic : post)(server, ...rest);
  };
}

const made = (what: string, secret: string): string =>
  createHash('sha256').update(`${what}|${secret}`).digest('base64url');

const silent = (name: string, cause: unknown) =>
  new Fault('SETUP', `The sign-in of ${name} does not answer.`, {
    mend: 'Try again later, or sign in by password.',
    cause,
  });

/** `fetch` says it in these words; a time that ran out has a code. */
const isSilence = (error: unknown): boolean =>
  (error instanceof TypeError && error.message === 'fetch failed') ||
  (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT');

const untrusted = (why: string, cause?: unknown) =>
  new Fault('NOT_ALLOWED', `The sign-in that came back cannot be trusted (${why}).`, {
    mend: 'Begin again from the sign-in page.',
    cause,
  });

/** The library's own short code: what it says at length may hold parts of tokens. */
function reasonOf(error: unknown): string {
  if (error instanceof client.ResponseBodyError || error instanceof client.AuthorizationResponseError)
    return error.error;
  if (error instanceof client.WWWAuthenticateChallengeError) return error.name;
  if (error instanceof client.ClientError) return error.code ?? error.name;
  throw error;
}
