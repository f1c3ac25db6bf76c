import type { FastifyInstance, FastifyRequest } from "fastify";
import type { Grant } from "../../access/permissions.ts";
import type { KeyAdministration } from "../../workflow/key-administration.ts";
import {
  ACCOUNT_BODY,
  closed,
  jurisdiction,
  keyId,
  keyRole,
  personName,
  reason,
} from "../account-schemas.ts";
import { nextCursor, type PageQuery, pageOf, pageQuery } from "../page.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";
import { isFound, searched } from "../search.ts";

type ListRequest = FastifyRequest<{ Querystring: PageQuery & { q?: string } }>;
type CreateRequest = FastifyRequest<{ Body: { name: string; grants: Grant[]; days: number } }>;
type RotateRequest = FastifyRequest<{ Params: { id: string }; Body: { days: number; overlap: number } }>;
type RevokeRequest = FastifyRequest<{ Params: { id: string }; Querystring: { reason?: string } }>;

const params = closed({ id: keyId });
const days = { type: "integer", minimum: 1, maximum: 400, description: "Term in days. 有效天数。" };
const overlap = {
  type: "integer",
  minimum: 0,
  maximum: 720,
  description: "Hours for which the old secret stays valid. 旧密钥继续有效的小时数。",
};

const list = {
  tags: ["access"],
  operationId: "listKeys",
  summary: "所管理的接口密钥 · API keys one administers",
  querystring: closed({ ...pageQuery, q: searched }, []),
  response: responses(
    "Keys by id",
    { type: "object", properties: { keys: objectListSchema, next: nextCursor } },
    [400, 401, 403],
  ),
};

const created = {
  tags: ["access"],
  operationId: "createKey",
  summary: "新建接口密钥 · Create an API key",
  description: "The key is told in this answer only; send it as a Bearer token. 密钥仅在本次应答中给出。",
  body: closed({
    name: personName,
    grants: { type: "array", minItems: 1, maxItems: 50, items: closed({ role: keyRole, jurisdiction }) },
    days,
  }),
  response: responses("The key", objectSchema, [400, 401, 403, 413, 415, 422]),
};

const rotated = {
  tags: ["access"],
  operationId: "rotateKey",
  summary: "更换接口密钥 · Rotate an API key",
  params,
  body: closed({ days, overlap }),
  response: responses("The new key", objectSchema, [400, 401, 403, 404, 413, 415]),
};

const revoked = {
  tags: ["access"],
  operationId: "revokeKey",
  summary: "作废接口密钥 · Revoke an API key",
  params,
  querystring: closed({ reason }, []),
  response: responses("Revoked", objectSchema, [400, 401, 403, 404]),
};

export function addKeys(app: FastifyInstance, keys: KeyAdministration): void {
  const config = { access: { action: "administer-keys" } } as const;
  app.get("/keys", { schema: list, config }, async ({ caller, query }: ListRequest) => {
    const found = (await keys.list(caller)).filter(({ id, name }) => isFound(query.q, [id, name]));
    const { items, ...next } = pageOf(found, ({ id }) => id, query);
    return { keys: items, ...next };
  });
  app.post("/keys", { schema: created, config, bodyLimit: ACCOUNT_BODY }, ({ caller, body }: CreateRequest) =>
    keys.create(caller, body),
  );
  app.post(
    "/keys/:id/rotations",
    { schema: rotated, config, bodyLimit: ACCOUNT_BODY },
    ({ caller, params, body }: RotateRequest) => keys.rotate(caller, params.id, body.days, body.overlap),
  );
  app.delete("/keys/:id", { schema: revoked, config }, async ({ caller, params, query }: RevokeRequest) => {
    await keys.revoke(caller, params.id, query.reason);
    return { revoked: true };
  });
}
