import type { DiagnosticTemplates } from "../domain/diagnostic.ts";

const mend = {
  zh: "在查明原因之前不要据以支付，并请报告给维护人员",
  en: "Do not pay by it before the cause is found, and report it to those who maintain the product",
};

/** Where two evaluators of the product do not answer alike. */
export const secondOpinionDiagnostics = {
  "second-opinion.condition": {
    severity: "error",
    zh: {
      found: "{rule} 的条件判断为 {first}，而 json-rules-engine 判断为 {second}（所读事实：{facts}）",
      expected: "两套求值程序结果一致",
      mend: mend.zh,
    },
    en: {
      found: "a condition of {rule} came out {first}, by json-rules-engine {second} (facts read: {facts})",
      expected: "the same answer from both evaluators",
      mend: mend.en,
    },
  },
  "second-opinion.formula": {
    severity: "error",
    zh: {
      found: "{rule} 的公式得 {first}，而以 decimal.js 计算得 {second}（所读事实：{facts}）",
      expected: "两套求值程序结果一致",
      mend: mend.zh,
    },
    en: {
      found: "a formula of {rule} gave {first}, calculated by decimal.js {second} (facts read: {facts})",
      expected: "the same answer from both evaluators",
      mend: mend.en,
    },
  },
  "second-opinion.range": {
    severity: "error",
    zh: {
      found: "{rule} 的分档取第 {first} 档，而逐档核对为第 {second} 档（所读事实：{facts}）",
      expected: "两套求值程序结果一致",
      mend: mend.zh,
    },
    en: {
      found:
        "of the tiers of {rule} number {first} was taken, read one by one number {second} (facts: {facts})",
      expected: "the same answer from both evaluators",
      mend: mend.en,
    },
  },
  "second-opinion.score": {
    severity: "error",
    zh: {
      found: "{rule} 的分值表取 {first}，而逐行核对为 {second}（所读事实：{facts}）",
      expected: "两套求值程序结果一致",
      mend: mend.zh,
    },
    en: {
      found: "of the score table of {rule} {first} was taken, read row by row {second} (facts read: {facts})",
      expected: "the same answer from both evaluators",
      mend: mend.en,
    },
  },
} as const satisfies DiagnosticTemplates;
