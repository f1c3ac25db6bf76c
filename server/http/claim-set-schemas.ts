import { claimArea } from "./claim-schemas.ts";
import { actorNames } from "./log-schemas.ts";
import { objectSchema } from "./response-schemas.ts";
import { shaped } from "./shaped.ts";

export const claimSetId = {
  type: "string",
  pattern: "^[0-9A-HJKMNP-TV-Z]{26}$",
  description: "Id of the claim set. 清单集编号。",
} as const;

/** Unique among the sets of a pooling area. */
export const claimSetName = {
  type: "string",
  pattern: "^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}$",
  "x-form": {
    zh: "以字母、汉字或数字开头，至多 64 个字符，其中符号只能是 . _ -",
    en: "at most 64 letters, digits and signs . _ -, a letter or digit first",
    example: "2025年3月",
  },
  description:
    "Name of the set, its own among those of the pooling area for ever. 清单集名称，不可重复使用。",
} as const;

const count = { type: "integer", minimum: 0 } as const;
const yuan = { type: "string", description: "Yuan. 金额（元）。" } as const;

const summary = {
  type: "object",
  required: [
    "rows",
    "badRows",
    "claims",
    "superseded",
    "reversed",
    "repeated",
    "cost",
    "institutions",
    "insurances",
    "warnings",
  ],
  properties: {
    rows: { ...count, description: "Rows that held anything. 行数。" },
    badRows: { ...count, description: "Rows that were not taken. 未采用的行数。" },
    claims: { ...count, description: "Claims that stand. 有效清单数。" },
    superseded: { ...count, description: "Earlier revisions. 被后续修订取代的修订数。" },
    reversed: { ...count, description: "Claims that a reversal removes. 冲销数。" },
    repeated: { ...count, description: "Rows that said the same again. 重复行数。" },
    discharged: {
      type: "object",
      description: "First and last day of discharge. 最早、最晚出院日期。",
      properties: {
        first: { type: "string", format: "date" },
        last: { type: "string", format: "date" },
      },
    },
    cost: yuan,
    institutions: count,
    insurances: {
      type: "object",
      description: "By kind of insurance (hi_type). 按险种。",
      additionalProperties: { type: "object", properties: { claims: count, cost: yuan } },
    },
    warnings: { type: "object", additionalProperties: count },
  },
} as const;

/** A registered claim set. */
export const claimSet = {
  type: "object",
  required: ["id", "jurisdiction", "name", "hash", "summary", "registeredAt", "registeredBy"],
  properties: {
    id: claimSetId,
    jurisdiction: claimArea,
    name: claimSetName,
    hash: {
      ...shaped("Sha256"),
      description: "Of the claims, whatever their order. 清单散列值，与次序无关。",
    },
    indexHash: shaped("Sha256"),
    badRowsHash: shaped("Sha256"),
    summary,
    registeredAt: { type: "string", format: "date-time" },
    registeredBy: { type: "string" },
    erased: { ...objectSchema, description: "By whom, when and why. 删除人、时间、理由。" },
    names: actorNames,
  },
} as const;

/** A row that was not taken, and why. */
export const badRow = {
  type: "object",
  required: ["line", "code", "pointer", "message"],
  properties: {
    line: { type: "integer" },
    code: { type: "string" },
    pointer: { type: "string" },
    message: { type: "object", properties: { zh: { type: "string" }, en: { type: "string" } } },
  },
} as const;
