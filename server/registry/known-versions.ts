import type { Institution, RuleSet, VersionCase } from "../../schemas/types.ts";
import { type InstitutionRegister, periodsOf } from "../claims/institution-register.ts";
import type { StatedVersion } from "../engine/rule-set-version.ts";
import type { PublishedVersion, Registry } from "./registry.ts";

/** A point on the axis of knowledge: the log up to an entry, at a moment. */
export interface Known {
  /** UTC with milliseconds. Of what is scheduled, only what is due by then is known. */
  readonly at: string;
  /** Sequence number of the last entry of the main chain that counts. */
  readonly seq: number;
}

/** The versions that count at a time, in the order in which they were committed. */
export interface KnownVersions {
  readonly ruleSets: readonly StatedVersion[];
  readonly institutions: InstitutionRegister;
  /** Test cases by `id@version` of their rule sets. */
  readonly cases: ReadonlyMap<string, readonly VersionCase[]>;
  /** The same for all points at which the same versions count. */
  readonly fingerprint: string;
}

/** What was known at a point of time: versions published and due by then, less what was withdrawn or cancelled. */
export function knownVersions(registry: Registry, known: Known): KnownVersions {
  const counting = [...registry.versions.values()].flatMap((version) => asKnown(version, known) ?? []);
  const institutions: Map<string, ReturnType<typeof periodsOf>> = new Map();
  const cases = new Map<string, readonly VersionCase[]>();
  const ruleSets: StatedVersion[] = [];
  for (const { version, withdrawn } of counting) {
    if (version.type === "rule-set") {
      // Checked against the schema of its type before it was published.
      const document = version.document as unknown as RuleSet;
      ruleSets.push({ document, hash: version.hash, ...(withdrawn === undefined ? {} : { withdrawn }) });
      if (version.cases)
        cases.set(`${version.id}@${version.version}`, version.cases as unknown as readonly VersionCase[]);
    } else if (withdrawn === undefined) {
      institutions.set(version.id, periodsOf(version.document as unknown as Institution));
    } else if (withdrawn === "gap") institutions.delete(version.id);
  }
  const fingerprint = counting
    .map(({ version, withdrawn = "" }) => `${version.subject} ${withdrawn}`)
    .join("\n");
  return { ruleSets, institutions, cases, fingerprint };
}

/** The next moment after `at` from which something else is known without a further entry; `undefined` for none. */
export function nextChange(registry: Registry, at: string): string | undefined {
  const due = [...registry.versions.values()]
    .flatMap(({ cancelled, knownFrom, withdrawn }) =>
      cancelled ? [] : [knownFrom, ...(withdrawn ? [withdrawn.knownFrom] : [])],
    )
    .filter((moment) => moment > at);
  return due.length === 0 ? undefined : due.reduce((first, moment) => (moment < first ? moment : first));
}

/** Whether a version counts at a point of time, and whether it was withdrawn by then. */
export function asKnown(
  version: PublishedVersion,
  { at, seq }: Known,
): { readonly version: PublishedVersion; readonly withdrawn?: "returns" | "gap" } | undefined {
  const { published, knownFrom, cancelled, withdrawn } = version;
  if (published.seq > seq || knownFrom > at || (cancelled && cancelled.seq <= seq)) return undefined;
  const isWithdrawn = withdrawn && withdrawn.seq <= seq && withdrawn.knownFrom <= at;
  return isWithdrawn ? { version, withdrawn: withdrawn.covered } : { version };
}
