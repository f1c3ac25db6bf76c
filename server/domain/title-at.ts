import { isJsonList, isJsonObject, type Json } from "./json.ts";
import { pointerParts } from "./pointer.ts";

/** What the part of a document at a pointer is called: its title, or why it is there; `undefined` where it has neither. */
export function titleAt(
  document: Json | undefined,
  pointer: string,
): { zh: string; en?: string } | undefined {
  const part = valueAt(document, pointer);
  const title = isJsonObject(part) ? (part.title ?? part.reason) : undefined;
  if (!isJsonObject(title)) return undefined;
  const { zh, en } = title;
  return typeof zh === "string" ? { zh, ...(typeof en === "string" ? { en } : {}) } : undefined;
}

function valueAt(document: Json | undefined, pointer: string): Json | undefined {
  let value = document;
  for (const part of pointerParts(pointer)) {
    if (isJsonList(value)) value = value[Number(part)];
    else value = isJsonObject(value) ? value[part] : undefined;
  }
  return value;
}
