import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

export const programDiagnostics = {
  "program.unknown-fact": {
    severity: "error",
    zh: {
      found: "没有名为“{name}”的事实{suggestion}",
      expected: "事实字典或本方案规则集所声明的事实",
      mend: "请改正名称，或在表头 facts 中声明",
    },
    en: {
      found: "there is no fact '{name}'{suggestion}",
      expected: "a fact of the dictionary or declared by a rule set of the policy",
      mend: "Correct the name, or declare it in the header's facts",
    },
  },
  "program.fact-type": {
    severity: "error",
    zh: {
      found: "事实“{name}”的类型是 {type}",
      expected: "{expected} 类型的事实",
      mend: "请换用该类型的事实",
    },
    en: {
      found: "the fact '{name}' is a {type}",
      expected: "a {expected} fact",
      mend: "Name a fact of that type",
    },
  },
  "program.value-outside": {
    severity: "error",
    zh: {
      found: "“{value}”不在事实“{name}”的取值范围内",
      expected: "{values} 之一",
      mend: "请改用取值范围内的值",
    },
    en: {
      found: "'{value}' is no value of the fact '{name}'",
      expected: "one of {values}",
      mend: "Use one of its values",
    },
  },
  "program.never-reached": {
    severity: "warning",
    zh: {
      found: "“{name}”没有适用条件，其后的各项永远不会命中",
      expected: "没有条件的一项放在最后",
      mend: "请为它补充条件，或移到末尾",
    },
    en: {
      found: "'{name}' has no condition, so nothing after it is ever reached",
      expected: "the case without a condition last",
      mend: "Give it a condition, or move it to the end",
    },
  },
  "program.no-fallback": {
    severity: "info",
    zh: {
      found: "各项均不命中时没有取值",
      expected: "最后一项不带条件",
      mend: "如确有不命中的可能，该清单将报“无匹配行”错误；否则请补一项",
    },
    en: {
      found: "nothing is stated for what no case takes",
      expected: "a last case without a condition",
      mend: "Such a claim is reported as unmatched; add a case if it should not be",
    },
  },
} as const satisfies DiagnosticTemplates;
