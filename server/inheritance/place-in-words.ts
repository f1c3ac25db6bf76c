import type { Described } from "../documents/described.ts";
import type { Words } from "../documents/schema-words.ts";
import { isJsonList, isJsonObject } from "../domain/json.ts";
import type { Place } from "./place.ts";

/** A place for reading, in the words of the schema and of the rows' own titles: `病种分值表 › rows › A01.0 › 分值`. */
export function placeInWords(root: Described, place: Place): Words {
  const steps: Words[] = [];
  let held: Described | undefined = root;
  for (const step of place) {
    const name = typeof step === "string" ? step : Object.values(step).join(" + ");
    const next: Described | undefined = held && stepInto(held, step);
    const label = typeof step === "string" ? (next?.chineseName ?? name) : (titleOf(next) ?? name);
    steps.push({ zh: label, en: name });
    held = next;
  }
  const shown = steps.filter((_, depth) => depth > 0 || place[0] !== "body");
  return { zh: shown.map(({ zh }) => zh).join(" › "), en: shown.map(({ en }) => en).join(" › ") };
}

function stepInto(held: Described, step: Place[number]): Described | undefined {
  const { value } = held;
  if (typeof step === "string") return isJsonList(value) ? held.item(Number(step)) : held.member(step);
  if (!isJsonList(value)) return undefined;
  const at = value.findIndex(
    (row) => isJsonObject(row) && Object.entries(step).every(([name, key]) => row[name] === key),
  );
  return at < 0 ? undefined : held.item(at);
}

function titleOf(row: Described | undefined): string | undefined {
  const title = row && isJsonObject(row.value) ? row.value.title : undefined;
  return isJsonObject(title) && typeof title.zh === "string" ? title.zh : undefined;
}
