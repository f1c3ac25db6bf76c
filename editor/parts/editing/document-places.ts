import type { Json, JsonObject } from "../../api/answers.ts";
import { isList, isObject } from "../shape/forms.ts";

/** The parts of a JSON pointer (RFC 6901). */
export function partsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** The pointer of a member of what stands at another. */
export function pointerTo(pointer: string, member: string | number): string {
  return `${pointer}/${String(member).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** What stands at a pointer, if anything does. */
export function valueAt(document: Json, pointer: string): Json | undefined {
  let found: Json | undefined = document;
  for (const part of partsOf(pointer)) {
    if (isList(found)) found = found[Number(part)];
    else if (isObject(found)) found = Object.hasOwn(found, part) ? found[part] : undefined;
    else return undefined;
  }
  return found;
}

/** The document with another value at a pointer; `undefined` takes the member out. What is untouched is shared. */
export function withValue(document: JsonObject, pointer: string, value: Json | undefined): JsonObject {
  const changed = put(document, partsOf(pointer), value);
  return isObject(changed) ? changed : document;
}

function put(held: Json | undefined, parts: readonly string[], value: Json | undefined): Json | undefined {
  const [part, ...rest] = parts;
  if (part === undefined) return value;
  if (isList(held)) {
    const index = Number(part);
    const inner = put(held[index], rest, value);
    if (inner === undefined) return held.toSpliced(index, 1);
    return index < held.length ? held.with(index, inner) : [...held, inner];
  }
  const members = isObject(held) ? held : {};
  const inner = put(Object.hasOwn(members, part) ? members[part] : undefined, rest, value);
  if (inner === undefined) {
    const { [part]: _gone, ...left } = members;
    return left;
  }
  // A member keeps its place among the others.
  return Object.fromEntries(
    Object.hasOwn(members, part)
      ? Object.entries(members).map(([name, each]) => [name, name === part ? inner : each])
      : [...Object.entries(members), [part, inner]],
  );
}
