import { kind, type ProblemKind } from "./problem-kind.ts";

/** What callers are told about impacts of drafts. */
export const impactProblemKinds = {
  "unknown-impact": kind(
    404,
    ["没有这项影响预览", "未找到 {subject}，或者不归您查阅；草稿的影响预览见 /v1/impacts?draft=…。"],
    [
      "There is no such impact",
      "{subject} is not known, or not yours to read; /v1/impacts?draft=… lists those of a draft.",
    ],
  ),
  "impact-ended": kind(
    409,
    ["影响预览已结束", "{subject} 已完成或已取消，未作改动。"],
    ["The impact has ended", "{subject} was finished or cancelled; nothing was changed."],
  ),
  "impact-not-finished": kind(
    409,
    ["影响预览尚未完成", "{subject} 尚无结果，请待其完成。"],
    ["The impact is not finished", "{subject} has no result yet; wait until it is."],
  ),
  "not-in-impact": kind(
    404,
    ["影响预览未列该清单", "清单 {subject} 的裁定未变，或不在清单集内；所列清单见该影响预览的 claims。"],
    [
      "The impact does not list the claim",
      "{subject} is decided as before, or not in the set; the impact's claims lists those that are.",
    ],
  ),
  "empty-claim-set": kind(
    422,
    ["清单集没有有效清单", "清单集 {subject} 没有可据以计算的清单。"],
    ["The claim set holds no claim", "{subject} has no claim that stands to work out an impact over."],
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;
