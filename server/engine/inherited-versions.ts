import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { inheritanceDiagnostics } from "../inheritance/diagnostics.ts";
import { type Resolved, resolve } from "../inheritance/resolve.ts";
import { type EffectivePeriod, isInPeriod } from "./effective-period.ts";
import type { RuleLibrary } from "./rule-library.ts";
import {
  isWhole,
  nameOfVersion,
  type OverrideVersion,
  type RuleSetVersion,
  type StatedVersion,
  statesDifferences,
} from "./rule-set-version.ts";

/** What a version that states differences comes to, or why to nothing; findings point into its document. */
export interface InheritedVersion {
  readonly version: RuleSetVersion | undefined;
  readonly findings: readonly Diagnostic[];
}

/** The same over a part of its period in which its bases stay the same. */
export interface InheritedPeriod extends InheritedVersion {
  readonly period: EffectivePeriod;
}

/** What a library says as it was committed. */
type StatedLibrary = Pick<RuleLibrary, "statedVersionsOf" | "findStated" | "statedInForce">;

/** By schemas, by document, by the hashes of the document and of what it stands upon; gone with the documents. */
const RESOLUTIONS = new WeakMap<
  Schemas,
  WeakMap<OverrideVersion["document"], Map<string, ReturnType<typeof resolve>>>
>();

/**
 * Resolves versions that state differences upon the bases in force on a date, each combination once. A mandatory base is
 * followed as it is in force on the same date; one that is taken by reference is the pinned version.
 */
export class InheritedVersions {
  readonly #library: StatedLibrary;
  readonly #schemas: Schemas;
  readonly #known = new Map<string, InheritedVersion>();
  readonly #periods = new Map<StatedVersion, readonly InheritedPeriod[]>();
  /** Those being resolved, to find circles. */
  readonly #open = new Set<StatedVersion>();

  constructor(library: StatedLibrary, schemas: Schemas) {
    this.#library = library;
    this.#schemas = schemas;
  }

  /** What the version comes to on a date of its period. */
  on(stated: OverrideVersion, date: string): InheritedVersion {
    const { id } = stated.document.body.base;
    if (this.#open.has(stated)) return notFound("inheritance.cycle", { base: id, id: stated.document.id });
    this.#open.add(stated);
    try {
      return this.#upon(this.#baseOf(stated, date), stated);
    } finally {
      this.#open.delete(stated);
    }
  }

  /** What it comes to throughout its period, in the order of time. */
  over(stated: OverrideVersion): readonly InheritedPeriod[] {
    const known = this.#periods.get(stated);
    if (known) return known;
    const { from, until } = stated.document.effective;
    const inside = this.#turns(stated).filter(
      (date) => from < date && isInPeriod(date, stated.document.effective),
    );
    const periods: InheritedPeriod[] = [];
    for (const date of [from, ...new Set(inside)].sort()) {
      const now = this.on(stated, date);
      const last = periods.at(-1);
      if (last && last.version === now.version) continue;
      if (last) periods.splice(-1, 1, { ...last, period: { from: last.period.from, until: date } });
      periods.push({ ...now, period: until === undefined ? { from: date } : { from: date, until } });
    }
    this.#periods.set(stated, periods);
    return periods;
  }

  #upon(base: Resolved | InheritedVersion, stated: OverrideVersion): InheritedVersion {
    if ("findings" in base) return base;
    const key = [stated.hash, ...base.path.map(({ hash }) => hash)].join(" ");
    const known = this.#known.get(key);
    if (known) return known;
    const { resolved, findings } = this.#resolutionOf(stated, base, key);
    const { withdrawn } = stated;
    const version = resolved && { ...resolved, hash: stated.hash, ...(withdrawn ? { withdrawn } : {}) };
    const inherited = { version, findings };
    this.#known.set(key, inherited);
    return inherited;
  }

  /** Libraries that hold the same documents share what these come to: many are made while drafts and cases are checked. */
  #resolutionOf(stated: OverrideVersion, base: Resolved, key: string): ReturnType<typeof resolve> {
    const ofSchemas = RESOLUTIONS.get(this.#schemas) ?? new WeakMap();
    RESOLUTIONS.set(this.#schemas, ofSchemas);
    const known = ofSchemas.get(stated.document) ?? new Map<string, ReturnType<typeof resolve>>();
    ofSchemas.set(stated.document, known);
    const resolution = known.get(key) ?? resolve(stated.document, stated.hash, base, this.#schemas);
    known.set(key, resolution);
    return resolution;
  }

  #baseOf(stated: OverrideVersion, date: string): Resolved | InheritedVersion {
    const { id, version: number, hash } = stated.document.body.base;
    const isPinned = number !== undefined;
    const base = isPinned ? this.#library.findStated(id, number) : this.#library.statedInForce(id, date);
    const named = isPinned ? `${id}@${number}` : id;
    if (!base) return notFound("inheritance.no-base", { base: named, date });
    const isMandatory = base.document.inheritance === "mandatory";
    if (isPinned && isMandatory) return notFound("inheritance.pinned", { base: named });
    if (!isPinned && !isMandatory) return notFound("inheritance.unpinned", { base: named });
    if (isPinned && base.hash !== hash) return notFound("inheritance.hash", { base: named, hash: base.hash });
    if (isWhole(base)) return { document: base.document, path: [nameOfVersion(base)], origins: [] };
    if (!statesDifferences(base)) return notFound("inheritance.no-base", { base: named, date });
    const { version, findings } = this.on(base, date);
    if (version)
      return { document: version.document, path: version.path ?? [], origins: version.origins ?? [] };
    const isCircle = findings.some(({ code }) => code === "inheritance.cycle");
    if (isCircle) return notFound("inheritance.cycle", { base: id, id: stated.document.id });
    return notFound("inheritance.no-base", { base: named, date });
  }

  /** Dates on which something along the inheritance path begins or ends. */
  #turns(stated: OverrideVersion, seen = new Set<string>()): readonly string[] {
    const { id } = stated.document.body.base;
    if (seen.has(id)) return [];
    seen.add(id);
    return this.#library.statedVersionsOf(id).flatMap((base) => {
      const { from, until } = base.document.effective;
      const above = statesDifferences(base) ? this.#turns(base, seen) : [];
      return [from, ...(until === undefined ? [] : [until]), ...above];
    });
  }
}

function notFound(code: keyof typeof inheritanceDiagnostics, params: Diagnostic["params"]): InheritedVersion {
  const findings: Diagnostic[] = [];
  new Findings(inheritanceDiagnostics, findings).report(code, "/body/base", params);
  return { version: undefined, findings };
}
