import { canonicalText } from "../documents/canonical.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";

/** Where a part stands, what it is called and which clause it rests on decide nothing. */
const SAID = new Set(["pointer", "valuePointer", "clause", "name", "generated"]);

/** Text of what a part of a program does: equal for two that decide alike by the same words. */
export function meaningText(part: object): string {
  // Statements are plain data, absent members aside.
  return canonicalText(withoutWords(part as Json));
}

function withoutWords(part: Json): Json {
  if (isJsonList(part)) return part.map(withoutWords);
  if (!isJsonObject(part)) return part;
  const members = Object.entries(part).filter(([name, value]) => value !== undefined && !SAID.has(name));
  return Object.fromEntries(members.map(([name, value]) => [name, withoutWords(value)]));
}
