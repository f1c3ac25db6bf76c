import type { Json } from "../../api/answers.ts";
import type { Text } from "../../words/words.ts";
import { isObject } from "../shape/forms.ts";

/** What stands at a pointer of a document, by its title, name or code; the pointer itself where it has none. */
export function placeWords(document: Json, pointer: string, say: (text: Text) => string): string {
  let held: Json | undefined = document;
  const names: string[] = [];
  for (const part of pointer.split("/").slice(1)) {
    const name = part.replaceAll("~1", "/").replaceAll("~0", "~");
    held = memberOf(held, name);
    const told = held === undefined ? undefined : nameOf(held, say);
    if (told !== undefined) names.push(told);
  }
  return names.length === 0 ? pointer : `${names.join(" › ")}（${pointer}）`;
}

function memberOf(held: Json | undefined, name: string): Json | undefined {
  if (Array.isArray(held)) return held[Number(name)];
  return held !== undefined && isObject(held) ? held[name] : undefined;
}

function nameOf(held: Json, say: (text: Text) => string): string | undefined {
  if (!isObject(held)) return undefined;
  const { title, name, code, group } = held;
  // A title is a text in both languages, by its schema.
  if (isObject(title)) return say(title as unknown as Text);
  return [name, code, group].find((each) => typeof each === "string");
}
