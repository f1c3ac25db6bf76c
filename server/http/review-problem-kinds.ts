import type { ReviewCode } from "../review/review-refusal.ts";
import { kind, type ProblemKind } from "./problem-kind.ts";

/** What callers are told who deal with drafts as their state does not allow. */
export const reviewProblemKinds = {
  "unknown-draft": kind(
    404,
    ["没有这份草稿", "未找到 {draft}，或者您无权查阅；可查阅的草稿见 /v1/drafts。"],
    [
      "There is no such draft",
      "{draft} is not known, or not yours to read; /v1/drafts lists those that are.",
    ],
  ),
  "unknown-revision": kind(
    404,
    ["没有这个修订", "草稿 {draft} 没有第 {revision} 次修订，现有修订见 /v1/drafts/{draft}/revisions。"],
    [
      "There is no such revision",
      "Draft {draft} has no revision {revision}; /v1/drafts/{draft}/revisions lists them.",
    ],
  ),
  "unknown-thread": kind(
    404,
    ["没有这条批注", "未找到 {thread}，现有批注见该草稿的 comments。"],
    ["There is no such thread", "{thread} is not known; the draft's comments list those there are."],
  ),
  "draft-closed": kind(
    409,
    ["草稿已了结", "该草稿{stateZh}，不能再改动；请另起草稿。"],
    ["The draft is closed", "It has been {stateEn} and is not changed any more; begin another."],
  ),
  "not-to-submit": kind(
    409,
    ["草稿已在审核中", "无须再次提交；修改后将退出审核，可重新提交。"],
    ["The draft is in review already", "There is nothing to submit; an edit takes it out of review."],
  ),
  "not-in-review": kind(
    409,
    ["草稿不在审核中", "请先由起草人提交审核。"],
    ["The draft is not in review", "Have its authors submit it first."],
  ),
  "approved-fully": kind(
    409,
    ["批准已齐", "所需批准均已取得，可以发布。"],
    ["It is approved already", "Every approval that was due has been given; it can be published."],
  ),
  "approved-already": kind(
    409,
    ["您已批准", "您对 {signed} 的批准仍然有效，其余批准须由他人作出。"],
    ["You have approved it", "Your approval of {signed} stands; what is still due is for others to give."],
  ),
  "signed-differs": kind(
    409,
    ["所批准的并非当前内容", "草稿或其依据已变化，当前签署值为 {signed}；请重新查阅后批准。"],
    [
      "What you approve is not what is there",
      "The draft or what it rests on has changed; what is there now signs as {signed}. Read it again.",
    ],
  ),
  "impact-differs": kind(
    409,
    ["所阅影响预览并非所附的一份", "草稿所附影响预览的散列值为 {impact}；请重新查阅后批准。"],
    [
      "The impact you saw is not the one that is attached",
      "The one attached to the draft has the hash {impact}. Read it again.",
    ],
  ),
  "impact-stale": kind(
    409,
    ["影响预览已过期", "计算影响预览之后，{changedZh}已变化；请重新计算。"],
    ["The impact is out of date", "Since it was worked out, {changedEn} changed; work it out anew."],
  ),
  "approval-not-due": kind(
    403,
    ["没有由您作出的批准", "尚缺的批准须由以下人员作出：{dueZh}。"],
    ["No approval of yours is due", "What is missing is to be given by {dueEn}."],
  ),
  "provisional-unacknowledged": kind(
    422,
    ["含有暂定值", "该版本含有文件未载明的暂定值；批准时须以 acknowledgeProvisional: true 表明知悉。"],
    [
      "It holds provisional values",
      "No document gives them; approve with acknowledgeProvisional: true to say that you know.",
    ],
  ),
  "approvals-missing": kind(
    409,
    ["批准尚未取齐", "尚缺 {count} 项批准：{dueZh}。"],
    ["Approvals are missing", "{count} still to come: {dueEn}."],
  ),
  "approval-stale": kind(
    409,
    ["批准已失效", "{by} 批准之后，{changedZh}已变化；请重新批准。"],
    ["An approval no longer holds", "Since {by} approved, {changedEn} changed; have it approved again."],
  ),
  "revision-missing": kind(
    428,
    ["须注明所依据的修订", '请以 If-Match: "<revision>" 注明您所见的修订号，见草稿的 ETag。'],
    [
      "Say which revision you saw",
      'Send If-Match: "<revision>" with the number that the draft\'s ETag told.',
    ],
  ),
  "revision-stale": kind(
    412,
    [
      "内容已被他人改动",
      "您依据的是第 {yours} 次修订，{by} 已于 {at} 改为第 {revision} 次；差异见 since 和 changes，请据此修改后重新保存。",
    ],
    [
      "Somebody changed it meanwhile",
      "You saw revision {yours}; {by} made revision {revision} at {at}. See since and changes, and save again.",
    ],
  ),
  "another-subject": kind(
    422,
    ["不得改为其他对象", "该草稿属于 {subject}，其类型和标识不能更改；请另起草稿。"],
    [
      "It would be a draft of something else",
      "It is one of {subject}; begin another for another type or id.",
    ],
  ),
  "no-subject": kind(
    422,
    ["未注明对象", "规则集须有合格的 id，医疗机构须有 code 和 jurisdiction，草稿方可归属统筹区。"],
    [
      "It does not say what it is about",
      "A rule set needs a well-formed id, an institution its code and jurisdiction, so that the draft belongs somewhere.",
    ],
  ),
  "version-taken": kind(
    409,
    ["版本号已被使用", "{id} 第 {version} 版不可用：{by} 已于 {at} 发布更新的版本，下一个版本号为 {next}。"],
    [
      "The version number is taken",
      "{id}@{version} cannot be used: {by} published at {at}; the next number is {next}.",
    ],
  ),
  "not-in-the-future": kind(
    422,
    ["只能预约将来的时刻", "{instant} 不晚于当前时刻 {now}；立即发布请省略 visibleFrom。"],
    [
      "Only the future can be scheduled",
      "{instant} is not after {now}; leave visibleFrom out to do it at once.",
    ],
  ),
  "withdrawn-already": kind(
    409,
    ["没有可撤回的版本", "{version} 已撤回或已取消发布。"],
    ["There is nothing to withdraw", "{version} has been withdrawn, or its publication was cancelled."],
  ),
  "not-scheduled": kind(
    409,
    ["不是预约中的发布", "{version} 自 {since} 起已可见或已取消；已发布的版本只能撤回。"],
    [
      "It is not waiting to be published",
      "{version} was visible from {since}, or is cancelled; what is published can only be withdrawn.",
    ],
  ),
  "drafts-need-accounts": kind(
    403,
    ["未启用账户，没有草稿", "起草、审核和发布须知道是谁所为；请设置 YICE_ACCESS=accounts 后重新启动。"],
    [
      "Without accounts there are no drafts",
      "Writing, review and publication need to know who does them: start with YICE_ACCESS=accounts.",
    ],
  ),
} as const satisfies Readonly<Record<ReviewCode, ProblemKind>>;
