import type { Fact, Json, Schema } from "../../api/answers.ts";
import { inLanguage, type Language } from "../../words/words.ts";

/** What a value is called: as its schema says, else as it is written. */
export function valueName(schema: Schema, value: Json, language: Language): string {
  const named = schema["x-values"]?.[String(value)];
  return named ? inLanguage(named, language) : String(value);
}

const TRUTH = { true: { zh: "是", en: "yes" }, false: { zh: "否", en: "no" } } as const;

/** A fact's truth values as yes and no, and its coded ones, by the dictionary's names or where its description lists them: "1 一级，2 二级". */
export function codedName(fact: Fact | undefined, value: Json, language: Language): string | undefined {
  if (typeof value === "boolean") return TRUTH[`${value}`][language];
  if (typeof value !== "string" || fact?.type.type !== "text") return undefined;
  const named = fact.valueNames?.[value];
  if (named) return inLanguage(named, language);
  if (!fact.description) return undefined;
  // In English a code is mostly the word itself.
  if (language === "en" && !/^\d/.test(value)) return undefined;
  return listedName(inLanguage(fact.description, language), value);
}

/** What a text that lists codes calls one of them; codes may stand in brackets behind the one that they are kinds of. */
export function listedName(list: string, code: string): string | undefined {
  const found = list.split(/[，,；;。：:（()）]\s*/).find((part) => part.startsWith(`${code} `));
  return (
    found
      ?.slice(code.length + 1)
      .replace(/(…|等$).*$/, "")
      .trim() || undefined
  );
}
