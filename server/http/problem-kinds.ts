import { accessProblemKinds } from "./access-problem-kinds.ts";
import { claimProblemKinds } from "./claim-problem-kinds.ts";
import { impactProblemKinds } from "./impact-problem-kinds.ts";
import { kind, type ProblemKind } from "./problem-kind.ts";
import { reviewProblemKinds } from "./review-problem-kinds.ts";
import { runProblemKinds } from "./run-problem-kinds.ts";

/** Every way a request can fail as a whole, by code. */
export const problemKinds = {
  ...accessProblemKinds,
  ...claimProblemKinds,
  ...reviewProblemKinds,
  ...runProblemKinds,
  ...impactProblemKinds,
  "malformed-json": kind(
    400,
    ["请求正文不是合格的 JSON", "请按所列各项修改后重新提交。"],
    ["The body is not sound JSON", "Mend what the findings list and send it again."],
  ),
  "not-utf-8": kind(
    400,
    ["请求内容不是 UTF-8 编码", "请转换为 UTF-8 编码后重新提交。"],
    ["The text is not UTF-8", "Encode it as UTF-8 and send it again."],
  ),
  "invalid-request": kind(
    400,
    ["请求不符合接口规定", "{partZh}与接口定义不符，请按所列各项修改。"],
    [
      "The request does not fit the interface",
      "Its {partEn} departs from what /openapi.json states; see the findings.",
    ],
  ),
  "invalid-cursor": kind(
    400,
    ["分页游标无效", "请原样使用上一页答复中的 next，或从首页重新开始。"],
    ["The cursor is none of ours", "Use the next of the page before as it is, or start from the first page."],
  ),
  "bad-request": kind(
    400,
    ["请求无法识别", "请检查请求行、请求头和路径编码。"],
    ["The request cannot be read", "Check the request line, the headers and the encoding of the path."],
  ),
  "wrong-encoding": kind(
    400,
    [
      "正文与所称的压缩方式不符",
      "正文不能按 Content-Encoding 解压：请以 gzip 或 deflate 压缩，或者去掉该请求头。",
    ],
    [
      "The body is not compressed as it says",
      "It cannot be unpacked by its Content-Encoding: compress it as gzip or deflate, or leave that header out.",
    ],
  ),
  "not-a-claim": kind(
    422,
    ["结算清单不合规范", "请按所列各项修改后重新提交。"],
    ["This is not a claim", "It departs from the claim schema; see the findings."],
  ),
  "invalid-content": kind(
    422,
    ["请求内容有误", "请按所列各项修改后重新提交：{subject}"],
    ["The content of the request is at fault", "Mend what the findings list: {subject}"],
  ),
  "no-version-in-force": kind(
    422,
    ["当日无施行版本", "{subject} 在所问日期没有施行中的版本，请核对日期和施行期。"],
    [
      "No version is in force on that date",
      "{subject} has none on the date asked for; check the date and the effective periods.",
    ],
  ),
  "no-date": kind(
    400,
    ["须给出日期", "比较两个统筹区须以 asOf 指明日期。"],
    ["A date is needed", "Two jurisdictions are compared as of a date: state asOf."],
  ),
  incomparable: kind(
    422,
    ["两个版本无法比较", "{subject} 的种类不同，请选择同一种类的两个版本。"],
    ["These versions cannot be compared", "{subject} differ in kind; choose two versions of one kind."],
  ),
  "not-found": kind(
    404,
    ["没有这个地址", "请对照 /openapi.json 核对路径。"],
    ["There is nothing at this address", "Check the path against /openapi.json."],
  ),
  "unknown-policy": kind(
    404,
    ["没有这个支付方案", "未找到 {subject}，可用的支付方案见 /v1/policies。"],
    ["There is no such policy", "{subject} is not known; /v1/policies lists those that are."],
  ),
  "unknown-rule-set": kind(
    404,
    ["没有这个规则集", "未找到 {subject}，现有规则集见 /v1/rule-sets。"],
    ["There is no such rule set", "{subject} is not known; /v1/rule-sets lists those that are."],
  ),
  "unknown-version": kind(
    404,
    ["没有这个版本", "未找到 {subject}，现有版本见 /v1/rule-sets。"],
    ["There is no such version", "{subject} is not known; /v1/rule-sets lists those that are."],
  ),
  "unknown-institution": kind(
    404,
    ["没有这个机构", "未找到 {subject}，现有机构见 /v1/institutions。"],
    ["There is no such institution", "{subject} is not known; /v1/institutions lists those that are."],
  ),
  "unknown-code-list": kind(
    404,
    ["没有这个编码库", "未找到 {subject}，现有编码库见 /v1/code-lists。"],
    ["There is no such code list", "{subject} is not known; /v1/code-lists lists those that are."],
  ),
  "unknown-batch": kind(
    404,
    ["没有这个裁定批次", "未找到 {subject}，或者其裁定不归您查阅；批次编号见裁定答复的 yice-batch 响应头。"],
    [
      "There is no such batch of decisions",
      "{subject} is not known, or not yours to read; the yice-batch header of an answer names its batch.",
    ],
  ),
  "not-in-batch": kind(
    404,
    ["该批次中没有这份清单的裁定", "请核对清单标识和批次编号。"],
    ["The batch holds no decision on this claim", "Check the claim's id and the batch."],
  ),
  "unknown-document": kind(
    404,
    ["没有收录这份文件", "未找到 {subject}，已收录的文件见 /v1/documents。"],
    ["No such document is kept", "{subject} is not known; /v1/documents lists those that are."],
  ),
  "unknown-clause": kind(
    404,
    ["文件中没有这一条款", "未找到 {subject}，该文件的条款见 /v1/documents/{id}。"],
    [
      "The document has no such clause",
      "{subject} is not known; the document without `clause` lists its clauses.",
    ],
  ),
  "unknown-schema": kind(
    404,
    ["没有这个文档结构定义", "未找到所问的定义，现有定义见 /v1/schemas。"],
    ["There is no such schema", "/v1/schemas lists those there are."],
  ),
  "method-not-allowed": kind(
    405,
    ["该地址不支持此方法", "该地址支持：{allowed}。"],
    ["This method is not allowed here", "This address takes {allowed}."],
  ),
  "not-acceptable": kind(
    406,
    ["无法提供所要求的格式", "该地址只提供 {produces}，请修改 Accept 请求头。"],
    ["The wanted format cannot be given", "This address answers {produces}; change the Accept header."],
  ),
  "request-timeout": kind(
    408,
    ["请求接收超时", "请求未在时限内收全，请重新提交。"],
    ["The request took too long to arrive", "Send it again."],
  ),
  "body-too-large": kind(
    413,
    ["请求正文过大", "上限为 {limit} 字节，请分批提交，或改用 /v1/evaluations/stream。"],
    ["The body is too large", "At most {limit} bytes: send it in parts, or use /v1/evaluations/stream."],
  ),
  "line-too-long": kind(
    413,
    ["单行过长", "上限为 {limit} 字节。"],
    ["The line is too long", "At most {limit} bytes."],
  ),
  "unsupported-media-type": kind(
    415,
    ["不支持的内容类型", "该地址接收 {consumes}，请修改 Content-Type 请求头。"],
    ["The content type is not supported", "This address takes {consumes}; change the Content-Type header."],
  ),
  "rate-limited": kind(
    429,
    ["请求过于频繁", "每分钟至多 {limit} 次，请在 {seconds} 秒后重试。"],
    ["Too many requests", "At most {limit} a minute; try again in {seconds} s."],
  ),
  "headers-too-large": kind(
    431,
    ["请求头过大", "请缩减请求头后重新提交。"],
    ["The headers are too large", "Send fewer or shorter headers."],
  ),
  internal: kind(
    500,
    ["服务内部错误", "请将请求编号 {instance} 告知管理员。"],
    ["An error of the service", "Tell its keeper the request id {instance}."],
  ),
  "not-ready": kind(
    503,
    ["规则尚未载入", "服务正在启动，请稍后重试。"],
    ["The rules are not loaded yet", "The service is starting; try again shortly."],
  ),
  behind: kind(
    503,
    ["日志尚未同步到所求位置", "已同步位置与所求位置：{subject}，请稍后重试。"],
    ["The log has not come so far here", "Here and wanted: {subject}; try again shortly."],
  ),
  "log-unreadable": kind(
    503,
    ["无法读取日志，暂不裁定", "无法确认现行规则，请告知管理员后重试：{subject}"],
    [
      "The log cannot be read, so nothing is decided",
      "What is in force cannot be told; tell the keeper and try again: {subject}",
    ],
  ),
  "ledger-unavailable": kind(
    503,
    ["裁定未能记入账本", "未记入账本的裁定不予给出，请稍后重新提交。"],
    ["The decisions could not be recorded", "None is given without its record; send the request again."],
  ),
  "log-unavailable": kind(
    503,
    ["日志暂不可读", "请稍后重试；如仍不成功，请告知管理员核验日志。"],
    ["The log cannot be read", "Try again shortly; if that does not help, have its keeper verify it."],
  ),
  stopping: kind(
    503,
    ["服务正在停止", "请稍后重试；流式评估请自本行起重新提交。"],
    ["The service is stopping", "Try again shortly; a stream is to be sent again from this line on."],
  ),
  overloaded: kind(503, ["服务繁忙", "请稍后重试。"], ["The service is overloaded", "Try again shortly."]),
  "timed-out": kind(
    503,
    ["处理超时", "未在时限内完成，请减少一次提交的数量后重试。"],
    ["It took too long", "Not done within the time allowed; send less at once."],
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;

export type ProblemCode = keyof typeof problemKinds;
