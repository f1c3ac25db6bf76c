import type { Fact, Json, JsonObject } from "../../api/answers.ts";
import { inLanguage, type Language } from "../../words/words.ts";
import { isList, isObject } from "./forms.ts";
import { isOperator, operators } from "./operators.ts";
import { codedName } from "./value-names.ts";

/** What conditions are told with. */
export interface Telling {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly language: Language;
}

/** A condition as part of a sentence. */
export function conditionWords(condition: Json, telling: Telling): string {
  const zh = telling.language === "zh";
  if (!isObject(condition)) return "";
  for (const [joint, zhJoint, enJoint] of [
    ["all", "，且", " and "],
    ["any", "，或", " or "],
  ] as const) {
    const parts = condition[joint];
    if (isList(parts)) return parts.map((part) => grouped(part, telling)).join(zh ? zhJoint : enJoint);
  }
  if (condition.not !== undefined)
    return zh
      ? `并非（${conditionWords(condition.not, telling)}）`
      : `not (${conditionWords(condition.not, telling)})`;
  if (typeof condition.condition === "string")
    return zh ? `符合条件“${condition.condition}”` : `“${condition.condition}” holds`;
  return comparisonWords(condition, telling);
}

/** Parts that are joined themselves stand in brackets. */
function grouped(part: Json, telling: Telling): string {
  const words = conditionWords(part, telling);
  const isJoined = isObject(part) && (isList(part.all) || isList(part.any));
  if (!isJoined) return words;
  return telling.language === "zh" ? `（${words}）` : `(${words})`;
}

/** One comparison in words. */
export function comparisonWords({ fact, path, operator, value }: JsonObject, telling: Telling): string {
  const named = typeof fact === "string" ? factWords(fact, telling) : "";
  const place = typeof path === "string" ? ` ${path}` : "";
  const known = typeof fact === "string" ? telling.facts.get(fact) : undefined;
  const how = String(operator)
    .split(":")
    .map((name) => (isOperator(name) ? operators[name][telling.language] : name))
    .join(" ");
  const gap = telling.language === "zh" && !/^[<>≤≥]/.test(how) ? "" : " ";
  if (operator === "present" && typeof value === "boolean") {
    const absent = telling.language === "zh" ? "无值" : " is not given";
    return `${named}${place}${value ? `${gap}${how}` : absent}`;
  }
  return `${named}${place}${gap}${how}${gap}${valueWords(value ?? null, telling, known)}`;
}

export function factWords(id: string, { facts, language }: Telling): string {
  const fact = facts.get(id);
  return fact ? inLanguage(fact.alias, language) : id;
}

/** Values listed at most. */
const MOST = 8;

/** A literal, a list of them, or another fact. */
export function valueWords(value: Json, telling: Telling, fact?: Fact): string {
  const zh = telling.language === "zh";
  if (typeof value === "string") {
    const name = codedName(fact, value, telling.language) ?? value;
    return zh ? `“${name}”` : `"${name}"`;
  }
  if (typeof value === "boolean") return zh ? (value ? "“是”" : "“否”") : value ? "yes" : "no";
  if (isList(value)) {
    const told = value
      .slice(0, MOST)
      .map((item) => valueWords(item, telling, fact))
      .join(zh ? "、" : ", ");
    if (value.length <= MOST) return told;
    return zh ? `${told} 等 ${value.length} 项` : `${told} … (${value.length})`;
  }
  if (isObject(value) && typeof value.fact === "string") return factWords(value.fact, telling);
  return String(value);
}
