import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import { lintInvariants } from "../invariants/lint-invariants.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import type { RuleLibrary } from "./rule-library.ts";
import { type StatedVersion, statesDifferences } from "./rule-set-version.ts";

/** A finding about one version of a library. */
export interface VersionFinding {
  readonly version: StatedVersion;
  readonly diagnostic: Diagnostic;
}

/**
 * Findings about versions of one id side by side: doubles, overlaps that `supersedes` does not name, gaps, and figures
 * that break what is stated of them.
 */
export function lintLibrary(library: RuleLibrary): VersionFinding[] {
  return library.ids.flatMap((id) => {
    const versions = library.statedVersionsOf(id);
    return [
      ...versions.flatMap((version, index) => lintBeside(version, versions.slice(0, index))),
      ...versions.flatMap((version) => lintFigures(version, library)),
      ...lintGaps(versions),
    ];
  });
}

/** A version beside the older ones of its id. */
function lintBeside(version: StatedVersion, older: readonly StatedVersion[]): VersionFinding[] {
  const found: Diagnostic[] = [];
  const findings = new Findings(engineDiagnostics, found);
  const { id, version: number, effective, supersedes = [] } = version.document;
  for (const { document: other } of older) {
    if (other.version === number)
      findings.report("library.duplicate-version", "/version", { id, version: number });
    else if (!supersedes.includes(other.version)) {
      const from = effective.from > other.effective.from ? effective.from : other.effective.from;
      if (holdsFrom(from, effective.until) && holdsFrom(from, other.effective.until)) {
        findings.report("library.overlap", "/effective", { other: other.version, witness: from });
      }
    }
  }
  return found.map((diagnostic) => ({ version, diagnostic }));
}

/** A version's figures by its invariants, beside those of the version before it. Where it inherits, they stand elsewhere. */
function lintFigures(version: StatedVersion, library: RuleLibrary): VersionFinding[] {
  const { id, version: number } = version.document;
  const whole = (each: number | undefined) =>
    // A document is the JSON value it was read from.
    each === undefined ? undefined : (library.find(id, each)?.document as unknown as Json | undefined);
  const numbers = library.statedVersionsOf(id).map(({ document }) => document.version);
  const earlier = numbers.filter((each) => each < number);
  const document = whole(number);
  if (document === undefined) return [];
  const before = whole(earlier.length > 0 ? Math.max(...earlier) : undefined);
  return lintInvariants(document, before).map((diagnostic) => ({
    version,
    diagnostic: statesDifferences(version) ? { ...diagnostic, pointer: "" } : diagnostic,
  }));
}

function lintGaps(versions: readonly StatedVersion[]): VersionFinding[] {
  const found: VersionFinding[] = [];
  const byStart = versions.toSorted((a, b) =>
    a.document.effective.from < b.document.effective.from ? -1 : 1,
  );
  let covered = byStart[0]?.document.effective.until;
  for (const version of byStart.slice(1)) {
    const { from, until } = version.document.effective;
    if (covered !== undefined && covered < from) {
      const into: Diagnostic[] = [];
      new Findings(engineDiagnostics, into).report("library.gap", "/effective/from", {
        from: covered,
        until: from,
      });
      found.push(...into.map((diagnostic) => ({ version, diagnostic })));
    }
    if (covered === undefined || until === undefined) covered = undefined;
    else if (until > covered) covered = until;
  }
  return found;
}

function holdsFrom(date: string, until: string | undefined): boolean {
  return until === undefined || date < until;
}
