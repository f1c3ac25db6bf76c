import type { RuleSet } from "../../schemas/types.ts";
import type { Json } from "../domain/json.ts";

/** A version in a bundle, in canonical form. */
export interface BundledVersion {
  readonly document: RuleSet;
  /** Content hash of the document. */
  readonly hash: string;
}

/** The test cases that belong to a version. */
export interface BundledCases {
  readonly id: string;
  readonly version: number;
  readonly cases: readonly Json[];
}

/** All that a jurisdiction has: versions of its rule sets, and, where given, its institutions and the versions' cases. */
export interface Bundle {
  readonly jurisdiction: string;
  readonly versions: readonly BundledVersion[];
  /** The institution register (`institution-register.schema.json`). */
  readonly institutions?: Json | undefined;
  readonly cases?: readonly BundledCases[] | undefined;
}

/** A file of a folder: its path from there with `/`, and its text. */
export interface BundleFile {
  readonly path: string;
  readonly text: string;
}

export const INSTITUTIONS = "institutions.json";
export const CASES = "cases";
export const CASES_SCHEMA = "version-cases.schema.json";
export const REGISTER_SCHEMA = "institution-register.schema.json";

/** `<jurisdiction>/<subject>.<from>.<n>.json`, as `rules/` is laid out. */
export function pathOfVersion({ id, jurisdiction, version, effective }: RuleSet): string {
  return `${jurisdiction}/${subjectOf(id)}.${effective.from}.${version}.json`;
}

/** `<jurisdiction>/cases/<subject>.<n>.json`. */
export function pathOfCases(jurisdiction: string, { id, version }: Omit<BundledCases, "cases">): string {
  return `${jurisdiction}/${CASES}/${subjectOf(id)}.${version}.json`;
}

/** An id without the jurisdiction that it begins with. */
function subjectOf(id: string): string {
  return id.slice(id.indexOf(".") + 1);
}
