import type { FactType } from "../domain/fact.ts";
import type { Literal } from "./condition.ts";

/** Types of single values. */
export const SCALARS: readonly FactType["type"][] = ["number", "text", "boolean", "date"];

const WORDS: Readonly<Record<FactType["type"], { readonly zh: string; readonly en: string }>> = {
  number: { zh: "数值", en: "number" },
  text: { zh: "文本", en: "text" },
  boolean: { zh: "是否值（true、false）", en: "true or false" },
  date: { zh: "日期", en: "date" },
  list: { zh: "列表", en: "list" },
  record: { zh: "记录", en: "record" },
};

/** The types as a choice, in both languages, for findings. */
export function wordsOfTypes(types: readonly FactType["type"][]): {
  readonly zh: string;
  readonly en: string;
} {
  return {
    zh: types.map((type) => WORDS[type].zh).join("、"),
    en: types.map((type) => WORDS[type].en).join(", "),
  };
}

/** A literal as its document writes it, shortened for a message. */
export function literalInWords(literal: Literal | readonly Literal[]): string {
  const text = JSON.stringify(literal);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
