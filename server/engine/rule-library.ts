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
  readonly #byId = new Map<string, RuleSetVersion[]>();

  constructor(versions: Iterable<RuleSetVersion>) {
    for (const version of versions) {
      const same = this.#byId.get(version.document.id);
      if (same) same.push(version);
      else this.#byId.set(version.document.id, [version]);
    }
    for (const same of this.#byId.values()) same.sort((a, b) => a.document.version - b.document.version);
  }

  get ids(): readonly string[] {
    return [...this.#byId.keys()].sort();
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

  /** Ids of the policies of a jurisdiction. */
  policiesOf(jurisdiction: string): readonly string[] {
    return this.ids.filter((id) =>
      this.versionsOf(id).some((each) => isPolicy(each) && each.document.jurisdiction === jurisdiction),
    );
  }
}

/** Whether a civil date lies in an effective period: `from` inclusive, `until` exclusive. */
export function isInPeriod(date: string, { from, until }: { from: string; until?: string }): boolean {
  return from <= date && (until === undefined || date < until);
}
