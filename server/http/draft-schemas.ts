import { closed, jurisdiction, reason, userId } from "./account-schemas.ts";
import { ruleSetId, versionRef } from "./request-schemas.ts";

export const draftId = {
  type: "string",
  pattern: "^[0-7][0-9A-HJKMNP-TV-Z]{25}$",
  description: "Id of a draft (ULID). 草稿编号。",
} as const;

export const threadId = { ...draftId, description: "Id of a thread of comments (ULID). 批注编号。" } as const;

export const ownId = {
  ...draftId,
  description:
    "ULID of the caller's, so that a request sent twice counts once. 调用方自拟编号，重复提交只计一次。",
} as const;

export const draftType = {
  type: "string",
  enum: ["rule-set", "institution", "withdrawal"],
  description: "What it is a draft of. 草稿类型。",
} as const;

export const draftState = {
  type: "string",
  enum: ["draft", "in-review", "approved", "published", "discarded"],
  description: "Where it stands. 状态。",
} as const;

export const instant = {
  type: "string",
  format: "date-time",
  maxLength: 40,
  description: "Instant in the future (RFC 3339) from which it is known. 自该时刻起生效可见。",
} as const;

/** A version of a rule set, or of an institution by its code. */
export const governedRef = {
  type: "string",
  anyOf: [{ pattern: versionRef.pattern }, { pattern: "^[A-Za-z0-9]{1,30}@[1-9]\\d{0,8}$" }],
  maxLength: 130,
  description: "id@version, or an institution's code@version. 规则集标识或机构编号@版本号。",
} as const;

const document = {
  type: "object",
  additionalProperties: true,
  description: "May be unfinished; it is checked when it is submitted. 可不完整，提交审核时校验。",
} as const;

const cases = {
  type: "array",
  maxItems: 10_000,
  description:
    "Its test cases, see /v1/schemas; kept as they are where a save does not state them. 测试用例，保存时未填则保持不变。",
  items: { type: "object", additionalProperties: true },
} as const;

const governed = {
  type: { ...draftType, enum: ["rule-set", "institution"] },
  document,
  cases,
} as const;

const withdrawal = {
  withdraws: versionRef,
  covered: {
    type: "string",
    enum: ["returns", "gap"],
    description: "Whether what it covered is in force again, or nothing is. 被其取代的版本恢复施行，或留空。",
  },
  visibleFrom: instant,
} as const;

/** What replaces a draft's content. */
export const savedDraft = {
  anyOf: [
    closed({ ...governed, reason }, ["document"]),
    closed({ ...withdrawal, reason }, ["withdraws", "covered"]),
  ],
};

/** What a draft is begun with: a document, a version to go on from, or a version to withdraw. */
export const newDraft = {
  anyOf: [
    closed({ ...governed, reason, draft: ownId }, ["document"]),
    closed({ ...withdrawal, reason, draft: ownId }, ["withdraws", "covered"]),
    closed({ from: governedRef, reason, draft: ownId }, ["from"]),
  ],
};

export const draftFilter = {
  jurisdiction: { ...jurisdiction, description: "This one and all below it. 该统筹区及其下级。" },
  state: draftState,
  author: userId,
  type: draftType,
  waiting: {
    type: "string",
    enum: ["true"],
    description: "Only what waits for the caller; `next` says for what. 仅列待本人处理的，next 为待办事项。",
  },
} as const;

const day = { type: "string", format: "date", description: "Civil date in Asia/Shanghai. 日期。" } as const;

export const reissued = closed(
  { effective: closed({ from: day, until: day }, ["from"]), reason, draft: ownId },
  ["effective", "reason"],
);

export const ofVersion = {
  type: "object",
  required: ["id", "version"],
  properties: {
    id: ruleSetId,
    version: { type: "string", pattern: "^[1-9]\\d{0,8}$", description: "Version number, from 1. 版本号。" },
  },
} as const;
