import { canonicalText } from "../documents/canonical.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import { type OverrideVersion, statesDifferences } from "../engine/rule-set-version.ts";
import { inheritanceDiagnostics } from "../inheritance/diagnostics.ts";
import { placeText } from "../inheritance/place.ts";
import { type RebasedItem, rebase } from "../inheritance/rebase.ts";
import type { RuleStandards } from "./version-lint.ts";

/** Characters of a value that a finding repeats at most. */
const SHOWN = 80;

/**
 * Overrides that stand upon another version of the base although it changed the same place: the child's word holds, and
 * somebody should look whether it is still meant. What cannot stand at all is found as an error and not told twice.
 */
export function changedAbove(
  items: readonly RebasedItem[],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const told: Diagnostic[] = [];
  const findings = new Findings(inheritanceDiagnostics, told);
  items.forEach(({ name, place, state, before, now }, index) => {
    const pointer = pointerTo("/body/overrides", index);
    const isFound = found.some((each) => each.severity === "error" && isIn(each.pointer, pointer));
    if (state !== "conflicts" || isFound) return;
    const params = { override: name, place: placeText(place), before: shown(before), now: shown(now) };
    findings.report("inheritance.changed-above", pointer, params);
  });
  return told;
}

/**
 * What has become of each override of a version that is pinned to another version of its base than the one of its id
 * before it; nothing where that has no pin, or the same.
 */
export function rebasedItems(
  { document }: OverrideVersion,
  library: RuleLibrary,
  { schemas }: Pick<RuleStandards, "schemas">,
): readonly RebasedItem[] {
  const { id, version } = document.body.base;
  if (version === undefined) return [];
  const pins = library
    .statedVersionsOf(document.id)
    .filter((each) => each.document.version !== document.version)
    .flatMap((each) => (statesDifferences(each) ? [each.document.body.base] : []));
  const pinned = pins.findLast((base) => base.id === id && base.version !== undefined)?.version;
  if (pinned === undefined || pinned === version) return [];
  const [before, now] = [pinned, version].map((number) => library.resolvedOf(id, number));
  return before && now ? rebase(document, before, now, schemas).items : [];
}

function isIn(inner: string, outer: string): boolean {
  return inner === outer || inner.startsWith(`${outer}/`);
}

function shown(value: Json | undefined): string {
  const text = value === undefined ? "—" : canonicalText(value);
  return text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
}
