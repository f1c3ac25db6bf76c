import type { VersionCase } from "../../schemas/types.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { RuleSetVersion } from "../engine/rule-set-version.ts";
import { type Judge, secondOpinion } from "../second-opinion/second-opinion.ts";
import { type CaseCoverage, coverageOf } from "./case-coverage.ts";
import { caseDiagnostics } from "./case-diagnostics.ts";
import type { CaseDifference } from "./case-differences.ts";
import { nextTurn } from "./next-turn.ts";
import type { RuleBook } from "./rule-book.ts";
import { type CaseOutcome, CaseRunner } from "./run-case.ts";

export interface CaseResult {
  readonly name: string;
  /** Both evaluators gave what the case expects. */
  readonly passed: boolean;
  /** Pointers lead into the case. */
  readonly differences: readonly CaseDifference[];
}

/** What the cases of a version came to. */
export interface CaseRun {
  readonly results: readonly CaseResult[];
  /** Where the second evaluator answered otherwise; pointers lead into the version that `params.rule` names. */
  readonly disagreements: readonly Diagnostic[];
  readonly coverage: CaseCoverage;
  /** All that speaks against the version or its cases, as findings; pointers lead into `{cases}`. None: it may be published. */
  readonly findings: readonly Diagnostic[];
}

/** Runs the cases of a version in both evaluators, among the other rules of a book; `judge` stands in for the second. */
export async function runCases(
  version: RuleSetVersion,
  cases: readonly VersionCase[],
  book: RuleBook,
  judge?: Judge,
): Promise<CaseRun> {
  const runner = new CaseRunner(version, book);
  const found: Diagnostic[] = [];
  const findings = new Findings(caseDiagnostics, found);
  const disagreements: Diagnostic[] = [];
  const reached = new Set<string>();
  const results: CaseResult[] = [];
  for (const [index, each] of cases.entries()) {
    const { name, title } = each;
    const names = { nameZh: title?.zh ?? name, nameEn: title?.en ?? name };
    const at = pointerTo("/cases", index);
    const before = found.length;
    if (!runner.suits(each))
      findings.report("case.wrong-form", at, { ...names, kind: version.document.kind });
    const outcome = runner.suits(each) ? runner.run(each) : NOTHING;
    for (const pointer of outcome.reached) reached.add(pointer);
    for (const finding of outcome.findings) found.push({ ...finding, pointer: at + finding.pointer });
    for (const { pointer, expected, got } of outcome.differences)
      findings.report("case.differs", at + pointer, { ...names, expected, got });
    await nextTurn();
    const { differences } = await secondOpinion(outcome.testimony, judge);
    disagreements.push(...differences);
    for (const { pointer: place, params } of differences) {
      const { rule = "", first = "", second = "" } = params;
      findings.report("case.evaluators-differ", at, { ...names, rule, place, first, second });
    }
    results.push({ name, passed: found.length === before, differences: outcome.differences });
  }
  return { results, disagreements, coverage: coverageOf(version.document, reached), findings: found };
}

const NOTHING: CaseOutcome = { findings: [], differences: [], testimony: [], reached: [] };
