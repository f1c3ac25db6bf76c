import { type Diagnostic, messageOf } from "../domain/diagnostic.ts";
import type { RuleSetVersion } from "../engine/rule-set-version.ts";
import { productDiagnostics } from "./product-diagnostics.ts";
import type { CaseRun } from "./run-cases.ts";

/** Parts without a case that an answer names; a score table has thousands. */
const MOST_MISSED = 200;

/** What the cases of a version came to, as an answer tells it. */
export function caseRunJson({ document, hash }: RuleSetVersion, run: CaseRun): object {
  const { results, disagreements, coverage, findings } = run;
  const missed = coverage.missed.slice(0, MOST_MISSED);
  return {
    ruleSet: { id: document.id, version: document.version, hash },
    passed: findings.length === 0,
    results,
    disagreements: disagreements.map(worded),
    coverage: { ...coverage, missed, missedLeftOut: coverage.missed.length - missed.length },
    findings: findings.map(worded),
  };
}

function worded(found: Diagnostic): object {
  const { code, severity, pointer, params } = found;
  const message = {
    zh: messageOf(found, productDiagnostics, "zh"),
    en: messageOf(found, productDiagnostics, "en"),
  };
  return { code, severity, pointer, params, message };
}
