import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about a policy and the rule sets that it ties together. */
export const policyDiagnostics = {
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
  "policy.reads-ahead": {
    severity: "error",
    zh: {
      found: "步骤“{reader}”在 claim 阶段读取“{fact}”，而该事实来自其后的就诊",
      expected: "其后就诊的事实仅在 person 阶段读取",
      mend: "请将该步骤移到 person 阶段，或改为向前看的观察窗",
    },
    en: {
      found: "'{reader}' of the claim phase reads '{fact}', which later stays tell",
      expected: "facts of later stays read in the person phase only",
      mend: "Move the step to the person phase, or let the window look back",
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
  "policy.no-holders": {
    severity: "error",
    zh: {
      found: "按预算主体执行、提供或列示，而方案未写明机构的预算主体",
      expected: "方案写明 budgetHolder（如机构属性“预算主体”）",
      mend: "请填写 budgetHolder，或改为其他对象",
    },
    en: {
      found: "something is per budget holder, and the policy does not say who holds an institution's budget",
      expected: "a budgetHolder (the institution's attribute of that name, say)",
      mend: "State budgetHolder, or name another scope",
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
  "policy.iteration-steps": {
    severity: "error",
    zh: {
      found: "“{name}”的步骤自“{first}”至“{last}”，不是清单之后依次执行、且只属于它的步骤",
      expected: "claim、person 之后各阶段中先后排列的步骤，互不重叠",
      mend: "请更正首末步骤的名称",
    },
    en: {
      found:
        "'{name}' repeats the steps from '{first}' to '{last}', which are no run of steps after the claims of its own",
      expected: "steps of the phases after claim and person, in their order, that no other iteration repeats",
      mend: "Correct the names of its first and last step",
    },
  },
  "policy.iteration-result": {
    severity: "error",
    zh: {
      found: "“{name}”以“{fact}”（{per}）为下一轮前提，而其步骤并未按该主体写入",
      expected: "由所重复的某一步骤按同一主体写入的事实",
      mend: "请改用该组步骤得出的事实，或更正主体",
    },
    en: {
      found: "'{name}' hands '{fact}' to the next round per {per}, and none of its steps writes it so",
      expected: "a fact that one of the repeated steps writes for the same things",
      mend: "Name a fact that the steps come to, or correct what it is for",
    },
  },
  "policy.iteration-unrounded": {
    severity: "error",
    zh: {
      found: "“{name}”以未约数的“{fact}”为下一轮前提，逐轮的结果无从完全一致",
      expected: "载明小数位数与进位方式的事实",
      mend: "请为写入该事实的公式规定进位",
    },
    en: {
      found: "'{name}' hands '{fact}' to the next round unrounded: it may never come to the same",
      expected: "a fact with a stated scale and rounding",
      mend: "Let the formula that writes it state how it is rounded",
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
