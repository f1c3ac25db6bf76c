import { kind, type ProblemKind } from "./problem-kind.ts";

/** What callers are told about claims as records. */
export const claimProblemKinds = {
  "other-claim-id": kind(
    422,
    ["清单标识不一致", "地址中的清单标识 {subject} 与清单内的标识不同，请核对。"],
    ["The claim has another id", "The address names {subject}, the claim another id; check which is meant."],
  ),
  "unknown-claim": kind(
    404,
    ["没有这份结算清单", "未找到 {subject}，请核对清单标识、统筹区和修订号。"],
    ["There is no such claim", "{subject} is not recorded; check its id, pooling area and revision."],
  ),
  "unknown-claim-set": kind(
    404,
    ["没有这个清单集", "未找到 {subject}，或者不归您查阅；现有清单集见 /v1/claim-sets。"],
    [
      "There is no such claim set",
      "{subject} is not known, or not yours to read; /v1/claim-sets lists those that are.",
    ],
  ),
  "no-mapping": kind(
    400,
    ["须给出对应关系", "报送 CSV 须以 mapping 给出列与清单字段的对应关系（claim-mapping.schema.json）。"],
    [
      "A mapping is needed",
      "State as mapping how columns of CSV become fields of a claim (claim-mapping.schema.json).",
    ],
  ),
  "not-gzip": kind(
    400,
    ["内容不是完整的 gzip", "解压失败：{subject}，请检查文件和 Content-Encoding 请求头。"],
    ["The content is not whole gzip", "{subject}; check the file and the Content-Encoding header."],
  ),
  "claim-conflict": kind(
    409,
    [
      "修订号已被占用或不连续",
      "该清单现为修订 {subject}（0 为尚未报送）；内容不同的，请以其下一个修订号（revision）报送。",
    ],
    [
      "The revision is taken, or does not follow the last",
      "The claim stands at revision {subject} (0: not recorded yet); send another content as the next one.",
    ],
  ),
  "claim-reversed": kind(
    410,
    ["该结算清单已冲销", "{subject} 已冲销；历次修订见 /v1/claims/<清单标识>/revisions。"],
    ["The claim was reversed", "{subject} was reversed; /v1/claims/<id>/revisions tells when and why."],
  ),
  "claim-erased": kind(
    410,
    ["该结算清单内容已按期限删除", "日志中仅保留其散列值，内容无法恢复。"],
    ["The content of the claim was erased after its term", "The log keeps its hash only."],
  ),
  "within-retention": kind(
    422,
    ["尚在保存期限内", "结算清单自出院之日起至少保存 {subject} 天，请选择更早的日期。"],
    [
      "Still within the term of retention",
      "Claims are kept {subject} days from discharge; choose an earlier date.",
    ],
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>;
