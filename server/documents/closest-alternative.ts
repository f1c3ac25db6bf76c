import type { ErrorObject } from "ajv";
import { isJsonList, type Json, type JsonObject } from "../domain/json.ts";
import type { CompiledSchemas } from "./compiled-schemas.ts";
import { type Cause, unknownMember } from "./schema-error.ts";

interface Alternative {
  readonly causes: readonly Cause[];
  /** Counts against this alternative, the weightiest first. */
  readonly rank: readonly number[];
  /** Whether it failed only for what is absent, and nothing that is present speaks for it. */
  readonly undecided: boolean;
}

/**
 * What to say of a value that fits none of the alternatives of `oneOf` or `anyOf` (or too many): the causes against
 * the alternative that it was most likely meant to be. `errorCount`: how many errors right before `error` belong to
 * the alternatives.
 */
export function closestAlternative(
  error: ErrorObject,
  schemas: CompiledSchemas,
  causesOf: (errors: readonly ErrorObject[], schemas: CompiledSchemas) => readonly Cause[],
): { readonly causes: readonly Cause[]; readonly errorCount: number } {
  // Verbose errors carry the value and the schema they were found with, both JSON.
  const value = error.data as Json;
  const within = error.parentSchema as JsonObject;
  const tried = error.schema as readonly JsonObject[];
  const passing: readonly number[] | null = error.params.passingSchemas ?? null;
  const failures = (passing ? tried.slice(0, passing[1]) : tried).map((schema) => ({
    schema: schemas.index.target(schema) ?? schema,
    errors: failuresOf(schema, value, error, schemas),
  }));
  const errorCount = failures.reduce((sum, { errors }) => sum + errors.length, 0);
  const alternatives = failures
    .map(({ schema, errors }) => alternative(schema, causesOf(errors, schemas), error.instancePath))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const [closest, second] = alternatives;
  if (passing || !closest || (closest.undecided && second?.undecided)) {
    return { causes: [{ error, within }], errorCount };
  }
  if (rootTypes(closest.causes, error.instancePath).length > 0) {
    const type = [...new Set(alternatives.flatMap(({ causes }) => rootTypes(causes, error.instancePath)))];
    return { causes: [{ error: { ...error, keyword: "type", params: { type } }, within }], errorCount };
  }
  const causes = closest.causes.map((cause) =>
    cause.error.instancePath === error.instancePath ? { ...cause, within: cause.within ?? within } : cause,
  );
  return { causes, errorCount };
}

/** Errors of one alternative, placed where the whole value stands. */
function failuresOf(
  schema: JsonObject,
  value: Json,
  { instancePath }: ErrorObject,
  schemas: CompiledSchemas,
): readonly ErrorObject[] {
  return schemas
    .errors(schema, value)
    .map((inner) => ({ ...inner, instancePath: instancePath + inner.instancePath }));
}

function alternative(schema: JsonObject, causes: readonly Cause[], root: string): Alternative {
  const atRoot = causes.filter(({ error }) => error.instancePath === root);
  const missing = atRoot.filter(({ error }) => error.keyword === "required").length;
  const unknown = atRoot.filter(({ error }) => unknownMember(error) !== undefined).length;
  const constants = causes.filter(({ error }) => error.keyword === "const").length;
  const present = (isJsonList(schema.required) ? schema.required.length : 0) - missing;
  return {
    causes,
    rank: [rootTypes(causes, root).length, constants, missing + unknown, -present, causes.length],
    undecided: missing === causes.length && present <= 0,
  };
}

function rootTypes(causes: readonly Cause[], root: string): readonly string[] {
  return causes
    .filter(({ error }) => error.instancePath === root && error.keyword === "type")
    .flatMap(({ error }) => error.params.type);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, rank] of a.entries()) {
    const other = b[at] ?? 0;
    if (rank !== other) return rank - other;
  }
  return 0;
}
