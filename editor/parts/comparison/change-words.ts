import type { Change, Json, JsonObject } from "../../api/answers.ts";
import { factWords, type Telling } from "../shape/condition-words.ts";
import { isObject } from "../shape/forms.ts";
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
  const text = isObject(value) ? membersText(value, telling) : textOf(value);
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}

function textOf(value: Json): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** Members in a line, those that are facts by their names. */
function membersText(value: JsonObject, telling: Telling): string {
  const parts = Object.entries(value).map(([name, held]) => `${factWords(name, telling)} ${textOf(held)}`);
  return parts.join(telling.language === "zh" ? "，" : ", ");
}
