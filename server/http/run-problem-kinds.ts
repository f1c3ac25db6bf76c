import { kind, type ProblemKind } from "./problem-kind.ts";

/** What callers are told about settlement runs. */
export const runProblemKinds = {
  "unknown-run": kind(
    404,
    ["没有这个结算批次", "未找到 {subject}，或者不归您查阅；现有批次见 /v1/runs。"],
    ["There is no such run", "{subject} is not known, or not yours to read; /v1/runs lists those that are."],
  ),
  "no-such-output": kind(
    404,
    ["该结算批次没有这项输出", "未找到 {subject}；批次的输出列于其 finished.outcome.files。"],
    [
      "The run has no such output",
      "{subject} is not there; finished.outcome.files of the run lists what is.",
    ],
  ),
  "run-period": kind(
    422,
    ["结算期与批次种类不符", "月预结算限一个月，年度结算和清算至多十二个月：{subject}。"],
    [
      "The period does not fit the kind of run",
      "A month for monthly, twelve at most for the others: {subject}.",
    ],
  ),
  "bad-rows-left-out": kind(
    409,
    ["清单集有未采用的行", "清单集有 {subject} 行未采用；确认不计入结算的，请以 badRows 写明该数。"],
    [
      "Rows of the claim set were not taken",
      "{subject} of them; state that number as badRows to settle without them.",
    ],
  ),
  "run-ended": kind(
    409,
    ["结算批次已结束", "{subject} 已完成或已取消，未作改动。"],
    ["The run has ended", "{subject} was finished or cancelled; nothing was changed."],
  ),
  "run-at-work": kind(
    409,
    ["结算批次正在运行", "{subject} 正在运行，无须继续。"],
    ["The run is at work", "{subject} is being worked out; there is nothing to resume."],
  ),
  "run-not-finished": kind(
    409,
    ["结算批次尚未完成", "{subject} 尚无结果，请待其完成。"],
    ["The run is not finished", "{subject} has no result yet; wait until it is."],
  ),
  "run-not-settled": kind(
    409,
    ["结算未成功，不得封存", "{subject} 有步骤失败或各项之和与基金池不符，请查明原因后另行发起。"],
    [
      "What is not settled is not closed",
      "A step of {subject} failed, or a pool does not balance; start another run.",
    ],
  ),
  "run-not-closed": kind(
    409,
    ["所补充的批次不是最后封存的批次", "{subject} 未封存，或其后已有补充批次；请以最后封存的批次为准。"],
    [
      "That run is not the one closed last",
      "{subject} is not closed, or was supplemented since; name the last one.",
    ],
  ),
  "other-period": kind(
    422,
    ["补充批次与原批次不符", "补充批次的种类、支付方案和结算期须与 {subject} 相同。"],
    ["A supplementary run is of the same period", "Kind, policy and period must be those of {subject}."],
  ),
  "period-closed": kind(
    409,
    ["该结算期已封存", "已由批次 {subject} 封存；差额请以补充批次支付。"],
    ["The period is closed", "By run {subject}; a supplementary run pays what is different."],
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;
