import type { Language } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Call, Expression, FunctionName } from "./expression.ts";
import type { FormulaStyle } from "./formula-style.ts";
import { writeFormula } from "./print-formula.ts";
import { quotedText, truthText } from "./value-text.ts";

const SIGNS: Readonly<Record<string, string>> = {
  "*": "×",
  "/": "÷",
  "-": "−",
  "<=": "≤",
  ">=": "≥",
  "!=": "≠",
  "**": "^",
};

const FUNCTIONS: Readonly<Record<FunctionName, Readonly<Record<Language, string>>>> = {
  min: { zh: "最小值", en: "the least of" },
  max: { zh: "最大值", en: "the greatest of" },
  sum: { zh: "合计", en: "the sum of" },
  abs: { zh: "绝对值", en: "the absolute value of" },
  floor: { zh: "向下取整", en: "the floor of" },
  ceiling: { zh: "向上取整", en: "the ceiling of" },
  "round half up": { zh: "四舍五入", en: "rounded half up" },
  "round half even": { zh: "四舍六入五成双", en: "rounded half even" },
  "round half down": { zh: "五舍六入", en: "rounded half down" },
  "round up": { zh: "进位舍入", en: "rounded up" },
  "round down": { zh: "截断", en: "rounded down" },
};

/**
 * A formula for people to read: facts by their alias, × ÷ and − for the signs, `若…则…否则…` in Chinese, words in
 * English. Not FEEL, and not meant to be parsed again.
 */
export function formulaInWords(expression: Expression, facts: FactDictionary, language: Language): string {
  return writeFormula(expression, wordStyle(facts, language));
}

/** The words and signs of one language. */
export function wordStyle(facts: FactDictionary, language: Language): FormulaStyle {
  const zh = language === "zh";
  return {
    comma: zh ? "，" : ", ",
    parentheses: (text) => (zh ? `（${text}）` : `(${text})`),
    sign: (operator) => SIGNS[operator] ?? operator,
    word: (operator) => (zh ? { and: "且", or: "或" } : { and: "and", or: "or" })[operator],
    text: (value) => quotedText(value, language),
    truth: (value) => truthText(value, language),
    date: (value) => value,
    name: (name) => facts.find(name)?.alias[language] ?? name,
    call: (call, argumentsText) => callInWords(call, argumentsText, zh),
    not: (operand) => (zh ? `非（${operand}）` : `not (${operand})`),
    conditional: (condition, consequent, alternative) =>
      zh
        ? `若 ${condition}，则 ${consequent}，否则 ${alternative}`
        : `if ${condition}, then ${consequent}, otherwise ${alternative}`,
    membership: (value, among) => (zh ? `${value} 属于 ${among}` : `${value} is in ${among}`),
  };
}

function callInWords(call: Call, argumentsText: string, zh: boolean): string {
  const name = FUNCTIONS[call.function][zh ? "zh" : "en"];
  const places = call.function.startsWith("round") ? (zh ? " 位小数" : " places") : "";
  return zh ? `${name}（${argumentsText}${places}）` : `${name} (${argumentsText}${places})`;
}
