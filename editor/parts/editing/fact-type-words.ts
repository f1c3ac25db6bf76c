import type { Fact } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";

const TYPES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  number: ["数值", "number"],
  text: ["文本", "text"],
  boolean: ["是否", "yes or no"],
  date: ["日期", "date"],
  list: ["列表", "list"],
  record: ["记录", "record"],
};

const UNITS: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  yuan: ["元", "yuan"],
  points: ["分", "points"],
  "yuan/point": ["元/分", "yuan per point"],
  ratio: ["比例", "ratio"],
  days: ["天", "days"],
  count: ["个数", "count"],
};

/** What a fact can hold, in a word or two: number in yuan, text, list. */
export function factTypeWords({ type, unit }: Fact["type"], language: Language): string {
  const side = language === "zh" ? 0 : 1;
  const name = TYPES[type]?.[side] ?? type;
  const of = UNITS[unit ?? ""]?.[side];
  return of === undefined ? name : `${name}·${of}`;
}
