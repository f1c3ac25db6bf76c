import type { Diagnostic } from "../domain/diagnostic.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import {
  nameOfVersion,
  type OverrideVersion,
  type StatedVersion,
  statesDifferences,
} from "../engine/rule-set-version.ts";
import { type Rebase, rebase } from "../inheritance/rebase.ts";
import type { VersionName } from "../inheritance/rule-set.ts";
import { type RuleStandards, VersionLint } from "./version-lint.ts";

/** What a new version of a base means for a version that inherits it, directly or through others. */
export interface BaseConflict {
  readonly child: VersionName;
  /** It takes the new version at once, or stays with its pin until it is rebased. */
  readonly inherits: "mandatory" | "reference";
  /** What would be wrong with it upon the new version and is not now; points into its own document. */
  readonly findings: readonly Diagnostic[];
  /** Of one that is pinned: what a rebase to the new version would give. */
  readonly rebase?: Rebase;
}

/** Every version that inherits the id of a version about to come in, with what would conflict; none is left out. */
export function conflictsOf(
  coming: StatedVersion,
  library: RuleLibrary,
  standards: RuleStandards,
): readonly BaseConflict[] {
  const next = library.with(coming);
  const [before, after] = [library, next].map((each) => new VersionLint(each, standards));
  return library.statedVersions
    .filter(statesDifferences)
    .filter((stated) => inherits(stated, coming.document.id, library))
    .map((stated): BaseConflict => {
      const known = new Set(before?.of(stated).map(keyOf));
      const findings = (after?.of(stated) ?? []).filter((finding) => !known.has(keyOf(finding)));
      const child = nameOfVersion(stated);
      if (stated.document.body.base.version === undefined) return { child, inherits: "mandatory", findings };
      const told = rebaseTo(stated, coming.document.version, next, standards);
      return { child, inherits: "reference", findings, ...(told ? { rebase: told } : {}) };
    });
}

/** A version that states differences, pinned to another version of its base; `undefined` where one of the two is not there. */
export function rebaseTo(
  { document }: OverrideVersion,
  version: number,
  library: RuleLibrary,
  { schemas }: RuleStandards,
): Rebase | undefined {
  const { id, version: pinned } = document.body.base;
  const [before, now] = [pinned, version].map((number) =>
    number === undefined ? undefined : library.resolvedOf(id, number),
  );
  return before && now && rebase(document, before, now, schemas);
}

function inherits(
  stated: OverrideVersion,
  id: string,
  library: RuleLibrary,
  seen = new Set<string>(),
): boolean {
  const { base } = stated.document.body;
  if (base.id === id) return true;
  if (seen.has(base.id)) return false;
  seen.add(base.id);
  return library
    .statedVersionsOf(base.id)
    .some((above) => statesDifferences(above) && inherits(above, id, library, seen));
}

function keyOf({ code, pointer, params }: Diagnostic): string {
  return JSON.stringify([code, pointer, params]);
}
