import type { ErrorObject } from "ajv";
import { isJsonObject, type Json } from "../domain/json.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { closestAlternative } from "./closest-alternative.ts";
import type { CompiledSchemas } from "./compiled-schemas.ts";
import { type Cause, knownMembers, unknownMember } from "./schema-error.ts";

/** The causes behind a validator's flat list of errors, in its order. */
export function causesOf(errors: readonly ErrorObject[], schemas: CompiledSchemas): readonly Cause[] {
  // Read backwards: an error of alternatives stands after those of each of them.
  const causes: Cause[] = [];
  for (let end = errors.length; end > 0; ) {
    const error = errors[end - 1];
    if (!error) break;
    end--;
    if (error.keyword === "oneOf" || error.keyword === "anyOf") {
      const { causes: closest, errorCount } = closestAlternative(error, schemas, causesOf);
      end -= errorCount;
      for (const cause of closest.toReversed()) causes.push(cause);
    } else if (error.keyword === "propertyNames") {
      while (end > 0 && errors[end - 1]?.propertyName === error.params.propertyName) end--;
      causes.push({ error });
    } else if (error.keyword !== "if") causes.push({ error: asMissing(error) });
  }
  return oneEach(withoutMisspelt(ofRightType(causes.reverse())));
}

/** Drops what is said of alternatives where the value is not even of the type that all of them ask for. */
function ofRightType(causes: readonly Cause[]): readonly Cause[] {
  const mistyped = new Set(
    causes.filter(({ error }) => error.keyword === "type").map(({ error }) => error.instancePath),
  );
  return causes.filter(
    ({ error: { keyword, instancePath } }) =>
      (keyword !== "oneOf" && keyword !== "anyOf") || !mistyped.has(instancePath),
  );
}

/** A missing member is told the same way, whichever keyword asks for it. */
function asMissing(error: ErrorObject): ErrorObject {
  const { keyword, params, data } = error;
  const untagged =
    keyword === "discriminator" && isJsonObject(data as Json) && !Object.hasOwn(data as object, params.tag);
  const missingProperty = untagged
    ? params.tag
    : keyword === "dependencies"
      ? params.missingProperty
      : undefined;
  return missingProperty === undefined
    ? error
    : { ...error, keyword: "required", params: { missingProperty } };
}

/** Marks unknown members that were meant to be another one, and drops the complaint that this other one is missing. */
function withoutMisspelt(causes: readonly Cause[]): readonly Cause[] {
  const mended = new Set<string>();
  const marked = causes.map((cause) => {
    const unknown = unknownMember(cause.error);
    if (unknown === undefined) return cause;
    // Only objects have members.
    const present = Object.keys(cause.error.data as object);
    const meant = nearestName(
      unknown,
      knownMembers(cause.error).filter((name) => !present.includes(name)),
    );
    if (meant === undefined) return cause;
    mended.add(`${cause.error.instancePath} ${meant}`);
    return { ...cause, meant };
  });
  return marked.filter(
    ({ error }) =>
      error.keyword !== "required" || !mended.has(`${error.instancePath} ${error.params.missingProperty}`),
  );
}

const GRAVEST_FIRST = ["type", "const", "enum", "discriminator", "format", "pattern"];

/** Drops repetitions, and all but the gravest complaint about one scalar. */
function oneEach(causes: readonly Cause[]): readonly Cause[] {
  const kept = new Map<string, Cause>();
  for (const cause of causes) {
    const { instancePath, keyword, params, data } = cause.error;
    const scalar = typeof data !== "object" || data === null;
    const key = scalar ? instancePath : `${instancePath} ${keyword} ${JSON.stringify(params)}`;
    const before = kept.get(key);
    if (!before || gravity(cause) < gravity(before)) kept.set(key, cause);
  }
  return [...kept.values()];
}

function gravity({ error }: Cause): number {
  const rank = GRAVEST_FIRST.indexOf(error.keyword);
  return rank < 0 ? GRAVEST_FIRST.length : rank;
}
