import type { Fact, Json, JsonObject } from "../../api/answers.ts";
import { isObject } from "../../parts/shape/forms.ts";

/** A claim of which facts hold, as far as claims state them. */
export interface WitnessClaim {
  readonly claim: JsonObject;
  /** Facts that no claim states: of the institution, found by others, or derived. */
  readonly left: readonly string[];
}

/** The facts that an address carries; `undefined` where it carries none. */
export function factsOfAddress(search: string): JsonObject | undefined {
  const text = new URLSearchParams(search).get("facts");
  if (text === null) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A sample claim with these facts in the places where claims state them. */
export function witnessClaim(
  sample: JsonObject,
  witness: JsonObject,
  facts: ReadonlyMap<string, Fact>,
): WitnessClaim {
  const left: string[] = [];
  let claim = sample;
  for (const [id, value] of Object.entries(witness)) {
    const path = facts.get(id)?.path;
    if (path === undefined || facts.get(id)?.origin !== "claim") left.push(id);
    else claim = withValue(claim, path.split("."), value);
  }
  return { claim, left };
}

function withValue(held: JsonObject, [name = "", ...rest]: readonly string[], value: Json): JsonObject {
  const inner = held[name];
  const next = rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value);
  return { ...held, [name]: next };
}
