import type { Language } from "../domain/diagnostic.ts";
import { type Exact, exact, powerOfTen, round, toFixedText, toText } from "../domain/exact.ts";
import type { FactType } from "../domain/fact.ts";
import { isExact, isList, type Value } from "../domain/value.ts";
import { placesOf } from "./constant.ts";

/** Longest fraction that an explanation writes out; a longer one is cut and ends in `…`. */
const MOST_PLACES = 12;
const SHOWN_PLACES = 8;

/** A calculated number for a reader: the whole decimal where it is short, otherwise cut, with `…`. */
export function numberText(value: Exact): string {
  const places = placesOf(value);
  if (places !== undefined && places <= MOST_PLACES) return toText(value);
  return `${toFixedText(round(value, { scale: SHOWN_PLACES, mode: "down" }), SHOWN_PLACES)}…`;
}

/** A fact's value for a reader; numbers at the places their type declares, `—` for what is no value. */
export function factText(value: Value, type: FactType | undefined, language: Language): string {
  if (value === undefined || value === null || (typeof value === "number" && !Number.isFinite(value)))
    return "—";
  if (typeof value === "number" || isExact(value)) {
    const number = typeof value === "number" ? exact(value) : value;
    const scale = type?.type === "number" ? type.scale : 0;
    const declared = (number.num * powerOfTen(scale)) % number.den === 0n;
    return declared ? toFixedText(number, scale) : numberText(number);
  }
  if (typeof value === "boolean") return truthText(value, language);
  if (typeof value === "string") return type?.type === "date" ? value : quotedText(value, language);
  if (isList(value)) {
    const items = type?.type === "list" ? type.items : undefined;
    return `[${value.map((item) => factText(item, items, language)).join(language === "zh" ? "，" : ", ")}]`;
  }
  return language === "zh" ? "（记录）" : "(record)";
}

export function truthText(value: boolean, language: Language): string {
  return language === "zh" ? (value ? "是" : "否") : value ? "yes" : "no";
}

export function quotedText(value: string, language: Language): string {
  return language === "zh" ? `“${value}”` : `"${value}"`;
}
