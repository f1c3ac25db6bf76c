import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about figures that do not hold what their rule set states of them. */
export const invariantDiagnostics = {
  "invariant.order": {
    severity: "error",
    zh: {
      found: "不满足“{name}”：{first} 为 {a}，其后 {second} 为 {b}",
      expected: "后者 {relation} 前者",
      mend: "请更正数值，或修改该约束并说明依据",
    },
    en: {
      found: "'{name}' does not hold: {first} is {a}, and after it {second} is {b}",
      expected: "each {relation} the one before",
      mend: "Correct the values, or change what is stated of them",
    },
  },
  "invariant.sum": {
    severity: "error",
    zh: {
      found: "不满足“{name}”：各值合计 {sum}",
      expected: "合计 {expected}",
      mend: "请更正数值，或修改该约束",
    },
    en: {
      found: "'{name}' does not hold: together the values are {sum}",
      expected: "{expected} together",
      mend: "Correct the values, or change what is stated of them",
    },
  },
  "invariant.outside": {
    severity: "error",
    zh: {
      found: "不满足“{name}”：{place} 为 {value}",
      expected: "{range} 以内",
      mend: "请更正数值，或修改该约束",
    },
    en: {
      found: "'{name}' does not hold: {place} is {value}",
      expected: "a value within {range}",
      mend: "Correct the value, or change what is stated of it",
    },
  },
  "invariant.moved": {
    severity: "error",
    zh: {
      found: "不满足“{name}”：{place} 由 {before} 变为 {value}，变动 {change}%",
      expected: "变动不超过 {percent}%，或在 reasons 中说明理由",
      mend: "请核对数值，或补充理由",
    },
    en: {
      found: "'{name}' does not hold: {place} moves from {before} to {value}, by {change} %",
      expected: "a move of at most {percent} %, or a reason under reasons",
      mend: "Check the value, or state the reason",
    },
  },
  "invariant.already": {
    severity: "warning",
    zh: {
      found: "“{name}”在前一版本已不满足（{place}）",
      expected: "各版本均满足约束",
      mend: "请借此次修改一并更正",
    },
    en: {
      found: "'{name}' did not hold in the version before either ({place})",
      expected: "invariants that hold in every version",
      mend: "Mend it along with this change",
    },
  },
  "invariant.dropped": {
    severity: "warning",
    zh: {
      found: "前一版本所载约束“{name}”已不再列出",
      expected: "约束逐版保留",
      mend: "请恢复该约束，或在审核中说明",
    },
    en: {
      found: "the invariant '{name}' of the version before is no longer stated",
      expected: "invariants that are kept from version to version",
      mend: "State it again, or tell the reviewers why not",
    },
  },
  "invariant.no-values": {
    severity: "error",
    zh: {
      found: "约束“{name}”所指位置（{values}）没有任何数值",
      expected: "本规则集中已有的位置",
      mend: "请更正位置",
    },
    en: {
      found: "nothing stands where the invariant '{name}' looks ({values})",
      expected: "places that the rule set has",
      mend: "Correct the places",
    },
  },
  "invariant.no-number": {
    severity: "error",
    zh: {
      found: "约束“{name}”所指的 {place} 不是数值",
      expected: "直接写出的数值",
      mend: "请更正位置，或改为数值",
    },
    en: {
      found: "{place}, which the invariant '{name}' points at, is no decimal",
      expected: "a figure that is written out",
      mend: "Correct the place, or write a decimal",
    },
  },
} as const satisfies DiagnosticTemplates;
