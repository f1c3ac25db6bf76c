import type { FastifyInstance } from "fastify";
import type { LogIn } from "../../workflow/log-in.ts";
import type { Challenge, IdentityProvider, Vouched } from "../identity-provider.ts";
import { Problem } from "../problem.ts";
import { responses } from "../response-schemas.ts";
import { sessionOf, setSession } from "../session-cookie.ts";

const COOKIE = "yice_oidc";
/** Seconds that somebody has at the provider. */
const AT_PROVIDER = 600;
const PATH = "/v1/sessions/oidc";
const FORM = /^([\w-]{20,100})\.([\w-]{20,100})\.([\w-]{20,200})$/;

const schema = {
  tags: ["access"],
  operationId: "startOidcLogIn",
  summary: "统一身份认证登录 · Log in through the identity provider",
  description: "Redirects the browser to the provider, and from there back. 浏览器经跳转完成登录。",
  response: responses("Redirected", { type: "string" }, [401, 502]),
};

/** What the browser is held to lies in a cookie of its own, so that nobody else's log-in can be passed to it. */
export function addOidc(app: FastifyInstance, provider: IdentityProvider, logIn: LogIn, home: string): void {
  const config = { access: "open" } as const;
  app.get("/sessions/oidc", { schema, config }, async (request, reply) => {
    const { url, challenge } = await provider.begin().catch((error: unknown) => {
      request.log.warn({ err: error }, "identity provider");
      throw new Problem("identity-provider");
    });
    const { state, nonce, verifier } = challenge;
    const secure = request.protocol === "https";
    const options = { path: PATH, httpOnly: true, sameSite: "lax", maxAge: AT_PROVIDER, secure } as const;
    return reply.setCookie(COOKIE, `${state}.${nonce}.${verifier}`, options).redirect(url, 303);
  });
  const returned = { ...schema, operationId: "completeOidcLogIn" };
  app.get("/sessions/oidc/callback", { schema: returned, config }, async (request, reply) => {
    const challenge = challengeOf(request.cookies[COOKIE]);
    reply.clearCookie(COOKIE, { path: PATH });
    if (!challenge) throw new Problem("identity-provider");
    const query = new URL(request.url, "http://here").search;
    const vouched: Vouched = await provider.complete(query, challenge).catch((error: unknown) => {
      request.log.warn({ err: error }, "identity provider");
      throw new Problem("identity-provider");
    });
    const browser = { address: request.ip, session: sessionOf(request) };
    const session = await logIn.byIdentity(vouched, vouched.name, home, browser);
    setSession(request, reply, session);
    return reply.redirect("/", 303);
  });
}

function challengeOf(cookie: string | undefined): Challenge | undefined {
  const [, state, nonce, verifier] = FORM.exec(cookie ?? "") ?? [];
  return state && nonce && verifier ? { state, nonce, verifier } : undefined;
}
