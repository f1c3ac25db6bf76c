import { claimSetId, claimSetName } from "./claim-set-schemas.ts";
import { actorNames } from "./log-schemas.ts";
import { policyId } from "./request-schemas.ts";
import { objectSchema } from "./response-schemas.ts";
import { shaped } from "./shaped.ts";

export const runId = {
  type: "string",
  pattern: "^[0-9A-HJKMNP-TV-Z]{26}$",
  description: "Id of the run. 结算批次编号。",
} as const;

export const institutionCode = {
  type: "string",
  pattern: "^[A-Za-z0-9]{1,30}$",
  description: "Its code. 机构编号。",
} as const;

/** Narrows decisions down. */
export const ofInstitution = {
  ...institutionCode,
  description: "Only claims that count in this institution. 仅列计入该机构的清单。",
} as const;

export const runKind = {
  type: "string",
  enum: ["monthly", "annual", "clearing"],
  description: "Monthly pre-settlement, annual settlement or clearing. 月预结算、年度结算、清算。",
} as const;

const count = { type: "integer", minimum: 0 } as const;
const counts = { type: "object", additionalProperties: count } as const;
const deed = {
  type: "object",
  required: ["at", "by"],
  properties: { at: { type: "string", format: "date-time" }, by: { type: "string" } },
} as const;

const outcome = {
  type: "object",
  required: ["state", "claims", "settled", "outcomes", "reasons", "files", "root"],
  properties: {
    state: { type: "string", enum: ["settled", "failed", "unbalanced"] },
    claims: count,
    settled: count,
    outcomes: { ...counts, description: "Settled claims by outcome. 按裁定结果。" },
    reasons: { ...counts, description: "Claims that take no part, by reason. 未纳入结算的清单，按原因。" },
    files: {
      type: "array",
      items: {
        type: "object",
        required: ["name", "bytes", "hash"],
        properties: { name: { type: "string" }, bytes: count, hash: shaped("Sha256") },
      },
    },
    root: { ...shaped("Sha256"), description: "Merkle root over the decisions' lines. 裁定各行的默克尔根。" },
  },
} as const;

/** A settlement run. */
export const run = {
  type: "object",
  required: ["id", "kind", "policy", "plan", "period", "claimSet", "known", "terms", "started", "state"],
  properties: {
    id: runId,
    kind: runKind,
    policy: policyId,
    plan: shaped("Sha256"),
    period: { type: "object", properties: { from: { type: "string" }, until: { type: "string" } } },
    claimSet: {
      type: "object",
      properties: { id: claimSetId, name: claimSetName, hash: shaped("Sha256") },
    },
    known: {
      ...objectSchema,
      description: "Point of the log that its rules were taken at. 所依规则的日志位置。",
    },
    terms: { ...shaped("Sha256"), description: "Of what was stated. 结算请求的散列值。" },
    supplements: runId,
    started: deed,
    finished: { ...deed, properties: { ...deed.properties, outcome } },
    cancelled: { ...deed, properties: { ...deed.properties, reason: { type: "string" } } },
    closed: deed,
    names: actorNames,
    state: { type: "string", enum: ["running", "interrupted", "finished", "cancelled", "closed"] },
    progress: {
      type: "object",
      required: ["phase", "claims", "of"],
      properties: {
        phase: { type: "string", enum: ["persons", "claims", "pools", "outputs"] },
        claims: count,
        of: count,
        perSecond: count,
        secondsLeft: count,
      },
    },
  },
} as const;

/** What a settlement over a claim set is asked for with. */
export const settlementTerms = {
  ...shaped("SettlementRequest"),
  additionalProperties: true,
  required: ["policy", "period"],
  properties: { policy: policyId },
  description: "Policy, period and figures, without claims. 支付方案、期间和数据，不含清单。",
};
