import type { ErrorObject } from "ajv";
import type { Json, JsonObject } from "../domain/json.ts";
import type { CompiledSchemas } from "./compiled-schemas.ts";
import { type Cause, unknownMember } from "./schema-error.ts";

interface Alternative {
  readonly causes: readonly Cause[];
  readonly rank: readonly number[];
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
  const failures = (passing ? tried.slice(0, passing[1]) : tried).map((schema) =>
    failuresOf(schema, value, error, schemas),
  );
  const errorCount = failures.reduce((sum, list) => sum + list.length, 0);
  if (passing) return { causes: [{ error, within }], errorCount };

  const alternatives = failures
    .map((list) => alternative(causesOf(list, schemas), error.instancePath))
    .sort((a, b) => compareRanks(a.rank, b.rank));
  const [closest, second] = alternatives;
  if (!closest) return { causes: [{ error, within }], errorCount };
  const types = alternatives.flatMap(({ causes }) => rootTypes(causes, error.instancePath));
  if (rootTypes(closest.causes, error.instancePath).length > 0) {
    const typeError = { ...closest.causes[0]?.error, keyword: "type", params: { type: [...new Set(types)] } };
    return { causes: [{ error: { ...error, ...typeError }, within }], errorCount };
  }
  if (isUndecided(closest, error) && second && isUndecided(second, error))
    return { causes: [{ error, within }], errorCount };
  const named = closest.causes.map((cause) =>
    cause.error.instancePath === error.instancePath ? { ...cause, within: cause.within ?? within } : cause,
  );
  return { causes: named, errorCount };
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

function alternative(causes: readonly Cause[], root: string): Alternative {
  const atRoot = causes.filter(({ error }) => error.instancePath === root);
  const count = (held: (cause: Cause) => boolean) => causes.filter(held).length;
  const shape = atRoot.filter(
    ({ error }) => error.keyword === "required" || unknownMember(error) !== undefined,
  ).length;
  return {
    causes,
    rank: [
      rootTypes(causes, root).length,
      count(({ error }) => error.keyword === "const"),
      shape,
      causes.length,
    ],
  };
}

function rootTypes(causes: readonly Cause[], root: string): readonly string[] {
  return causes
    .filter(({ error }) => error.instancePath === root && error.keyword === "type")
    .flatMap(({ error }) => error.params.type);
}

/** Whether an alternative failed only for what is absent, so that nothing speaks for it. */
function isUndecided({ causes }: Alternative, { instancePath }: ErrorObject): boolean {
  return causes.every(({ error }) => error.keyword === "required" && error.instancePath === instancePath);
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (const [at, rank] of a.entries()) {
    const other = b[at] ?? 0;
    if (rank !== other) return rank - other;
  }
  return 0;
}
