import type { Citation } from "../../schemas/types.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { RuleSetVersion } from "./rule-set-version.ts";

/** A version as decisions name it. */
export function versionJson({ document, hash }: RuleSetVersion): JsonObject {
  return { id: document.id, version: document.version, hash };
}

/** The versions that one inherits from, the nearest first; nothing for one that is whole by itself. */
export function basesJson({ path }: RuleSetVersion): JsonObject {
  return path ? { bases: path.slice(1).map((base) => ({ ...base })) } : {};
}

/** A citation as answers show it. */
export function citationJson({ document, clause, quote, interpretation }: Citation): JsonObject {
  return withoutNulls({
    document,
    clause,
    quote,
    interpretation: interpretation ? { ...interpretation } : null,
  });
}

export function withoutNulls(members: Readonly<Record<string, Json>>): JsonObject {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== null));
}
