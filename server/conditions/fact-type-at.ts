import type { FactType } from "../domain/fact.ts";
import { EVERY_ITEM, type PathStep } from "./path.ts";

/** The type of what `steps` lead to inside a fact of that type; `undefined` when they lead nowhere. */
export function factTypeAt(type: FactType, [step, ...rest]: readonly PathStep[]): FactType | undefined {
  if (step === undefined) return type;
  if (typeof step === "string") {
    const field = type.type === "record" && Object.hasOwn(type.fields, step) ? type.fields[step] : undefined;
    return field && factTypeAt(field, rest);
  }
  if (type.type !== "list") return undefined;
  const items = factTypeAt(type.items, rest);
  return step === EVERY_ITEM ? items && { type: "list", items } : items;
}
