import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts, pointerTo } from "../domain/pointer.ts";

/** A value with where it stands. */
export interface SelectedValue {
  /** JSON pointer, items by position. */
  readonly pointer: string;
  /** The same with rows by their keys: equal for the same row of two versions. */
  readonly place: string;
  readonly value: Json;
}

/** Members that rows are known by, the first that a row has. */
const KEYS = ["code", "name", "writes", "fact", "id"] as const;

/**
 * The values at a path, in the order of the document: a segment is a member, a position, the key of a row, or * for every
 * item. A path that leads nowhere gives nothing.
 */
export function selectValues(document: Json, path: string): readonly SelectedValue[] {
  return pointerParts(path).reduce<readonly SelectedValue[]>(
    (found, segment) => found.flatMap((each) => inside(each, segment)),
    [{ pointer: "", place: "", value: document }],
  );
}

function inside({ pointer, place, value }: SelectedValue, segment: string): readonly SelectedValue[] {
  if (isJsonList(value)) {
    return value.flatMap((item, index) => {
      const key = keyOf(item) ?? String(index);
      if (segment !== "*" && segment !== key && segment !== String(index)) return [];
      return [{ pointer: pointerTo(pointer, index), place: pointerTo(place, key), value: item }];
    });
  }
  if (!isJsonObject(value)) return [];
  const members = segment === "*" ? Object.keys(value) : Object.hasOwn(value, segment) ? [segment] : [];
  return members.flatMap((member) => {
    const held = value[member];
    return held === undefined
      ? []
      : [{ pointer: pointerTo(pointer, member), place: pointerTo(place, member), value: held }];
  });
}

function keyOf(item: Json): string | undefined {
  if (!isJsonObject(item)) return undefined;
  for (const key of KEYS) {
    const value = Object.hasOwn(item, key) ? item[key] : undefined;
    if (typeof value === "string") return value;
  }
  return undefined;
}
