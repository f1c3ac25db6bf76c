import type { JsonObject } from "../../api/answers.ts";
import { factWords, type Telling } from "./condition-words.ts";

const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/\s*\*\s*/g, " × "],
  [/\s*\/\s*/g, " ÷ "],
  [/\s+-\s+/g, " − "],
  [/<=/g, "≤"],
  [/>=/g, "≥"],
];
const QUOTED = /("[^"]*")/;

/** A formula with facts by their names and signs as they are printed; quoted text stays as it is. */
export function formulaWords(text: string, telling: Telling): string {
  return text
    .split(QUOTED)
    .map((part) => (QUOTED.test(part) ? part : told(part, telling)))
    .join("");
}

function told(part: string, telling: Telling): string {
  const named = part.replace(/[\p{L}_][\p{L}\p{N}_]*/gu, (name) => factWords(name, telling));
  return SIGNS.reduce((text, [sign, printed]) => text.replace(sign, printed), named);
}

const MODES: Readonly<Record<string, readonly [zh: string, en: string]>> = {
  "half-up": ["四舍五入", "half up"],
  "half-even": ["四舍六入五成双", "half even"],
  "half-down": ["五舍六入", "half down"],
  up: ["进位", "up"],
  down: ["截去", "down"],
  ceiling: ["向上取整", "ceiling"],
  floor: ["向下取整", "floor"],
};

/** What becomes of a formula's result. */
export function roundingWords({ scale, mode, exact, fraction }: JsonObject, { language }: Telling): string {
  const zh = language === "zh";
  if (exact === true) return zh ? "不舍入" : "exact";
  if (fraction === true) return zh ? "以分数保留" : "kept as a fraction";
  if (scale === undefined) return "";
  const how = MODES[String(mode)]?.[zh ? 0 : 1] ?? String(mode);
  return zh ? `保留 ${scale} 位小数，${how}` : `${scale} places, ${how}`;
}
