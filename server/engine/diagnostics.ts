import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about settlement requests. */
const settlementRequestDiagnostics = {
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

/** Findings about a policy and the rule sets that it ties together. */
const policyDiagnostics = {
  "policy.unknown-rule-set": {
    severity: "error",
    zh: {
      found: "没有规则集 {id}{suggestion}",
      expected: "已有的规则集",
      mend: "请更正标识，或补充该规则集",
    },
    en: {
      found: "there is no rule set {id}{suggestion}",
      expected: "a rule set that exists",
      mend: "Correct the id, or add the rule set",
    },
  },
  "policy.rule-set-gap": {
    severity: "error",
    zh: {
      found: "规则集 {id} 在 {date} 没有施行中的版本，而方案已在施行",
      expected: "方案施行期内每个规则集均有版本",
      mend: "请发布覆盖该日期的版本，或缩短方案施行期",
    },
    en: {
      found: "rule set {id} has no version in force on {date}, though the policy is",
      expected: "a version of every rule set throughout the policy's period",
      mend: "Publish one that covers the date, or shorten the policy's period",
    },
  },
  "policy.two-writers": {
    severity: "error",
    zh: {
      found: "事实“{fact}”由“{first}”和“{second}”两个步骤写入",
      expected: "每个事实只有一个步骤写入",
      mend: "请改写其中一个步骤所写的事实",
    },
    en: {
      found: "the fact '{fact}' is written by '{first}' and by '{second}'",
      expected: "one writer a fact",
      mend: "Let one of them write another fact",
    },
  },
  "policy.read-before-write": {
    severity: "error",
    zh: {
      found: "步骤“{reader}”读取“{fact}”，而写入它的步骤“{writer}”在其后",
      expected: "先写后读",
      mend: "请调整步骤顺序",
    },
    en: {
      found: "'{reader}' reads '{fact}', which '{writer}' writes only later",
      expected: "a writer before its readers",
      mend: "Reorder the steps",
    },
  },
  "policy.unwritten-fact": {
    severity: "error",
    zh: {
      found: "步骤“{reader}”读取“{fact}”，但没有步骤写入，也不是方案的输入",
      expected: "由步骤写入、列入 reads 或 given 的事实",
      mend: "请补充写入它的步骤，或将其列入 reads / given",
    },
    en: {
      found: "'{reader}' reads '{fact}', which no step writes and nobody supplies",
      expected: "a fact that a step writes, or one in reads or given",
      mend: "Add a step that writes it, or list it in reads or given",
    },
  },
  "policy.narrow-scope": {
    severity: "error",
    zh: {
      found: "步骤“{reader}”按“{per}”执行，却读取只在“{scope}”一级存在的“{fact}”",
      expected: "同级或上级的事实",
      mend: "请先用 sum 汇总到该级",
    },
    en: {
      found: "'{reader}' runs per {per} but reads '{fact}', which exists per {scope}",
      expected: "a fact of its own or a wider scope",
      mend: "Sum it up to that scope first",
    },
  },
  "policy.phase-order": {
    severity: "error",
    zh: {
      found: "步骤“{name}”在“{phase}”阶段按“{per}”执行",
      expected: "该阶段允许的对象",
      mend: "请移到后面的阶段，或更改执行对象",
    },
    en: {
      found: "step '{name}' of the {phase} phase runs per {per}",
      expected: "a scope that the phase knows",
      mend: "Move it to a later phase, or change what it runs over",
    },
  },
  "policy.summed-unrounded": {
    severity: "error",
    zh: {
      found: "步骤“{name}”汇总“{fact}”，而该事实未经舍入",
      expected: "汇入基金池的事实先按规定位数舍入",
      mend: "请在写入该事实的公式中规定位数与舍入方式",
    },
    en: {
      found: "'{name}' sums '{fact}', which is kept as an unrounded fraction",
      expected: "a stated scale for what is summed into a pool",
      mend: "State scale and mode where the fact is written",
    },
  },
  "policy.fact-conflict": {
    severity: "error",
    zh: {
      found: "事实“{fact}”在 {other} 中已有不同声明",
      expected: "同一事实只声明一次，或声明一致",
      mend: "请统一声明，或改名",
    },
    en: {
      found: "the fact '{fact}' is declared otherwise in {other}",
      expected: "one declaration a fact",
      mend: "Make them the same, or rename one",
    },
  },
  "policy.cyclic-sum": {
    severity: "error",
    zh: {
      found: "步骤“{name}”由“{over}”汇总到“{per}”",
      expected: "由下级汇总到上级",
      mend: "请更正 over 或 per",
    },
    en: {
      found: "'{name}' sums from {over} to {per}",
      expected: "a sum from a finer to a wider scope",
      mend: "Correct over or per",
    },
  },
} as const satisfies DiagnosticTemplates;

export const engineDiagnostics = {
  ...settlementRequestDiagnostics,
  ...ruleSetDiagnostics,
  ...libraryDiagnostics,
  ...policyDiagnostics,
} as const satisfies DiagnosticTemplates;
