import type { Policy, RuleSet } from "../../schemas/types.ts";

/** A rule set version as it stands in force: its document and the hash of its canonical form. Never changed. */
export interface RuleSetVersion<D extends RuleSet = RuleSet> {
  readonly document: D;
  readonly hash: string;
  /** Withdrawn: what it covered returns, or nothing is in force where it was. */
  readonly withdrawn?: "returns" | "gap";
}

export type PolicyVersion = RuleSetVersion<Policy>;

export function isPolicy(version: RuleSetVersion): version is PolicyVersion {
  return version.document.kind === "policy";
}

/** Versions of a folder, where nothing but their numbers tells which came later. */
export function byNumber(versions: readonly RuleSetVersion[]): readonly RuleSetVersion[] {
  return versions.toSorted((a, b) => a.document.version - b.document.version);
}

/**
 * The rule set versions that a service works with, by id and version, and which is in force when. They are given in the
 * order in which they were committed: where periods overlap, the later one is in force.
 */
export class RuleLibrary {
  /** Ids in order. */
  readonly ids: readonly string[];
  readonly #byId = new Map<string, RuleSetVersion[]>();
  readonly #policies = new Map<string, PolicyVersion[]>();
  readonly #policyIds = new Map<string, string[]>();

  constructor(versions: Iterable<RuleSetVersion>) {
    for (const version of versions) {
      const same = this.#byId.get(version.document.id);
      if (same) same.push(version);
      else this.#byId.set(version.document.id, [version]);
    }
    this.ids = [...this.#byId.keys()].filter((id) => this.versionsOf(id).length > 0).sort();
    for (const id of this.ids) this.#indexPolicy(id);
  }

  #indexPolicy(id: string): void {
    const policies = (this.#byId.get(id) ?? [])
      .filter(({ withdrawn }) => withdrawn !== "returns")
      .filter(isPolicy);
    if (policies.length > 0) this.#policies.set(id, policies.toReversed());
    const chosenByArea = policies.filter(({ document }) => !document.body.onlyWhenNamed);
    for (const jurisdiction of new Set(chosenByArea.map(({ document }) => document.jurisdiction))) {
      const ids = this.#policyIds.get(jurisdiction);
      if (ids) ids.push(id);
      else this.#policyIds.set(jurisdiction, [id]);
    }
  }

  get versions(): readonly RuleSetVersion[] {
    return this.ids.flatMap((id) => this.versionsOf(id));
  }

  /** All versions of an id that are not withdrawn, oldest first. */
  versionsOf(id: string): readonly RuleSetVersion[] {
    return (this.#byId.get(id) ?? []).filter(({ withdrawn }) => withdrawn === undefined);
  }

  /** A version by its number, also when it was withdrawn. */
  find(id: string, version: number): RuleSetVersion | undefined {
    return this.#byId.get(id)?.find(({ document }) => document.version === version);
  }

  /** The version of `id` in force on `date` (YYYY-MM-DD): the last committed whose period holds it. */
  inForce(id: string, date: string): RuleSetVersion | undefined {
    const last = this.#byId
      .get(id)
      ?.findLast(
        ({ document, withdrawn }) => withdrawn !== "returns" && isInPeriod(date, document.effective),
      );
    return last?.withdrawn === "gap" ? undefined : last;
  }

  /** The policy versions of an id, newest first, with those that were withdrawn and leave a gap. */
  policyVersionsOf(id: string): readonly PolicyVersion[] {
    return this.#policies.get(id) ?? [];
  }

  /** Ids of the policies of a jurisdiction, in order, but for those that are used only when a request names them. */
  policiesOf(jurisdiction: string): readonly string[] {
    return this.#policyIds.get(jurisdiction) ?? [];
  }
}

/** Whether a civil date lies in an effective period: `from` inclusive, `until` exclusive. */
export function isInPeriod(date: string, { from, until }: { from: string; until?: string }): boolean {
  return from <= date && (until === undefined || date < until);
}
