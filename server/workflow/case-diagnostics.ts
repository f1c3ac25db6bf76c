import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

/** Findings about the test cases of a version. */
export const caseDiagnostics = {
  "case.differs": {
    severity: "error",
    zh: {
      found: "用例“{nameZh}”得 {got}",
      expected: "用例所载的 {expected}",
      mend: "请按条款复核：改正规则，或改正用例及其推算依据",
    },
    en: {
      found: "the case '{nameEn}' gave {got}",
      expected: "{expected}, as the case says",
      mend: "Work it out from the clause again: correct the rule, or the case and its working",
    },
  },
  "case.evaluators-differ": {
    severity: "error",
    zh: {
      found: "用例“{nameZh}”中，{rule} 的 {place} 得 {first}，第二套求值程序得 {second}",
      expected: "两套求值程序结果一致",
      mend: "在查明原因之前不要发布该版本，并请报告给维护人员",
    },
    en: {
      found: "in the case '{nameEn}', {place} of {rule} gave {first}, and the second evaluator {second}",
      expected: "the same answer from both evaluators",
      mend: "Do not publish the version before the cause is found, and report it to those who maintain the product",
    },
  },
  "case.wrong-form": {
    severity: "error",
    zh: {
      found: "用例“{nameZh}”的写法不适用于类型为 {kind} 的版本",
      expected: "支付方案用例写 claim，其他规则集写 facts，含分摊的写 entities",
      mend: "请按该类型改写",
    },
    en: {
      found: "the case '{nameEn}' is not of the form that a version of kind {kind} is tried by",
      expected: "claim for a policy, facts for other rule sets, entities where a total is shared out",
      mend: "Write it in that form",
    },
  },
  "case.unknown-version": {
    severity: "error",
    zh: {
      found: "用例所属的 {version} 不在规则目录中",
      expected: "同一目录中已有的规则集版本",
      mend: "请改正 id 与 version，或补上该版本",
    },
    en: {
      found: "the cases are of {version}, which is not among the rules",
      expected: "a version of the same folder of rules",
      mend: "Correct id and version, or add that version",
    },
  },
  "case.given-twice": {
    severity: "error",
    zh: {
      found: "{version} 的用例已载于 {path}",
      expected: "一个版本只有一个用例文件",
      mend: "请合并为一个文件",
    },
    en: {
      found: "the cases of {version} stand in {path} already",
      expected: "one file of cases for each version",
      mend: "Put them into one file",
    },
  },
} as const satisfies DiagnosticTemplates;
