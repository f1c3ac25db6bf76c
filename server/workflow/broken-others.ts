import type { Diagnostic } from "../domain/diagnostic.ts";
import { PHASES } from "../engine/plan-step.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import { isPolicy, isWhole, type StatedVersion, statesDifferences } from "../engine/rule-set-version.ts";
import { inherits } from "./base-conflicts.ts";
import { type RuleStandards, VersionLint } from "./version-lint.ts";

/**
 * Errors that whole policies around a rule set did not have before: a version may break the order of their steps. What it
 * writes and reads changes nothing in any other rule set that is whole by itself.
 */
export function brokenPolicies(
  id: string,
  before: RuleLibrary,
  after: RuleLibrary,
  standards: RuleStandards,
): readonly Diagnostic[] {
  const policies = before.statedVersions.filter((version) => isPolicyAround(version, id));
  return brokenOthers(policies, before, after, standards);
}

/** Errors that versions which inherit an id did not have before. */
export function brokenHeirs(
  id: string,
  before: RuleLibrary,
  after: RuleLibrary,
  standards: RuleStandards,
): readonly Diagnostic[] {
  const heirs = before.statedVersions.filter(statesDifferences).filter((heir) => inherits(heir, id, before));
  return brokenOthers(heirs, before, after, standards);
}

function brokenOthers(
  others: readonly StatedVersion[],
  before: RuleLibrary,
  after: RuleLibrary,
  standards: RuleStandards,
): readonly Diagnostic[] {
  const [old, now] = [new VersionLint(before, standards), new VersionLint(after, standards)];
  return others.flatMap((other) => {
    const document = `${other.document.id}@${other.document.version}`;
    if (!after.findStated(other.document.id, other.document.version)) return [];
    const known = new Set(old.of(other).map(keyOf));
    const errors = now.of(other).filter(({ severity }) => severity === "error");
    return errors.filter((error) => !known.has(keyOf(error))).map((error) => ({ ...error, document }));
  });
}

function keyOf({ code, pointer, params }: Diagnostic): string {
  return JSON.stringify([code, pointer, params]);
}

/** Whether it is a policy of a rule set's jurisdiction, or has it as a step. */
function isPolicyAround(version: StatedVersion, id: string): boolean {
  if (!isWhole(version) || !isPolicy(version)) return false;
  const { jurisdiction, body } = version.document;
  return (
    id.startsWith(`${jurisdiction}.`) ||
    PHASES.some((phase) => body.phases[phase]?.some(({ ruleSet }) => ruleSet === id) === true)
  );
}
