import type { Claim } from "../../schemas/types.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { readJson } from "./zibo-service.ts";

/** A claim at a boundary, what the clause makes of it and which mechanisms it shows. */
export interface ClaimCase {
  readonly name: string;
  readonly mechanisms: readonly string[];
  readonly why: string;
  readonly change: JsonObject;
  /** `case` is the name of a case or band that has to apply; other members are members or amounts of the decision. */
  readonly expected: Readonly<Record<string, string>>;
}

/** One rule set by itself on given facts. */
export interface RuleSetCase {
  readonly name: string;
  readonly mechanisms: readonly string[];
  readonly why: string;
  readonly ruleSet: string;
  readonly facts: JsonObject;
  readonly expected: Readonly<Record<string, string>>;
}

interface BoundaryCases {
  readonly base: JsonObject;
  readonly claims: readonly ClaimCase[];
  readonly ruleSets: readonly RuleSetCase[];
}

export const boundaryCases = readJson<BoundaryCases>("boundary-cases.json");

/** The base claim with a case's changes over it. */
export function claimOf({ name, change }: ClaimCase): Claim {
  const id = name.replaceAll(/[^a-zA-Z0-9]+/g, "-").slice(0, 60);
  // The service holds it against the schema of claims.
  return { ...changed(boundaryCases.base, change), id } as unknown as Claim;
}

/** Members of `change` replace those of `base`, objects member by member; null takes one away. */
function changed(base: JsonObject, change: JsonObject): JsonObject {
  const result: Record<string, Json> = { ...base };
  for (const [name, value] of Object.entries(change)) {
    const before = base[name];
    if (value === null) delete result[name];
    else result[name] = isObject(before) && isObject(value) ? changed(before, value) : value;
  }
  return result;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
