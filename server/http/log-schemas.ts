import { objectSchema } from "./response-schemas.ts";

/** Names of chains, subjects and actors as requests write them: one line. */
const LINE = "^[^\\u0000-\\u001f\\u007f]*$";

export const chain = {
  type: "string",
  pattern: "^[a-z][a-z0-9-]{0,39}$",
  description: "Chain of the log, e.g. main. 日志链。",
} as const;

export const subject = {
  type: "string",
  minLength: 1,
  maxLength: 200,
  pattern: LINE,
  description: "What it is about, e.g. user:wang.fang. 对象。",
} as const;

export const actor = {
  type: "string",
  minLength: 1,
  maxLength: 100,
  pattern: LINE,
  description: "Who did it: a user, key:<id> or system. 何人。",
} as const;

/** Beside what tells who did something. */
export const actorNames = {
  type: "object",
  additionalProperties: { type: "string" },
  description: "What users and keys are called, by the ids that name them here. 所涉用户与密钥的名称。",
} as const;

/** What tells who did something and is not described further. */
export const namingActors = { ...objectSchema, properties: { names: actorNames } } as const;
export const namingActorsList = { type: "array", items: namingActors } as const;

export const action = {
  type: "string",
  pattern: "^[a-z][a-z0-9.-]{0,59}$",
  description: "What was done, e.g. version.published. 何事。",
} as const;

export const moment = {
  type: "string",
  format: "date-time",
  "x-form": {
    zh: "日期、时间与时差",
    en: "date, time and offset",
    example: "2026-01-05T09:00:00+08:00",
  },
  maxLength: 40,
  description: "Moment with its offset, e.g. 2026-01-05T09:00:00+08:00. 时刻。",
} as const;

const HEAD = {
  type: "string",
  pattern: "^[a-z][a-z0-9-]{0,39}:[1-9]\\d{0,14}:[0-9a-f]{64}$",
  description: "<chain>:<seq>:<hash>, as it was handed out. 曾经给出的链首。",
} as const;

/** One, or several under the same name. */
export const heads = { anyOf: [HEAD, { type: "array", minItems: 1, maxItems: 20, items: HEAD }] } as const;

export const batchId = {
  type: "string",
  pattern: "^[0-7][0-9A-HJKMNP-TV-Z]{25}$",
  description: "Batch of decisions: the yice-batch header of their answer. 裁定批次。",
} as const;

export const claimId = {
  type: "string",
  minLength: 1,
  maxLength: 200,
  description: "Id of the claim. 结算清单标识。",
} as const;

export const decisionHash = {
  type: "string",
  pattern: "^[0-9a-f]{64}$",
  description:
    "SHA-256 of the decision's RFC 8785 text, without its steps; also finds a settlement as a whole. 裁定散列值。",
} as const;
