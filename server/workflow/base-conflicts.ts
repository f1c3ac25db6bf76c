import type { Diagnostic } from "../domain/diagnostic.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import {
  nameOfVersion,
  type OverrideVersion,
  type RuleSetVersion,
  type StatedVersion,
  statesDifferences,
} from "../engine/rule-set-version.ts";
import { type Rebase, type RebasedItem, rebase } from "../inheritance/rebase.ts";
import type { Resolved } from "../inheritance/resolve.ts";
import type { VersionName } from "../inheritance/rule-set.ts";
import { changedAbove } from "./changed-above.ts";
import { firstSharedDay } from "./first-shared-day.ts";
import { type RuleStandards, VersionLint } from "./version-lint.ts";

/** What a new version of a base means for a version that inherits it, directly or through others. */
export interface BaseConflict {
  readonly child: VersionName;
  /** It takes the new version at once, or stays with its pin until it is rebased. */
  readonly inherits: "mandatory" | "reference";
  /** What would be wrong with it, or to be looked at, upon the new version and is not now; points into its own document. */
  readonly findings: readonly Diagnostic[];
  /** What becomes of each of its overrides: at once, or once it is pinned to the new version. */
  readonly overrides: readonly RebasedItem[];
}

/**
 * Every version that inherits the id of a version about to come in and is in force during its period, with what would
 * conflict. `after` is the library `before` with that version.
 */
export function conflictsOf(
  coming: StatedVersion,
  before: RuleLibrary,
  after: RuleLibrary,
  standards: RuleStandards,
): readonly BaseConflict[] {
  const [old, next] = [new VersionLint(before, standards), new VersionLint(after, standards)];
  return after.statedVersions
    .filter(statesDifferences)
    .filter((stated) => inherits(stated, coming.document.id, after))
    .flatMap((stated): readonly BaseConflict[] => {
      const day = firstSharedDay(stated, coming, after);
      if (day === undefined) return [];
      const known = new Set(old.of(stated).map(keyOf));
      const found = next.of(stated).filter((finding) => !known.has(keyOf(finding)));
      const child = nameOfVersion(stated);
      const { base } = stated.document.body;
      if (base.version !== undefined) {
        const isDirect = base.id === coming.document.id;
        const told = isDirect ? rebaseTo(stated, coming.document.version, after, standards) : undefined;
        return [{ child, inherits: "reference", findings: found, overrides: told?.items ?? [] }];
      }
      const [was, is] = [before, after].map((each) => resolvedOn(each, base.id, day));
      const overrides = was && is ? rebase(stated.document, was, is, standards.schemas).items : [];
      const looked = changedAbove(overrides, found);
      return [{ child, inherits: "mandatory", findings: [...found, ...looked], overrides }];
    });
}

/** A version that states differences, pinned to another version of its base; `undefined` where one of the two is not there. */
export function rebaseTo(
  { document }: OverrideVersion,
  version: number,
  library: RuleLibrary,
  { schemas }: Pick<RuleStandards, "schemas">,
): Rebase | undefined {
  const { id, version: pinned } = document.body.base;
  const [before, now] = [pinned, version].map((number) =>
    number === undefined ? undefined : library.resolvedOf(id, number),
  );
  return before && now && rebase(document, before, now, schemas);
}

function resolvedOn(library: RuleLibrary, id: string, date: string): Resolved | undefined {
  const found: RuleSetVersion | undefined = library.inForce(id, date);
  if (!found) return undefined;
  const { document, path = [nameOfVersion(found)], origins = [] } = found;
  return { document, path, origins };
}

/** Whether a version rests on an id, directly or through others. */
export function inherits(
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
