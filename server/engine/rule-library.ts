import type { Schemas } from "../documents/schema-check.ts";
import type { Resolved } from "../inheritance/resolve.ts";
import { isInPeriod } from "./effective-period.ts";
import { type InheritedPeriod, InheritedVersions } from "./inherited-versions.ts";
import { type PolicyPeriod, policyPeriods } from "./policy-index.ts";
import {
  isWhole,
  nameOfVersion,
  type OverrideVersion,
  type PolicyVersion,
  type RuleSetVersion,
  type StatedVersion,
  statesDifferences,
} from "./rule-set-version.ts";

/**
 * The rule set versions that a service works with, by id and version, and which is in force when. They are given in the
 * order in which they were committed: where periods overlap, the later one is in force. Those that state differences are
 * given out whole, upon their bases; `stated…` gives them as they were committed.
 */
export class RuleLibrary {
  /** Ids in order. */
  readonly ids: readonly string[];
  readonly #byId = new Map<string, StatedVersion[]>();
  readonly #schemas: Schemas;
  readonly #inherited: InheritedVersions;
  readonly #policies = new Map<string, readonly PolicyPeriod[]>();
  readonly #policyIds = new Map<string, string[]>();

  /** `schemas` tell by which key rows are overridden. */
  constructor(versions: Iterable<StatedVersion>, schemas: Schemas) {
    for (const version of versions) {
      const same = this.#byId.get(version.document.id);
      if (same) same.push(version);
      else this.#byId.set(version.document.id, [version]);
    }
    this.#schemas = schemas;
    this.#inherited = new InheritedVersions(this, schemas);
    this.ids = [...this.#byId.keys()].filter((id) => this.statedVersionsOf(id).length > 0).sort();
    for (const id of this.ids) this.#indexPolicy(id);
  }

  #indexPolicy(id: string): void {
    const counting = (this.#byId.get(id) ?? []).filter(({ withdrawn }) => withdrawn !== "returns");
    const policies = policyPeriods(counting, this.#inherited);
    if (policies.length > 0) this.#policies.set(id, policies.toReversed());
    const chosenByArea = policies.filter(({ policy }) => !policy.document.body.onlyWhenNamed);
    for (const jurisdiction of new Set(chosenByArea.map(({ policy }) => policy.document.jurisdiction))) {
      const ids = this.#policyIds.get(jurisdiction);
      if (ids) ids.push(id);
      else this.#policyIds.set(jurisdiction, [id]);
    }
  }

  get versions(): readonly RuleSetVersion[] {
    return this.ids.flatMap((id) => this.versionsOf(id));
  }

  /** Every version that is not withdrawn, as it was committed. */
  get statedVersions(): readonly StatedVersion[] {
    return this.ids.flatMap((id) => this.statedVersionsOf(id));
  }

  /**
   * All versions of an id that are not withdrawn, oldest first. One that inherits is what it comes to upon the newest of
   * its bases, and is left out where that is nothing.
   */
  versionsOf(id: string): readonly RuleSetVersion[] {
    return this.statedVersionsOf(id).flatMap((stated) => this.#newest(stated) ?? []);
  }

  /** All versions of an id that are not withdrawn as they were committed, oldest first. */
  statedVersionsOf(id: string): readonly StatedVersion[] {
    return (this.#byId.get(id) ?? []).filter(({ withdrawn }) => withdrawn === undefined);
  }

  /** A version by its number, also when it was withdrawn; one that inherits upon the newest of its bases. */
  find(id: string, version: number): RuleSetVersion | undefined {
    const stated = this.findStated(id, version);
    return stated && this.#newest(stated);
  }

  /** A version by its number as it was committed, also when it was withdrawn. */
  findStated(id: string, version: number): StatedVersion | undefined {
    return this.#byId.get(id)?.find(({ document }) => document.version === version);
  }

  /** A version by its number as others inherit it, upon the newest of its bases. */
  resolvedOf(id: string, version: number): Resolved | undefined {
    const found = this.find(id, version);
    if (!found) return undefined;
    const { document, path = [nameOfVersion(found)], origins = [] } = found;
    return { document, path, origins };
  }

  /** The library after one more version was committed. */
  with(version: StatedVersion): RuleLibrary {
    return new RuleLibrary([...[...this.#byId.values()].flat(), version], this.#schemas);
  }

  /** The version of `id` in force on `date` (YYYY-MM-DD): the last committed whose period holds it. */
  inForce(id: string, date: string): RuleSetVersion | undefined {
    const stated = this.statedInForce(id, date);
    if (!stated || isWhole(stated)) return stated;
    return statesDifferences(stated) ? this.#inherited.on(stated, date).version : undefined;
  }

  /** The same as it was committed. */
  statedInForce(id: string, date: string): StatedVersion | undefined {
    const last = this.#lastOn(id, date);
    return last?.withdrawn === "gap" ? undefined : last;
  }

  /**
   * The version in force that a step of a policy uses for the rule set `id`. A policy that inherits uses the rule set of
   * the same name of its own jurisdiction, or of the nearest above it, where there is one for that date.
   */
  usedBy(policy: PolicyVersion, id: string, date: string): RuleSetVersion | undefined {
    const nearest = idsUsedBy(policy, id).find((each) => this.#lastOn(each, date));
    return nearest === undefined ? undefined : this.inForce(nearest, date);
  }

  /** What a version that states differences comes to throughout its period, or why to nothing. */
  resolutionsOf(stated: OverrideVersion): readonly InheritedPeriod[] {
    return this.#inherited.over(stated);
  }

  /** Dates on which what is in force for an id may change: versions of it, or of what it inherits, begin or end. */
  turnsOf(id: string): readonly string[] {
    return this.statedVersionsOf(id)
      .flatMap((stated) =>
        statesDifferences(stated)
          ? this.resolutionsOf(stated).map(({ period }) => period)
          : [stated.document.effective],
      )
      .flatMap(({ from, until }) => (until === undefined ? [from] : [from, until]));
  }

  /** The policy versions of an id with the dates on which each holds, newest first, with those that leave a gap. */
  policyVersionsOf(id: string): readonly PolicyPeriod[] {
    return this.#policies.get(id) ?? [];
  }

  /** Ids of the policies of a jurisdiction, in order, but for those that are used only when a request names them. */
  policiesOf(jurisdiction: string): readonly string[] {
    return this.#policyIds.get(jurisdiction) ?? [];
  }

  #lastOn(id: string, date: string): StatedVersion | undefined {
    return this.#byId
      .get(id)
      ?.findLast(
        ({ document, withdrawn }) => withdrawn !== "returns" && isInPeriod(date, document.effective),
      );
  }

  #newest(stated: StatedVersion): RuleSetVersion | undefined {
    if (isWhole(stated)) return stated;
    if (!statesDifferences(stated)) return undefined;
    return this.#inherited.over(stated).findLast(({ version }) => version)?.version;
  }
}

/** Ids under which a policy may find the rule set `id`, the nearest first: those of the jurisdictions that it passes down. */
export function idsUsedBy({ path }: PolicyVersion, id: string): readonly string[] {
  if (!path) return [id];
  const areas = path.map((version) => version.id.slice(0, AREA_DIGITS));
  const at = areas.indexOf(id.slice(0, AREA_DIGITS));
  return [...areas.slice(0, Math.max(at, 0)).map((area) => area + id.slice(AREA_DIGITS)), id];
}

/** Digits of a jurisdiction, with which every id begins. */
export const AREA_DIGITS = 6;
