import type { FastifyInstance, FastifyRequest } from "fastify";
import type { AuditLog } from "../../workflow/audit-log.ts";
import { closed } from "../account-schemas.ts";
import { heads } from "../log-schemas.ts";
import { objectListSchema, objectSchema, responses } from "../response-schemas.ts";

const signed = {
  tags: ["audit"],
  operationId: "getAuditHeads",
  summary: "各日志链的链首 · Heads of all chains, signed",
  description: `Keep the document outside the service: \`yice audit verify --head <file> --key <public key>\`, or the
verification here, shows later whether the log still holds what it names. 请另行保存，日后据以核验日志未被改写或截去。`,
  querystring: closed({}),
  response: responses("Heads, time, key id and Ed25519 signature", objectSchema, [401, 403]),
};

const key = {
  tags: ["audit"],
  operationId: "getAuditPublicKey",
  summary: "签名公钥 · The public key of signatures",
  querystring: closed({}),
  response: responses("Key id and PEM", objectSchema, []),
};

const verification = {
  tags: ["audit"],
  operationId: "verifyAudit",
  summary: "核验日志链 · Verify all chains",
  description: `Reads every chain from its first entry and names the first that is broken, and the heads given that are
not borne out. Takes as long as the log is long; requests meanwhile share one reading. 从头核验每条日志链。`,
  querystring: closed({ head: heads }, []),
  response: responses(
    "Whether all holds, and the state of each chain",
    { type: "object", properties: { holds: { type: "boolean" }, chains: objectListSchema } },
    [400, 401, 403],
  ),
};

const progress = {
  tags: ["audit"],
  operationId: "getAuditVerificationProgress",
  summary: "核验进度 · How far the verification has come",
  description:
    "Entries verified of those that there were when it began; no `progress` where none goes on. 已核验与应核验的条数；未在核验时不返回。",
  querystring: closed({}),
  response: responses(
    "Progress, if any",
    {
      type: "object",
      properties: {
        progress: {
          type: "object",
          required: ["entries", "of"],
          properties: { entries: { type: "integer" }, of: { type: "integer" } },
        },
      },
    },
    [401, 403],
  ),
};

type VerificationRequest = FastifyRequest<{ Querystring: { head?: string | readonly string[] } }>;

export function addAuditHeads(app: FastifyInstance, audit: AuditLog): void {
  const access = { action: "verify" } as const;
  app.get("/audit/heads", { schema: signed, config: { access } }, () => audit.heads());
  app.get("/audit/public-key", { schema: key, config: { access: "open" } }, () => audit.publicKey);
  app.get("/audit/verification/progress", { schema: progress, config: { access } }, () => audit.progress());
  app.get(
    "/audit/verification",
    { schema: verification, config: { access, endless: true } },
    ({ query: { head = [] } }: VerificationRequest) => audit.verify([head].flat()),
  );
}
