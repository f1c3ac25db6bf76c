import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about settlement requests. */
export const settlementRequestDiagnostics = {
  "settlement.unknown-pool": {
    severity: "error",
    zh: {
      found: "方案没有名为“{name}”的基金池",
      expected: "{known} 之一",
      mend: "请改用方案所列的基金池名称",
    },
    en: {
      found: "the policy has no pool '{name}'",
      expected: "one of {known}",
      mend: "Use a pool that the policy names",
    },
  },
  "settlement.unknown-figure": {
    severity: "error",
    zh: {
      found: "“{name}”不是方案在“{scope}”一级要求的数据{suggestion}",
      expected: "方案 reads 所列的事实",
      mend: "请改正名称，或将其移到所属层级",
    },
    en: {
      found: "'{name}' is no figure that the policy asks for per {scope}{suggestion}",
      expected: "a fact that the policy's reads list for that scope",
      mend: "Correct the name, or move it to its scope",
    },
  },
  "settlement.wrong-figure": {
    severity: "error",
    zh: {
      found: "“{name}”的值 {value} 不是 {type} 类型",
      expected: "事实字典声明的类型",
      mend: "请更正数值",
    },
    en: {
      found: "'{name}' holds {value}, which is no {type}",
      expected: "a value of the declared type",
      mend: "Correct the figure",
    },
  },
  "settlement.month-outside": {
    severity: "error",
    zh: { found: "月份 {month} 不在结算期内", expected: "结算期所含的月份", mend: "请更正月份或结算期" },
    en: {
      found: "month {month} lies outside the period",
      expected: "a month of the period",
      mend: "Correct the month or the period",
    },
  },
  "settlement.change-inside": {
    severity: "warning",
    zh: {
      found: "规则集 {id} 自 {from} 起更换版本，处于结算期内",
      expected: "整个结算期同一版本",
      mend: "本次按结算期最后一日施行的版本结算；如应分段，请分期结算",
    },
    en: {
      found: "rule set {id} changes on {from}, inside the period",
      expected: "one version for the whole period",
      mend: "The version in force on the last day is used; settle in parts if that is not meant",
    },
  },
} as const satisfies DiagnosticTemplates;
