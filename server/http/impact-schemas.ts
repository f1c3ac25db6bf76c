import { claimSetId, claimSetName } from "./claim-set-schemas.ts";
import { draftId } from "./draft-schemas.ts";
import { actorNames } from "./log-schemas.ts";
import { policyId, ruleSetId } from "./request-schemas.ts";
import { objectSchema } from "./response-schemas.ts";
import { shaped } from "./shaped.ts";

export const impactId = {
  type: "string",
  pattern: "^[0-9A-HJKMNP-TV-Z]{26}$",
  description: "Id of the impact. 影响预览编号。",
} as const;

const count = { type: "integer", minimum: 0 } as const;
const deed = {
  type: "object",
  required: ["at", "by"],
  properties: { at: { type: "string", format: "date-time" }, by: { type: "string" } },
} as const;

const outcome = {
  type: "object",
  required: ["claims", "reached", "changed", "crossed", "hash", "files"],
  properties: {
    claims: count,
    reached: {
      ...count,
      description: "Claims that the change could reach: decided again. 重新裁定的清单数。",
    },
    changed: { ...count, description: "Claims decided otherwise. 裁定改变的清单数。" },
    crossed: { ...count, description: "Claims to which another band applies. 跨档的清单数。" },
    hash: {
      ...shaped("Sha256"),
      description: "Of the result, which is what is signed. 结果的散列值，供签署。",
    },
    files: { type: "array", items: objectSchema },
  },
} as const;

export const versionNumber = {
  type: "integer",
  minimum: 1,
  maximum: 999_999_999,
  description: "Version number, from 1. 版本号。",
} as const;

const pinned = {
  type: "object",
  required: ["version", "hash"],
  properties: { version: versionNumber, hash: shaped("Sha256") },
} as const;

/** An impact, of a draft (`draft`, `revision`, `signs`) or of two versions (`versions`). */
export const impact = {
  type: "object",
  required: ["id", "policy", "period", "claimSet", "state", "stale"],
  properties: {
    id: impactId,
    draft: draftId,
    revision: { type: "integer", minimum: 1 },
    signs: { ...objectSchema, description: "What of the draft it is of, by hashes. 所依草稿内容的散列值。" },
    versions: {
      type: "object",
      required: ["ruleSet", "before", "after"],
      properties: { ruleSet: ruleSetId, before: pinned, after: pinned },
      description: "Two versions of a rule set, where it is of no draft. 同一规则集的两个版本。",
    },
    policy: policyId,
    period: { type: "object", properties: { from: { type: "string" }, until: { type: "string" } } },
    throughout: {
      type: "boolean",
      description: "What is tried is held to be in force throughout the period. 假定在整个期间施行。",
    },
    claimSet: {
      type: "object",
      properties: { id: claimSetId, name: claimSetName, hash: shaped("Sha256") },
    },
    known: { ...objectSchema, description: "Point of the log of the rules in force. 现行规则的日志位置。" },
    terms: shaped("Sha256"),
    started: deed,
    finished: { ...deed, properties: { ...deed.properties, outcome } },
    cancelled: { ...deed, properties: { ...deed.properties, reason: { type: "string" } } },
    names: actorNames,
    state: { type: "string", enum: ["running", "interrupted", "finished", "cancelled"] },
    progress: objectSchema,
    stale: {
      type: "array",
      items: { type: "string" },
      description:
        "What has changed since, so that it no longer is of the draft. 此后已变化、致其过期的部分。",
    },
  },
} as const;

/** A claim that is decided otherwise, or to which another band applies. */
export const changedClaim = {
  type: "object",
  required: ["claim", "institution", "before", "after", "differences", "crossed"],
  properties: {
    claim: { type: "string" },
    institution: { type: "string" },
    pool: { type: "string" },
    level: { type: "string" },
    date: { type: ["string", "null"] },
    before: objectSchema,
    after: objectSchema,
    differences: objectSchema,
    crossed: { type: "array", items: objectSchema },
  },
} as const;
