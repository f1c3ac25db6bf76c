import type { Dictionary } from "../../words/words.ts";

/** Operators of conditions in words; decorators before them are told one by one. */
export const operators = {
  equal: { zh: "为", en: "is" },
  notEqual: { zh: "不为", en: "is not" },
  in: { zh: "为其中之一", en: "is one of" },
  notIn: { zh: "不在其中", en: "is none of" },
  contains: { zh: "包含", en: "contains" },
  doesNotContain: { zh: "不包含", en: "does not contain" },
  lessThan: { zh: "<", en: "<" },
  lessThanInclusive: { zh: "≤", en: "≤" },
  greaterThan: { zh: ">", en: ">" },
  greaterThanInclusive: { zh: "≥", en: "≥" },
  present: { zh: "有值", en: "is given" },
  startsWith: { zh: "以此开头：", en: "begins with" },
  startsWithAny: { zh: "以其中之一开头：", en: "begins with one of" },
  someFact: { zh: "有一项", en: "some item" },
  everyFact: { zh: "每一项", en: "every item" },
  not: { zh: "并非", en: "not" },
} as const satisfies Dictionary;

export function isOperator(name: string): name is keyof typeof operators {
  return Object.hasOwn(operators, name);
}
