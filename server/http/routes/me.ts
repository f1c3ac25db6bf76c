import type { FastifyInstance, FastifyRequest } from "fastify";
import { Refused } from "../../access/refused.ts";
import { roles } from "../../access/roles.ts";
import { csrfTokenOf } from "../../access/sessions.ts";
import type { AccessService } from "../../workflow/access-service.ts";
import { ACCOUNT_BODY, closed, password } from "../account-schemas.ts";
import { objectSchema, responses } from "../response-schemas.ts";
import { sessionOf, setSession } from "../session-cookie.ts";

type PasswordRequest = FastifyRequest<{ Body: { old: string; new: string } }>;

const me = {
  tags: ["access"],
  operationId: "getMe",
  summary: "本人身份与权限 · Who am I, and what may I do",
  response: responses("The caller", objectSchema, [401]),
};

const changed = {
  tags: ["access"],
  operationId: "changePassword",
  summary: "修改本人密码 · Change one's password",
  description: `Ends all other sessions; this one goes on under a new id. A one-time password opens nothing before.
修改后其他会话全部失效；使用一次性密码登录后须先修改密码。`,
  body: closed({ old: password, new: password }),
  response: responses("Changed", objectSchema, [400, 401, 403, 413, 415, 422]),
};

export function addMe(app: FastifyInstance, { authentication, users, tree }: AccessService): void {
  const config = { access: "signed-in" } as const;
  app.get("/me", { schema: me, config }, (request) => {
    const { id, kind, name, grants, mustChangePassword } = request.caller;
    const session = sessionOf(request);
    return {
      id,
      kind,
      name,
      mustChangePassword,
      grants: grants.map(({ role, jurisdiction }) => ({
        role,
        title: { zh: roles[role].zh, en: roles[role].en },
        jurisdiction,
        place: tree.fullName(jurisdiction),
        may: roles[role].may,
      })),
      ...(kind === "user" && session !== undefined ? { csrfToken: csrfTokenOf(session) } : {}),
    };
  });
  app.put(
    "/me/password",
    { schema: changed, config, bodyLimit: ACCOUNT_BODY },
    async (request: PasswordRequest, reply) => {
      if (request.caller.kind !== "user") throw new Refused("not-signed-in");
      const user = await users.changePassword(request.caller, request.ip, request.body.old, request.body.new);
      const session = await authentication.open(user, sessionOf(request));
      setSession(request, reply, session);
      return { csrfToken: csrfTokenOf(session) };
    },
  );
}
