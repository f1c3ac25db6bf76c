import { problemKinds } from "./problem-kinds.ts";

/** Shapes of answers for OpenAPI; they document and are never used to write an answer. */
export const objectSchema = { type: "object", additionalProperties: true } as const;
export const objectListSchema = { type: "array", items: objectSchema } as const;

/** A finding with its message in the caller's language. */
const toldFinding = {
  type: "object",
  required: ["code", "severity", "pointer", "params", "message"],
  properties: {
    code: { type: "string" },
    severity: { type: "string", enum: ["error", "warning", "info"] },
    pointer: { type: "string", description: "JSON pointer into what was sent." },
    params: objectSchema,
    range: {
      type: "object",
      description: "Place in the text: offset, length, line, column.",
      additionalProperties: true,
    },
    message: { type: "string" },
  },
} as const;

/** Beside a decision: what is doubtful about the claim. */
export const warnings = {
  type: "array",
  description:
    "What is doubtful about the claim, which is decided all the same; absent where nothing is. 清单的可疑之处，不影响裁定。",
  items: toldFinding,
} as const;

export const problemSchema = {
  $id: "Problem",
  type: "object",
  description: "An error after RFC 9457. 错误说明。",
  required: ["type", "title", "status", "detail", "code", "instance"],
  properties: {
    type: { type: "string", description: "URI reference of the kind of problem." },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string" },
    code: { type: "string", enum: Object.keys(problemKinds) },
    instance: { type: "string", description: "The request id. 请求编号。" },
    findings: {
      type: "array",
      description: "What is wrong and where; at most 100. 逐项说明。",
      items: toldFinding,
    },
    revision: { type: "integer", description: "The last revision, where another was seen. 最新修订号。" },
    since: { ...objectListSchema, description: "What was done since the revision seen. 其后的各次改动。" },
    changes: { ...objectListSchema, description: "In what the contents differ. 内容差异。" },
    findingsLeftOut: { type: "integer", description: "How many findings more there were." },
  },
} as const;

const PROBLEMS: Readonly<Record<number, string>> = {
  400: "Not sound JSON, or not the stated shape · 请求不合格",
  401: "Not signed in · 未登录",
  403: "Not allowed; the answer says who may · 无权限",
  404: "Not known · 未找到",
  409: "So already · 已经如此",
  410: "No longer there · 已冲销或删除",
  412: "Changed by somebody meanwhile; the answer says what · 已被他人改动",
  413: "Too large · 请求过大",
  415: "Not JSON · 内容类型不支持",
  422: "Well-formed, but its content is at fault · 内容有误",
  428: "If-Match is missing · 未注明修订号",
  429: "Too many requests · 请求过于频繁",
  503: "Not ready, overloaded or stopping · 暂不可用",
};

/** The `response` part of a route's schema: the good answer, and the problems it can meet. */
export function responses(
  description: string,
  schema: object,
  problems: readonly number[],
): Record<string, object> {
  const refused = [...problems, 429, 503].map((status) => [
    status,
    {
      description: PROBLEMS[status] ?? "Problem",
      content: { "application/problem+json": { schema: { $ref: "Problem#" } } },
    },
  ]);
  return { 200: { description, ...schema }, ...Object.fromEntries(refused) };
}
