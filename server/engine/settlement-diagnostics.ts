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
  "settlement.no-holders": {
    severity: "error",
    zh: {
      found: "请求列有预算主体“{code}”，而方案不设预算主体",
      expected: "方案设有预算主体时才列其数据",
      mend: "请去掉 holders，或把数据写到机构",
    },
    en: {
      found: "the request has figures of a budget holder '{code}', and the policy knows no budget holders",
      expected: "figures of holders only where the policy has them",
      mend: "Leave holders out, or state the figures by institution",
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
  "settlement.history-stated": {
    severity: "warning",
    zh: {
      found: "{claims} 张清单自带“{fact}”等既往就诊事实，而本方案由清单集自行推得，未采用所带数值",
      expected: "有人员编号的清单不自带由清单集推得的事实",
      mend: "请去掉这些事实；跨期的就诊请列入 history",
    },
    en: {
      found:
        "{claims} claims state facts of other stays ('{fact}' is one) that are read off the claims themselves; what they state was not used",
      expected: "no such facts on claims that name their person",
      mend: "Leave them out; list stays of other periods under history",
    },
  },
  "settlement.wrong-figure": {
    severity: "error",
    zh: {
      found: "“{name}”的值“{value}”类型、取值或小数位数不符",
      expected: "{type}",
      mend: "请按事实字典更正",
    },
    en: {
      found: "“{value}” is no value of '{name}'",
      expected: "{type}",
      mend: "Correct it by the fact dictionary",
    },
  },
  "settlement.period": {
    severity: "error",
    zh: {
      found: "结算期自 {from} 至 {until}",
      expected: "止日晚于起日（止日不含），且不超过 {most} 个月",
      mend: "请更正结算期；更长的期间请分期结算",
    },
    en: {
      found: "the period runs from {from} until {until}",
      expected: "an end (exclusive) after the beginning, and {most} months at most",
      mend: "Correct the period; settle a longer one in parts",
    },
  },
  "settlement.repeated": {
    severity: "error",
    zh: {
      found: "“{name}”重复列出",
      expected: "每家机构在一个基金池一项，每个月份一项",
      mend: "请合并为一项；无法确定以哪一项的数据为准",
    },
    en: {
      found: "'{name}' is listed twice",
      expected: "one entry an institution and pool, and one a month",
      mend: "Merge them; which of their figures hold cannot be guessed",
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
  "settlement.iteration-cycle": {
    severity: "warning",
    zh: {
      found: "“{name}”逐轮测算 {rounds} 轮后进入循环，每 {cycle} 轮重复一次，没有前提与结果一致的状态",
      expected: "某一轮的结果与其前提完全一致",
      mend: "已按方案规定处理；请核对数据，或修改相互依存的规则",
    },
    en: {
      found: "after {rounds} rounds '{name}' goes round in a cycle of {cycle}: no state reproduces itself",
      expected: "a round that comes to exactly what it assumed",
      mend: "What the policy states applies; check the figures, or change the rules that depend on each other",
    },
  },
  "settlement.iteration-limit": {
    severity: "warning",
    zh: {
      found: "“{name}”测算满 {rounds} 轮，结果仍与前提不一致",
      expected: "在方案规定的轮数内，某一轮的结果与其前提完全一致",
      mend: "已按方案规定处理；请核对数据，或调整轮数上限",
    },
    en: {
      found: "'{name}' has not come to what it assumes within {rounds} rounds",
      expected: "within the stated rounds, one that comes to exactly what it assumed",
      mend: "What the policy states applies; check the figures, or allow more rounds",
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
