import type { Change, Json, JsonObject } from "../../api/answers.ts";
import { inLanguage, type Text } from "../../words/words.ts";
import { conditionWords, factWords, type Telling } from "../shape/condition-words.ts";
import { isList, isObject } from "../shape/forms.ts";
import { formulaWords } from "../shape/formula-words.ts";

/** A change as a sentence. */
export function changeWords(change: Change, telling: Telling): string {
  const { kind, words, before, after } = change;
  const { language } = telling;
  const zh = language === "zh";
  const place = words[language];
  const [old, now] = [valueText(before, change, telling), valueText(after, change, telling)];
  switch (kind) {
    case "added":
      return zh ? `新增 ${place}：${now}` : `added ${place}: ${now}`;
    case "removed":
      return zh ? `删除 ${place}：原为 ${old}` : `removed ${place}: was ${old}`;
    case "changed":
      return zh ? `${place} 由 ${old} 改为 ${now}` : `${place} from ${old} to ${now}`;
    case "moved":
      return zh
        ? `${place} 由第 ${Number(old) + 1} 位移到第 ${Number(now) + 1} 位`
        : `${place} moved from place ${Number(old) + 1} to ${Number(now) + 1}`;
  }
}

/** A value in a line, cut where it is long. */
export function valueText(value: Json | undefined, { pointer }: Change, telling: Telling): string {
  if (value === undefined) return "—";
  if (typeof value === "string" && pointer.endsWith("/text")) return formulaWords(value, telling);
  const text = inWords(value, telling);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

/** A value as it is read: texts in the language, conditions and formulas in words, a row as its cells. */
function inWords(value: Json, telling: Telling): string {
  const zh = telling.language === "zh";
  if (isList(value)) return value.map((each) => inWords(each, telling)).join(zh ? "、" : ", ");
  if (typeof value === "boolean") return zh ? (value ? "是" : "否") : value ? "yes" : "no";
  if (!isObject(value)) return value === null ? "—" : String(value);
  if (isText(value)) return inLanguage(value, telling.language);
  if (isCondition(value)) return conditionWords(value, telling);
  if (typeof value.text === "string") return formulaWords(value.text, telling);
  const cells = Object.entries(value).flatMap(([name, held]) => {
    // What has a title is called by it.
    if (name === "name" && value.title !== undefined) return [];
    const fact = telling.facts.get(name);
    const told = inWords(held, telling);
    return [fact ? `${factWords(name, telling)} ${told}` : told];
  });
  return cells.join(zh ? "；" : "; ");
}

function isText(value: JsonObject): value is JsonObject & Text {
  return typeof value.zh === "string" && Object.keys(value).every((name) => name === "zh" || name === "en");
}

function isCondition({ all, any, not, operator, condition }: JsonObject): boolean {
  return (
    isList(all) ||
    isList(any) ||
    isObject(not) ||
    typeof operator === "string" ||
    typeof condition === "string"
  );
}
