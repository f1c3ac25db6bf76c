import type { Policy, RuleSet } from "../../schemas/types.ts";

/** A rule set version as it stands in force: its document and the hash of its canonical form. Never changed. */
export interface RuleSetVersion<D extends RuleSet = RuleSet> {
  readonly document: D;
  readonly hash: string;
}

export type PolicyVersion = RuleSetVersion<Policy>;

export function isPolicy(version: RuleSetVersion): version is PolicyVersion {
  return version.document.kind === "policy";
}

/** The rule set versions that a service works with, by id and version, and which is in force when. */
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
    for (const same of this.#byId.values()) same.sort((a, b) => a.document.version - b.document.version);
    this.ids = [...this.#byId.keys()].sort();
    for (const id of this.ids) this.#indexPolicy(id);
  }

  #indexPolicy(id: string): void {
    const policies = this.versionsOf(id).filter(isPolicy);
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

  /** All versions of an id, oldest first. */
  versionsOf(id: string): readonly RuleSetVersion[] {
    return this.#byId.get(id) ?? [];
  }

  find(id: string, version: number): RuleSetVersion | undefined {
    return this.versionsOf(id).find(({ document }) => document.version === version);
  }

  /** The version of `id` in force on `date` (YYYY-MM-DD): the newest whose period holds it. */
  inForce(id: string, date: string): RuleSetVersion | undefined {
    return this.versionsOf(id).findLast(({ document }) => isInPeriod(date, document.effective));
  }

  /** The policy versions of an id, newest first. */
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
