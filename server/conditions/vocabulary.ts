import type { Language } from "../domain/diagnostic.ts";
import type { Fact, Unit } from "../domain/fact.ts";
import type { OperatorName, OrderOperator } from "./operator-name.ts";

/** A phrase as it affirms and as it denies; `{}` stands for the value compared with. */
export type Phrase = readonly [affirmed: string, denied: string];

/** The words that a condition is read out in. */
export interface Vocabulary {
  readonly alias: (alias: Fact["alias"]) => string;
  readonly operators: Readonly<Record<OperatorName, Phrase>>;
  /** Order of dates. */
  readonly dates: Readonly<Record<OrderOperator, Phrase>>;
  readonly someItem: (list: string) => string;
  readonly everyItem: (list: string) => string;
  readonly someValue: Phrase;
  readonly everyValue: Phrase;
  readonly field: (of: string, field: string) => string;
  readonly item: (of: string, position: number) => string;
  readonly items: (of: string) => string;
  readonly units: Readonly<Record<Unit, string>>;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly quoted: (text: string) => string;
  readonly comma: string;
  readonly andMore: (shown: string, count: number) => string;
  readonly sentence: (subject: string, predicate: string) => string;
  readonly and: string;
  readonly or: string;
  readonly bracketed: (words: string) => string;
  readonly denied: (words: string) => string;
  readonly always: string;
  readonly never: string;
  readonly meets: (name: string) => string;
  readonly labelled: (label: string, words: string) => string;
  readonly outcome: { readonly true: string; readonly false: string; readonly unknown: string };
  readonly actual: (words: string, value: string) => string;
  readonly concluded: (words: string, outcome: string) => string;
}

const zh: Vocabulary = {
  alias: (alias) => alias.zh,
  operators: {
    equal: ["为{}", "不为{}"],
    notEqual: ["不为{}", "为{}"],
    in: ["为{}之一", "不是{}中的任何一个"],
    notIn: ["不是{}中的任何一个", "为{}之一"],
    contains: ["包含{}", "不包含{}"],
    doesNotContain: ["不包含{}", "包含{}"],
    lessThan: ["小于{}", "大于或等于{}"],
    lessThanInclusive: ["小于或等于{}", "大于{}"],
    greaterThan: ["大于{}", "小于或等于{}"],
    greaterThanInclusive: ["大于或等于{}", "小于{}"],
    present: ["有值", "缺失"],
    startsWith: ["以{}开头", "不以{}开头"],
    startsWithAny: ["以{}之一开头", "不以{}中的任何一个开头"],
  },
  dates: {
    lessThan: ["早于{}", "不早于{}"],
    lessThanInclusive: ["不晚于{}", "晚于{}"],
    greaterThan: ["晚于{}", "不晚于{}"],
    greaterThanInclusive: ["不早于{}", "早于{}"],
  },
  someItem: (list) => `${list}至少一项`,
  everyItem: (list) => `${list}每一项都`,
  someValue: ["{}中的任一个", "{}中的任何一个"],
  everyValue: ["{}中的每一个", "{}中的至少一个"],
  field: (of, field) => `${of}的${field}`,
  item: (of, position) => `${of}第${position}项`,
  items: (of) => `${of}各项`,
  units: { "1": "", yuan: "元", points: "分", "yuan/point": "元/分", ratio: "", days: "天", count: "" },
  yes: "“是”",
  no: "“否”",
  missing: "缺失",
  quoted: (text) => `“${text}”`,
  comma: "、",
  andMore: (shown, count) => `${shown}等${count}项`,
  sentence: (subject, predicate) => subject + predicate,
  and: "，且",
  or: "，或",
  bracketed: (words) => `（${words}）`,
  denied: (words) => `并非（${words}）`,
  always: "无条件成立",
  never: "任何情形均不成立",
  meets: (name) => `符合“${name}”`,
  labelled: (label, words) => `【${label}】${words}`,
  outcome: { true: "成立", false: "不成立", unknown: "无法判断" },
  actual: (words, value) => `${words}（实际：${value}）`,
  concluded: (words, outcome) => `${words}：${outcome}`,
};

const en: Vocabulary = {
  alias: (alias) => alias.en,
  operators: {
    equal: ["is {}", "is not {}"],
    notEqual: ["is not {}", "is {}"],
    in: ["is one of {}", "is none of {}"],
    notIn: ["is none of {}", "is one of {}"],
    contains: ["contains {}", "does not contain {}"],
    doesNotContain: ["does not contain {}", "contains {}"],
    lessThan: ["is less than {}", "is at least {}"],
    lessThanInclusive: ["is at most {}", "is more than {}"],
    greaterThan: ["is more than {}", "is at most {}"],
    greaterThanInclusive: ["is at least {}", "is less than {}"],
    present: ["is given", "is missing"],
    startsWith: ["starts with {}", "does not start with {}"],
    startsWithAny: ["starts with one of {}", "starts with none of {}"],
  },
  dates: {
    lessThan: ["is before {}", "is on or after {}"],
    lessThanInclusive: ["is on or before {}", "is after {}"],
    greaterThan: ["is after {}", "is on or before {}"],
    greaterThanInclusive: ["is on or after {}", "is before {}"],
  },
  someItem: (list) => `some item of ${list}`,
  everyItem: (list) => `every item of ${list}`,
  someValue: ["some one of {}", "any one of {}"],
  everyValue: ["every one of {}", "some one of {}"],
  field: (of, field) => `${field} of ${of}`,
  item: (of, position) => `item ${position} of ${of}`,
  items: (of) => `the items of ${of}`,
  units: {
    "1": "",
    yuan: " yuan",
    points: " points",
    "yuan/point": " yuan/point",
    ratio: "",
    days: " days",
    count: "",
  },
  yes: "true",
  no: "false",
  missing: "missing",
  quoted: (text) => `"${text}"`,
  comma: ", ",
  andMore: (shown, count) => `${shown} … (${count} in all)`,
  sentence: (subject, predicate) => `${subject} ${predicate}`,
  and: " and ",
  or: " or ",
  bracketed: (words) => `(${words})`,
  denied: (words) => `not (${words})`,
  always: "always holds",
  never: "never holds",
  meets: (name) => `"${name}" is met`,
  labelled: (label, words) => `[${label}] ${words}`,
  outcome: { true: "holds", false: "does not hold", unknown: "cannot be told" },
  actual: (words, value) => `${words} (actual: ${value})`,
  concluded: (words, outcome) => `${words}: ${outcome}`,
};

export const VOCABULARIES: Readonly<Record<Language, Vocabulary>> = { zh, en };
