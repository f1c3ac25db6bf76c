import { readFileSync } from "node:fs";
import type { ClaimStandards } from "../../server/claims/read-claim.ts";
import { readFactDictionary } from "../../server/claims/read-fact-dictionary.ts";
import { createSchemas, type Schemas } from "../../server/documents/schema-check.ts";
import type { FactDictionary } from "../../server/domain/fact.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";

/** The JSON of a file of the project. */
export function jsonOf(path: string): Json {
  return JSON.parse(textOf(path));
}

/** The text of a file of the project. */
export function textOf(path: string): string {
  return readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");
}

const IDS = [
  "common",
  "claim",
  "fact-dictionary",
  "institution",
  "institution-register",
  "claim-mapping",
].map((name) => `${name}.schema.json`);

export const schemas: Schemas = createSchemas(
  // Each of these files holds an object.
  Object.fromEntries(IDS.map((id) => [id, jsonOf(`schemas/${id}`) as JsonObject])),
);

export const facts: FactDictionary = dictionary();

export const standards: ClaimStandards = { schemas, facts };

function dictionary(): FactDictionary {
  const { facts, findings } = readFactDictionary(jsonOf("schemas/facts.json"), schemas);
  if (!facts) throw new Error(`the dictionary does not read: ${JSON.stringify(findings)}`);
  return facts;
}
