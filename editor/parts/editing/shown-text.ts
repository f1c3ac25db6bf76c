import type { Json } from "../../api/answers.ts";
import { conditionWords, type Telling } from "../shape/condition-words.ts";
import { type CellShape, cellText } from "./cell-text.ts";

/** A value as a grid and a spreadsheet show it: a condition, which is not edited there, in words. */
export function shownText(value: Json | undefined, shape: CellShape, telling: Telling): string {
  return shape.form === "condition" && value !== undefined
    ? conditionWords(value, telling)
    : cellText(value, shape, telling.language);
}
