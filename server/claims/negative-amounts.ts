import type { Diagnostic } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts } from "../domain/pointer.ts";
import { claimFindings } from "./claim-findings.ts";

/** Says of schema findings at a negative number that it is negative, instead of which pattern it departs from. */
export function nameNegativeAmounts(value: Json, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const findings = claimFindings();
  const negative = new Set<string>();
  const others = found.filter(({ pointer }) => {
    const amount = valueAt(value, pointer);
    if (!isNegative(amount)) return true;
    if (!negative.has(pointer)) findings.report("claim.negative-amount", pointer, { value: String(amount) });
    negative.add(pointer);
    return false;
  });
  return [...findings.all, ...others];
}

function isNegative(value: Json | undefined): boolean {
  return typeof value === "number" ? value < 0 : typeof value === "string" && /^-\d+(\.\d+)?$/.test(value);
}

function valueAt(value: Json, pointer: string): Json | undefined {
  let at: Json | undefined = value;
  for (const part of pointerParts(pointer)) {
    if (isJsonList(at)) at = at[Number(part)];
    else if (isJsonObject(at) && Object.hasOwn(at, part)) at = at[part];
    else return undefined;
  }
  return at;
}
