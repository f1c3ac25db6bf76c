import type { Invariant } from "../../schemas/types.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { isJsonObject, type Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { checkInvariant } from "./check-invariant.ts";
import { invariantDiagnostics } from "./diagnostics.ts";

/**
 * What a version breaks of its own invariants beside the version before it. Only what is newly broken is an error; what
 * the version before breaks in the same place is a warning, and so is an invariant that is given up.
 */
export function lintInvariants(document: Json, before: Json | undefined): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const findings = new Findings(invariantDiagnostics, found);
  invariantsOf(document).forEach((invariant, index) => {
    const { name } = invariant;
    const stated = pointerTo("/invariants", index);
    // Against itself nothing has moved: what is wrong with the version before is what a new one like it would break.
    const old = before === undefined ? [] : checkInvariant(invariant, before, undefined);
    const known = new Set(old.map(({ code, key }) => `${code} ${key}`));
    for (const { code, key, pointer = stated, params } of checkInvariant(invariant, document, before)) {
      if (known.has(`${code} ${key}`) && code !== "invariant.no-values")
        findings.report("invariant.already", pointer, { name, place: key });
      else findings.report(code, pointer, params);
    }
  });
  const kept = new Set(invariantsOf(document).map(({ name }) => name));
  for (const { name } of before === undefined ? [] : invariantsOf(before))
    if (!kept.has(name)) findings.report("invariant.dropped", "/invariants", { name });
  return found;
}

/** A rule set that fits its schema. */
function invariantsOf(document: Json): readonly Invariant[] {
  const { invariants = [] } = isJsonObject(document) ? document : {};
  return invariants as unknown as readonly Invariant[];
}
