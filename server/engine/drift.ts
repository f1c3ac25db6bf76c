import type { Change } from "../documents/change.ts";
import { diffDocuments } from "../documents/diff.ts";
import type { Schemas } from "../documents/schema-check.ts";
import type { Json } from "../domain/json.ts";
import { RULE_SET_SCHEMA, type VersionName } from "../inheritance/rule-set.ts";
import { AREA_DIGITS, type RuleLibrary } from "./rule-library.ts";
import { nameOfVersion, type RuleSetVersion } from "./rule-set-version.ts";

/** A difference from the parent, and the first day of the time for which there has been one at that place. */
export interface DriftChange extends Change {
  readonly since: string;
}

/** In what a rule set in force differs from the one of the same name above it. */
export interface Drift {
  readonly id: string;
  readonly child: VersionName;
  /** The version in force above; none where nothing above has a rule set of that name in force. */
  readonly parent?: VersionName;
  /** It follows its base, refers to a pinned version of it, or is whole by itself. */
  readonly inherits: "mandatory" | "reference" | "whole";
  /** Refers to another version than the one in force above. */
  readonly behind: boolean;
  readonly changes: readonly DriftChange[];
}

/** Members of a document that decide something; the rest says what it is called and when it holds. */
const DECIDING: ReadonlySet<string> = new Set(["body", "conditions"]);

/**
 * Which of a jurisdiction's rule sets in force on a date differ from the jurisdictions above it (nearest first), in what,
 * and since when; those that say the same have no changes.
 */
export function driftOf(
  jurisdiction: string,
  above: readonly string[],
  library: RuleLibrary,
  date: string,
  schemas: Schemas,
): readonly Drift[] {
  const comparison = new Comparison(library, schemas);
  return library.ids
    .filter((id) => id.startsWith(`${jurisdiction}.`))
    .flatMap((id) => {
      const child = library.inForce(id, date);
      if (!child) return [];
      const subject = id.slice(AREA_DIGITS);
      const base = child.path?.[1];
      const parentId =
        base?.id ?? above.map((area) => area + subject).find((each) => library.ids.includes(each));
      const parent = parentId === undefined ? undefined : library.inForce(parentId, date);
      const changes = parent && parentId !== undefined ? comparison.since(id, parentId, date) : [];
      const named = parent ? { parent: nameOfVersion(parent) } : {};
      const stated = library.findStated(id, child.document.version)?.document;
      const pin = stated?.kind === "override" ? stated.body.base.version : undefined;
      const inherits = !child.path ? "whole" : pin === undefined ? "mandatory" : "reference";
      const behind = pin !== undefined && parent !== undefined && parent.document.version !== pin;
      return [{ id, child: nameOfVersion(child), ...named, inherits, behind, changes }];
    });
}

/** Compares two ids through time, each pair of versions once. */
class Comparison {
  readonly #library: RuleLibrary;
  readonly #schemas: Schemas;
  readonly #known = new Map<RuleSetVersion, Map<RuleSetVersion, ReadonlyMap<string, Change>>>();

  constructor(library: RuleLibrary, schemas: Schemas) {
    this.#library = library;
    this.#schemas = schemas;
  }

  /** The differences on a date, each with the first day since which its place has differed without a break. */
  since(id: string, parentId: string, date: string): readonly DriftChange[] {
    const turns = [id, parentId].flatMap((each) => this.#library.turnsOf(each));
    const starts = [...new Set(turns)]
      .filter((turn) => turn <= date)
      .sort()
      .reverse();
    const now = this.#on(id, parentId, date);
    const since = new Map([...now.keys()].map((place) => [place, date]));
    let open = new Set(now.keys());
    for (const start of starts) {
      const then = this.#on(id, parentId, start);
      open = new Set([...open].filter((place) => then.has(place)));
      for (const place of open) since.set(place, start);
      if (open.size === 0) break;
    }
    return [...now].map(([place, change]) => ({ ...change, since: since.get(place) ?? date }));
  }

  #on(id: string, parentId: string, date: string): ReadonlyMap<string, Change> {
    const [child, parent] = [this.#library.inForce(id, date), this.#library.inForce(parentId, date)];
    if (!child || !parent) return new Map();
    const byParent = this.#known.get(child) ?? new Map<RuleSetVersion, ReadonlyMap<string, Change>>();
    this.#known.set(child, byParent);
    const known = byParent.get(parent) ?? this.#between(parent, child);
    byParent.set(parent, known);
    return known;
  }

  #between(parent: RuleSetVersion, child: RuleSetVersion): ReadonlyMap<string, Change> {
    if (parent.document.kind !== child.document.kind) return new Map();
    // Documents are the JSON values that they were read from.
    const [before, after] = [parent, child].map(({ document }) => document as unknown as Json);
    const changes = diffDocuments(this.#schemas, RULE_SET_SCHEMA, before ?? null, after ?? null);
    return new Map(
      changes
        .filter(({ path }) => DECIDING.has(path[0]?.name ?? ""))
        .map((change) => [placeOf(change), change]),
    );
  }
}

function placeOf({ kind, path }: Change): string {
  return JSON.stringify([kind === "moved", ...path.map(({ name }) => name)]);
}
