import { canonicalText } from "../documents/canonical.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Json } from "../domain/json.ts";
import type { BundledVersion } from "./bundle.ts";
import { bundleDiagnostics } from "./diagnostics.ts";

/** What of an id was published. */
export interface PublishedId {
  /** The highest number ever used; 0 for none. */
  readonly newest: number;
  /** Content hash and test cases of a version that stands. */
  version(number: number): { readonly hash: string; readonly cases: readonly Json[] } | undefined;
}

/** What becomes of a version of a bundle beside what was published of its id. */
export type BesidePublished = "unchanged" | "new" | Diagnostic;

/** Whether it is there already to the byte, with its test cases, or new; else what is found in it. */
export function besidePublished(
  { document, hash }: BundledVersion,
  cases: readonly Json[],
  published: PublishedId,
): BesidePublished {
  const { id, version } = document;
  const same = published.version(version);
  if (same?.hash === hash && canonicalText(same.cases) === canonicalText(cases)) return "unchanged";
  if (version > published.newest) return "new";
  const found: Diagnostic[] = [];
  const params = { version: `${id}@${version}`, next: published.newest + 1 };
  new Findings(bundleDiagnostics, found).report("bundle.version-taken", "/version", params);
  return found[0] ?? "new";
}
