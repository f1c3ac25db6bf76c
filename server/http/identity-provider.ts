import * as oidc from "openid-client";

/** The identity provider that people may come in through; the issuer vouches for them by its `sub`. */
export interface IdentityProviderSettings {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Address of our `/v1/sessions/oidc/callback` as browsers see it. */
  readonly redirect: string;
}

/** What a log-in under way must come back with. */
export interface Challenge {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody the provider vouches for. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly name: string;
}

const LONGEST_NAME = 100;

/** OpenID Connect: authorization code with PKCE, state and nonce. The provider is asked about itself at first use. */
export class IdentityProvider {
  readonly #settings: IdentityProviderSettings;
  #known: Promise<oidc.Configuration> | undefined;

  constructor(settings: IdentityProviderSettings) {
    this.#settings = settings;
  }

  /** Where to send the browser, and what to hold it to when it comes back. */
  async begin(): Promise<{ readonly url: string; readonly challenge: Challenge }> {
    const challenge = {
      state: oidc.randomState(),
      nonce: oidc.randomNonce(),
      verifier: oidc.randomPKCECodeVerifier(),
    };
    const url = oidc.buildAuthorizationUrl(await this.#provider(), {
      redirect_uri: this.#settings.redirect,
      scope: "openid profile",
      state: challenge.state,
      nonce: challenge.nonce,
      code_challenge: await oidc.calculatePKCECodeChallenge(challenge.verifier),
      code_challenge_method: "S256",
    });
    return { url: url.href, challenge };
  }

  /** Who came back with `query`, the callback's own. Rejects whatever does not answer the challenge. */
  async complete(query: string, { state, nonce, verifier }: Challenge): Promise<Vouched> {
    const back = new URL(this.#settings.redirect);
    back.search = query;
    const tokens = await oidc.authorizationCodeGrant(await this.#provider(), back, {
      pkceCodeVerifier: verifier,
      expectedState: state,
      expectedNonce: nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims) throw new Error("no id token");
    const name = typeof claims.name === "string" ? claims.name : claims.sub;
    return { issuer: claims.iss, subject: claims.sub, name: lineOf(name) };
  }

  #provider(): Promise<oidc.Configuration> {
    this.#known ??= this.#discover().catch((error: unknown) => {
      this.#known = undefined; // to be asked again next time
      throw error;
    });
    return this.#known;
  }

  #discover(): Promise<oidc.Configuration> {
    const { issuer, clientId, clientSecret } = this.#settings;
    const address = new URL(issuer);
    const isOnThisMachine = ["127.0.0.1", "[::1]", "localhost"].includes(address.hostname);
    const plain = address.protocol === "http:" && isOnThisMachine ? [oidc.allowInsecureRequests] : [];
    return oidc.discovery(address, clientId, clientSecret, undefined, { execute: plain });
  }
}

/** One line without control characters, as names are kept. */
function lineOf(name: string): string {
  return [...name.replace(/\p{Cc}/gu, " ")].slice(0, LONGEST_NAME).join("");
}
