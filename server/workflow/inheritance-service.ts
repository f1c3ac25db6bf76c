import type { Diagnostic } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { type Drift, driftOf } from "../engine/drift.ts";
import { type Provenance, provenanceOf } from "../engine/provenance.ts";
import { nameOfVersion, type RuleSetVersion, statesDifferences } from "../engine/rule-set-version.ts";
import type { Rebase } from "../inheritance/rebase.ts";
import type { VersionName, WholeRuleSet } from "../inheritance/rule-set.ts";
import { type BaseConflict, conflictsOf, rebaseTo } from "./base-conflicts.ts";
import type { VersionRef } from "./policy-service.ts";
import { readRuleSet } from "./read-rule-set.ts";
import { Refusal } from "./refusal.ts";
import type { RuleBook } from "./rule-book.ts";

/** A rule set as it stands in force, whole, with the hash of what was committed and what it inherits from. */
export interface InForce {
  readonly document: WholeRuleSet;
  readonly version: VersionName;
  readonly bases: readonly VersionName[];
  readonly provenance: Provenance;
}

/** What doors ask about rule sets that inherit. Methods throw `Refusal` as those of `PolicyService` do. */
export class InheritanceService {
  readonly #book: RuleBook;

  constructor(book: RuleBook) {
    this.#book = book;
  }

  /** The version of an id in force on a civil date, with where every value in it comes from. */
  inForce(id: string, date: string): InForce {
    this.#known(id);
    const found = this.#book.library.inForce(id, date);
    if (!found) throw new Refusal("no-version-in-force", `${id} ${date}`);
    return this.#told(found);
  }

  /** A version, upon the newest of its bases, with where every value in it comes from. */
  version({ id, version }: VersionRef): InForce {
    this.#known(id);
    const found = this.#book.library.find(id, version);
    if (!found) throw new Refusal("unknown-version", `${id}@${version}`);
    return this.#told(found);
  }

  /**
   * Which rule sets of a jurisdiction in force on a civil date differ from those above it (`above`, nearest first), in
   * what and since when.
   */
  drift(jurisdiction: string, above: readonly string[], date: string): readonly Drift[] {
    const { library, schemas } = this.#book;
    return driftOf(jurisdiction, above, library, date, schemas);
  }

  /** What a rule document that is about to be published would mean for every version that inherits its id. */
  conflicts(document: Json): readonly BaseConflict[] {
    const findings: Diagnostic[] = [];
    const coming = readRuleSet(document, this.#book.schemas, findings);
    if (!coming) throw new Refusal("invalid-content", "", findings);
    const { library } = this.#book;
    return conflictsOf(coming, library, library.with(coming), this.#book);
  }

  /** A version that is pinned to a base, pinned to another version of that base. */
  rebase({ id, version }: VersionRef, to: number): Rebase {
    this.#known(id);
    const stated = this.#book.library.findStated(id, version);
    if (!stated) throw new Refusal("unknown-version", `${id}@${version}`);
    const told = statesDifferences(stated) ? rebaseTo(stated, to, this.#book.library, this.#book) : undefined;
    if (!told) throw new Refusal("incomparable", `${id}@${version} / ${to}`);
    return told;
  }

  #known(id: string): void {
    if (this.#book.library.statedVersionsOf(id).length === 0) throw new Refusal("unknown-rule-set", id);
  }

  #told(found: RuleSetVersion): InForce {
    const { document, path = [] } = found;
    const provenance = provenanceOf(found, this.#book.schemas);
    return { document, version: nameOfVersion(found), bases: path.slice(1), provenance };
  }
}
