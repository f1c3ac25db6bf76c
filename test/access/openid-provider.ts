import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";

export interface OpenIdProvider {
  readonly issuer: string;
  /** Who is logged in there from now on. */
  become(who: string): void;
  close(): void;
}

// An index signature is asked of it, which a type has and an interface has not.
type Client = {
  readonly client_id: string;
  readonly client_secret: string;
  readonly redirect_uris: string[];
};

/** A real OpenID provider on this machine that asks for no password and insists on PKCE. */
export async function startOpenIdProvider(client: Client): Promise<OpenIdProvider> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`; // it listens on a port, not a pipe
  let atProvider = "wang";
  const provider = new Provider(issuer, {
    clients: [client],
    pkce: { required: () => true, methods: ["S256"] },
    claims: { openid: ["sub"], profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: (_context, id) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id}\r\nset-cookie: x=1` }),
    }),
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    cookies: { keys: ["a key of the test"] },
    ttl: {
      Interaction: 600,
      Grant: 600,
      Session: 600,
      AccessToken: 600,
      IdToken: 600,
      AuthorizationCode: 60,
    },
    async loadExistingGrant({ oidc }) {
      const { client: asking, session } = oidc;
      if (!asking || !session?.accountId) return undefined;
      const grant = new oidc.provider.Grant({ clientId: asking.clientId, accountId: session.accountId });
      grant.addOIDCScope("openid profile");
      await grant.save();
      return grant;
    },
  });
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url?.startsWith("/interaction/"))
      provider.interactionFinished(request, response, { login: { accountId: atProvider } });
    else answer(request, response);
  });
  return {
    issuer,
    become: (who) => {
      atProvider = who;
    },
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
