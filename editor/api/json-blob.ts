import type { Json } from "./answers.ts";
import { breathing } from "./breathing.ts";

type Part = string | Blob;

/** Items of a list that are written at once. */
const MANY = 400;

/** Long lists as they were written last: documents are never changed in place, so a list is always the same text. */
const written = new WeakMap<readonly Json[], Blob>();

/**
 * A value as JSON, in UTF-8. Long lists are written a part at a time, and what is typed meanwhile is not held up; a value
 * without any is written at once.
 */
export async function jsonBlob(value: Json): Promise<Blob> {
  const breathe = breathing();
  const partsOf = async (held: Json): Promise<readonly Part[]> => {
    if (!holdsMany(held)) return [JSON.stringify(held)];
    if (isList(held)) return [await listOf(held)];
    const members: Part[] = [];
    for (const [name, member] of Object.entries(held ?? {}))
      members.push(members.length > 0 ? "," : "", `${JSON.stringify(name)}:`, ...(await partsOf(member)));
    return ["{", ...members, "}"];
  };
  const listOf = async (items: readonly Json[]): Promise<Blob> => {
    const known = written.get(items);
    if (known) return known;
    const parts: Part[] = [];
    for (let from = 0; from < items.length; from += MANY) {
      const some = items.slice(from, from + MANY);
      parts.push(from > 0 ? "," : "");
      if (!some.some(holdsMany)) parts.push(JSON.stringify(some).slice(1, -1));
      else
        for (const [index, item] of some.entries())
          parts.push(index > 0 ? "," : "", ...(await partsOf(item)));
      await breathe();
    }
    const made = new Blob(["[", ...parts, "]"]);
    written.set(items, made);
    return made;
  };
  return new Blob([...(await partsOf(value))], { type: "application/json" });
}

function holdsMany(value: Json): boolean {
  if (typeof value !== "object" || value === null) return false;
  return isList(value) ? value.length > MANY || value.some(holdsMany) : Object.values(value).some(holdsMany);
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
