/** Claims of one request at most; more go through the stream. */
export const MAX_CLAIMS = 1000;

const RULE_SET_ID = "\\d{6}(\\.[a-z0-9]+(-[a-z0-9]+)*){1,4}";
const VERSION = "[1-9]\\d{0,8}";

export const ruleSetId = {
  type: "string",
  pattern: `^${RULE_SET_ID}$`,
  maxLength: 120,
  description: "<jurisdiction>.<scheme>.<subject>, e.g. 370300.dip.institution-coefficients. 规则集标识。",
} as const;

export const versionText = {
  type: "string",
  pattern: `^${VERSION}$`,
  description: "Version number, from 1. 版本号。",
} as const;

export const versionRef = {
  type: "string",
  pattern: `^${RULE_SET_ID}@${VERSION}$`,
  maxLength: 130,
  description: "id@version. 规则集标识@版本号。",
} as const;

export const compared = {
  type: "string",
  pattern: `^(${RULE_SET_ID}@(${VERSION}|\\d{4}-\\d{2}-\\d{2})|\\d{6})$`,
  maxLength: 140,
  description:
    "id@version, id@date for the one in force then, or a jurisdiction. 规则集标识@版本号、@日期（当日施行者），或统筹区代码。",
} as const;

export const explain = {
  type: "string",
  enum: ["none", "hits", "full"],
  description:
    "Steps in the answer: none, those that applied (default), or all with what they read. 说明详略。",
} as const;

export const civilDate = {
  type: "string",
  format: "date",
  description: "Civil date in Asia/Shanghai that replaces the claim's own: a what-if. 试算日期。",
} as const;

export const policyId = {
  ...ruleSetId,
  description: "Policy to apply; else that of the insured's pooling area. 支付方案标识。",
} as const;
