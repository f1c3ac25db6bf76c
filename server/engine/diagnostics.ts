import type { DiagnosticTemplates } from "../domain/diagnostic.ts";
import { policyDiagnostics } from "./policy-diagnostics.ts";
import { settlementRequestDiagnostics } from "./settlement-diagnostics.ts";

/** Findings about a rule set version by itself. */
const ruleSetDiagnostics = {
  "rule-set.unknown-clause": {
    severity: "error",
    zh: {
      found: "所引条款“{clause}”不在表头的条款出处中",
      expected: "{known} 之一",
      mend: "请在 citations 中补充该条款，或改正引用",
    },
    en: {
      found: "the clause '{clause}' is not among the header's citations",
      expected: "one of {known}",
      mend: "Add it to citations, or correct the reference",
    },
  },
  "rule-set.provisional-pointer": {
    severity: "error",
    zh: { found: "暂定值指针 {target} 未指向任何内容", expected: "本文档中已有的值", mend: "请改正指针" },
    en: {
      found: "the provisional pointer {target} points at nothing",
      expected: "a value of this document",
      mend: "Correct the pointer",
    },
  },
  "rule-set.period": {
    severity: "error",
    zh: { found: "施行期止于 {until}，不晚于起始日 {from}", expected: "止期晚于起期", mend: "请更正施行期" },
    en: {
      found: "the effective period ends on {until}, not after {from}",
      expected: "an end after the beginning",
      mend: "Correct the period",
    },
  },
  "rule-set.id": {
    severity: "error",
    zh: {
      found: "标识 {id} 不以统筹区代码 {jurisdiction} 开头",
      expected: "标识以本统筹区代码开头",
      mend: "请更正标识或统筹区",
    },
    en: {
      found: "the id {id} does not begin with the jurisdiction {jurisdiction}",
      expected: "an id that begins with its jurisdiction",
      mend: "Correct the id or the jurisdiction",
    },
  },
  "rule-set.duplicate-key": {
    severity: "error",
    zh: {
      found: "“{key}”在同一列表中出现多次",
      expected: "列表内键唯一",
      mend: "请改名，使版本间可以逐行比较",
    },
    en: {
      found: "'{key}' occurs more than once in its list",
      expected: "keys that are unique in their list",
      mend: "Rename one, so that versions can be compared row by row",
    },
  },
} as const satisfies DiagnosticTemplates;

/** Findings about versions of one id side by side. */
const libraryDiagnostics = {
  "library.duplicate-version": {
    severity: "error",
    zh: { found: "{id} 的版本 {version} 有多份文档", expected: "每个版本一份", mend: "请更改版本号" },
    en: {
      found: "{id} has version {version} more than once",
      expected: "one document a version",
      mend: "Change the version number",
    },
  },
  "library.overlap": {
    severity: "error",
    zh: {
      found: "施行期与版本 {other} 重叠（如 {witness}），但 supersedes 未列明",
      expected: "重叠的旧版本列入 supersedes",
      mend: "请将版本 {other} 列入 supersedes，或调整施行期",
    },
    en: {
      found:
        "the period overlaps that of version {other} (e.g. on {witness}), which supersedes does not name",
      expected: "every version that is covered named in supersedes",
      mend: "Name version {other} in supersedes, or change the period",
    },
  },
  "library.gap": {
    severity: "warning",
    zh: {
      found: "自 {from} 至 {until}（不含）没有施行中的版本",
      expected: "施行期前后衔接",
      mend: "如非有意停用，请调整施行期",
    },
    en: {
      found: "no version is in force from {from} until {until}",
      expected: "periods that follow on",
      mend: "Change a period unless the gap is meant",
    },
  },
} as const satisfies DiagnosticTemplates;

export const engineDiagnostics = {
  ...settlementRequestDiagnostics,
  ...ruleSetDiagnostics,
  ...libraryDiagnostics,
  ...policyDiagnostics,
} as const satisfies DiagnosticTemplates;
