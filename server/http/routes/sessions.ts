import type { FastifyInstance, FastifyRequest } from "fastify";
import { csrfTokenOf } from "../../access/sessions.ts";
import type { AccessService } from "../../workflow/access-service.ts";
import { ACCOUNT_BODY, closed, password, userId } from "../account-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { clearSession, sessionOf, setSession } from "../session-cookie.ts";

type LogInRequest = FastifyRequest<{ Body: { user: string; password: string } }>;

const started = {
  tags: ["access"],
  operationId: "logIn",
  summary: "登录 · Log in",
  description: `Sets the session cookie and tells the token that requests with that cookie send as \`x-csrf-token\` when they
change something. 登录成功后设置会话 Cookie，并返回修改类请求须附带的令牌。`,
  body: closed({ user: { ...userId, pattern: "^[^\\u0000-\\u001f]{1,100}$" }, password }),
  response: responses("Logged in", objectSchema, [400, 401, 413, 415]),
};

const ended = {
  tags: ["access"],
  operationId: "logOut",
  summary: "退出登录 · Log out",
  response: responses("Logged out", objectSchema, [401, 403]),
};

export function addSessions(app: FastifyInstance, { logIn }: AccessService): void {
  const open = { access: "open" } as const;
  app.post(
    "/sessions",
    { schema: started, config: open, bodyLimit: ACCOUNT_BODY },
    async (request: LogInRequest, reply) => {
      const { user, password } = request.body;
      const browser = { address: request.ip, session: sessionOf(request) };
      const session = await logIn.byPassword(user, password, browser);
      setSession(request, reply, session);
      return { csrfToken: csrfTokenOf(session) };
    },
  );
  app.delete(
    "/sessions/current",
    { schema: ended, config: { access: "signed-in" } },
    async (request, reply) => {
      const session = sessionOf(request);
      if (session !== undefined && request.caller.kind === "user")
        await logIn.end(request.caller.id, session, request.ip);
      clearSession(request, reply);
      return { loggedOut: true };
    },
  );
}
