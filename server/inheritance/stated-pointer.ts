import type { Override } from "../../schemas/types.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts } from "../domain/pointer.ts";
import type { Origin } from "./origin.ts";

/** Where the document of differences names what it inherits. */
export const BASE = "/body/base";

/**
 * Where in the document of differences stands what a pointer into the resolved one leads to: inside the override that
 * states it, in the child's own header, or, for what is inherited, at its base.
 */
export function statedPointer(pointer: string, child: Override, origins: readonly Origin[]): string {
  const own = origins
    .filter(({ of }) => of.id === child.id && of.version === child.version)
    .flatMap((origin) =>
      origin.pointer === undefined ? [] : [{ at: origin.pointer, stated: origin.stated }],
    )
    .filter(({ at }) => pointer === at || pointer.startsWith(`${at}/`))
    .sort((a, b) => b.at.length - a.at.length)[0];
  if (own) return `${own.stated}/value${pointer.slice(own.at.length)}`;
  const [top = ""] = pointerParts(pointer);
  // A document is the JSON value it was read from.
  const isOwn = pointer === "" || (top !== "body" && holds(child as unknown as Json, pointer));
  return isOwn ? pointer : BASE;
}

function holds(value: Json, pointer: string): boolean {
  let at: Json | undefined = value;
  for (const part of pointerParts(pointer)) {
    if (isJsonList(at)) at = at[Number(part)];
    else at = isJsonObject(at) && Object.hasOwn(at, part) ? at[part] : undefined;
  }
  return at !== undefined;
}
