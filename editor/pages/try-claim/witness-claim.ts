import type { Fact, Json, JsonObject } from "../../api/answers.ts";
import type { Institution } from "../../api/institution.ts";
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

/** A claim and its institution's attributes on the day of discharge. */
interface Stay {
  readonly claim: JsonObject;
  readonly attributes: JsonObject;
}

/**
 * A claim of which these facts hold: the sample whose institution is closest to what they say of it, with all that
 * claims state themselves filled in. `undefined` without samples.
 */
export function witnessClaim(
  samples: readonly JsonObject[],
  institutions: readonly Institution[],
  witness: JsonObject,
  facts: ReadonlyMap<string, Fact>,
): WitnessClaim | undefined {
  const [closest] = samples
    .map((claim) => ({ claim, attributes: attributesOf(claim, institutions) }))
    .sort((a, b) => matching(b, witness) - matching(a, witness));
  if (!closest) return undefined;
  const left: string[] = [];
  let { claim } = closest;
  for (const [id, value] of Object.entries(witness)) {
    if (closest.attributes[id] === value) continue;
    const { path, origin } = facts.get(id) ?? {};
    if (path === undefined || origin !== "claim") left.push(id);
    else claim = withValue(claim, path.split("."), value);
  }
  return { claim, left };
}

function matching({ attributes }: Stay, witness: JsonObject): number {
  return Object.entries(witness).filter(([id, value]) => attributes[id] === value).length;
}

function attributesOf({ setlinfo }: JsonObject, institutions: readonly Institution[]): JsonObject {
  const { fixmedins_code, dscg_time } = isObject(setlinfo) ? setlinfo : {};
  const day = typeof dscg_time === "string" ? dscg_time.slice(0, 10) : "";
  const periods = institutions.find(({ code }) => code === fixmedins_code)?.attributes ?? [];
  return (
    periods.find(({ from, until }) => String(from) <= day && (typeof until !== "string" || day < until)) ?? {}
  );
}

function withValue(held: JsonObject, [name = "", ...rest]: readonly string[], value: Json): JsonObject {
  const inner = held[name];
  const next = rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest, value);
  return { ...held, [name]: next };
}
