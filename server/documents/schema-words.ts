import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";

/** The same words for both readers. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

/**
 * What a schema calls its values, from its description: English, then a short Chinese sentence. Falls back to the
 * title; `undefined` when it has neither.
 */
export function wordsOf(schema: JsonObject | undefined): Words | undefined {
  const { description, title } = schema ?? {};
  const text = typeof description === "string" ? description : typeof title === "string" ? title : undefined;
  if (text === undefined) return undefined;
  const [, en = text, zh = text] = /^(.*\.) (\p{Script=Han}.*)$/su.exec(text) ?? [];
  return { zh: zh.replace(/[。.]$/, ""), en: en.replace(/\.$/, "") };
}

/**
 * How the texts of a schema are written, by its `x-form` (words with an example). A schema without one shows its pattern
 * or format as it stands.
 */
export function formOf({ "x-form": form, pattern, format }: JsonObject): Words {
  if (!isJsonObject(form))
    return pattern === undefined
      ? { zh: `格式为 ${format} 的文本`, en: `text in the format ${format}` }
      : { zh: `符合 ${pattern} 的文本`, en: `text that matches ${pattern}` };
  return { zh: `${form.zh}，如 ${form.example}`, en: `${form.en}, e.g. ${form.example}` };
}

/** The Chinese words of a schema's description up to the first stop: `病种分值表`; `undefined` when it has none. */
export function chineseNameOf(schema: JsonObject | undefined): string | undefined {
  const words = schema?.description === undefined ? undefined : wordsOf(schema);
  const name = words?.zh.split(/[：，；。（(]/u)[0];
  return name && words && words.zh !== words.en && /\p{Script=Han}/u.test(name) ? name : undefined;
}

const TYPES: Readonly<Record<string, Words>> = {
  string: { zh: "文本", en: "text" },
  number: { zh: "数", en: "a number" },
  integer: { zh: "整数", en: "a whole number" },
  boolean: { zh: "true 或 false", en: "true or false" },
  object: { zh: "对象", en: "an object" },
  array: { zh: "列表", en: "a list" },
  null: { zh: "null", en: "null" },
};

/** The names of JSON Schema types, joined by "or". */
export function typeWords(types: Json): Words {
  const words = (isJsonList(types) ? types : [types]).map(
    (type) => TYPES[String(type)] ?? { zh: String(type), en: String(type) },
  );
  return { zh: words.map(({ zh }) => zh).join("或"), en: words.map(({ en }) => en).join(" or ") };
}

const EXCERPT = 60;

/** A value in one short line: a scalar as JSON, an object by its members' names, a list by its length. */
export function excerpt(value: Json | undefined): string {
  if (isJsonList(value)) return value.length === 0 ? "[]" : `[…×${value.length}]`;
  if (isJsonObject(value)) return shorten(`{${Object.keys(value).slice(0, 8).join(", ")}}`);
  return shorten(JSON.stringify(value) ?? "");
}

function shorten(text: string): string {
  if (text.length <= EXCERPT) return text;
  return text.startsWith('"') ? `${text.slice(0, EXCERPT - 2)}…"` : `${text.slice(0, EXCERPT - 1)}…`;
}
