import type { FastifyInstance, FastifyRequest } from "fastify";
import type { UserAdministration } from "../../workflow/user-administration.ts";
import { ACCOUNT_BODY, closed, jurisdiction, personName, reason, userId } from "../account-schemas.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";
import { isFound, searched } from "../search.ts";

interface NewUserBody {
  id: string;
  name: string;
  jurisdiction: string;
  identity?: { issuer: string; subject: string };
}
type ListRequest = FastifyRequest<{ Querystring: PageQuery & { q?: string } }>;
type CreateRequest = FastifyRequest<{ Body: NewUserBody }>;
type ResetRequest = FastifyRequest<{ Params: { id: string }; Body: { reason: string } }>;
type StateRequest = FastifyRequest<{ Params: { id: string }; Body: { disabled: boolean; reason: string } }>;

const params = closed({ id: userId });
const identityPart = { type: "string", minLength: 1, maxLength: 255 } as const;

const list = {
  tags: ["access"],
  operationId: "listUsers",
  summary: "所管理的用户 · Users one administers",
  querystring: closed({ ...pageQuery, q: searched }, []),
  response: responses(
    "Users by id",
    { type: "object", properties: { users: objectListSchema, next: nextCursor } },
    [400, 401, 403],
  ),
};

const created = {
  tags: ["access"],
  operationId: "createUser",
  summary: "新建用户 · Create a user",
  description: `The one-time password is told in this answer only. A user has no role until one is granted.
一次性密码仅在本次应答中给出；新用户在授权前没有任何角色。`,
  body: closed(
    {
      id: userId,
      name: personName,
      jurisdiction,
      identity: {
        ...closed({ issuer: identityPart, subject: identityPart }),
        description: "At an identity provider; the user has no password here then. 统一身份认证的用户。",
      },
    },
    ["id", "name", "jurisdiction"],
  ),
  response: responses("The user", objectSchema, [400, 401, 403, 409, 413, 415, 422]),
};

const reset = {
  tags: ["access"],
  operationId: "resetPassword",
  summary: "重置密码 · Give a one-time password",
  description: "Ends all sessions of the user. 该用户的会话全部失效。",
  params,
  body: closed({ reason }),
  response: responses("The one-time password", objectSchema, [400, 401, 403, 404, 413, 415]),
};

const state = {
  tags: ["access"],
  operationId: "setUserState",
  summary: "停用或启用用户 · Disable or enable a user",
  params,
  body: closed({ disabled: { type: "boolean" }, reason }),
  response: responses("The user", objectSchema, [400, 401, 403, 404, 409, 413, 415]),
};

export function addUsers(app: FastifyInstance, users: UserAdministration): void {
  const config = { access: { action: "administer-users" } } as const;
  app.get("/users", { schema: list, config }, async ({ caller, query }: ListRequest) => {
    const found = (await users.list(caller)).filter(({ id, name }) => isFound(query.q, [id, name]));
    const { items, ...next } = pageOf(found, ({ id }) => id, query);
    return { users: items, ...next };
  });
  app.post(
    "/users",
    { schema: created, config, bodyLimit: ACCOUNT_BODY },
    ({ caller, body }: CreateRequest) => users.create(caller, body),
  );
  app.post(
    "/users/:id/password-resets",
    { schema: reset, config, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: ResetRequest) => users.resetPassword(caller, params.id, body.reason),
  );
  app.put(
    "/users/:id/state",
    { schema: state, config, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: StateRequest) =>
      users.setDisabled(caller, params.id, body.disabled, body.reason),
  );
}
