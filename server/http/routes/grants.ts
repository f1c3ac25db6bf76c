import type { FastifyInstance, FastifyRequest } from "fastify";
import { grantSubject } from "../../access/accounts.ts";
import type { RoleName } from "../../access/roles.ts";
import type { GrantAdministration } from "../../workflow/grant-administration.ts";
import { ACCOUNT_BODY, closed, jurisdiction, reason, role, userId } from "../account-schemas.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

interface GrantMembers {
  user: string;
  role: RoleName;
  jurisdiction: string;
}
type ListRequest = FastifyRequest<{ Querystring: PageQuery & Partial<GrantMembers> }>;
type GiveRequest = FastifyRequest<{ Body: GrantMembers & { reason?: string } }>;
type RevokeRequest = FastifyRequest<{ Params: GrantMembers; Querystring: { reason?: string } }>;

const members = { user: userId, role, jurisdiction };

const list = {
  tags: ["access"],
  operationId: "listGrants",
  summary: "所管理的授权 · Grants one administers",
  querystring: closed({ ...pageQuery, ...members }, []),
  response: responses(
    "Grants by user",
    { type: "object", properties: { grants: objectListSchema, next: nextCursor } },
    [400, 401, 403],
  ),
};

const given = {
  tags: ["access"],
  operationId: "giveGrant",
  summary: "授予角色 · Grant a role",
  description:
    "Nobody grants himself one: ask a second administrator. 不得给自己授予角色，须由另一名管理员授予。",
  body: closed({ ...members, reason }, Object.keys(members)),
  response: responses("The grant", objectSchema, [400, 401, 403, 404, 409, 413, 415, 422]),
};

const revoked = {
  tags: ["access"],
  operationId: "revokeGrant",
  summary: "收回角色 · Revoke a role",
  params: closed(members),
  querystring: closed({ reason }, []),
  response: responses("Revoked", objectSchema, [400, 401, 403, 404]),
};

export function addGrants(app: FastifyInstance, grants: GrantAdministration): void {
  const action = "administer-grants";
  app.get(
    "/grants",
    { schema: list, config: { access: { action } } },
    async ({ caller, query }: ListRequest) => {
      const found = (await grants.list(caller))
        .filter(({ user }) => query.user === undefined || user === query.user)
        .filter(({ role }) => query.role === undefined || role === query.role)
        .filter(
          ({ jurisdiction }) => query.jurisdiction === undefined || jurisdiction === query.jurisdiction,
        );
      const { items, ...next } = pageOf(found, (grant) => grantSubject(grant.user, grant), query);
      return { grants: items, ...next };
    },
  );
  app.post(
    "/grants",
    { schema: given, config: { access: { action } }, bodyLimit: ACCOUNT_BODY },
    ({ caller, body: { reason, ...grant } }: GiveRequest) => grants.give(caller, grant, reason),
  );
  app.delete(
    "/grants/:user/:role/:jurisdiction",
    { schema: revoked, config: { access: { action } } },
    async ({ caller, params, query }: RevokeRequest) => {
      await grants.revoke(caller, params, query.reason);
      return { revoked: true };
    },
  );
}
