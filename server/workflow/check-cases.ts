import type { Judge } from "../second-opinion/second-opinion.ts";
import type { CheckedRules, FileFinding, RuleStandards } from "./check-rules.ts";
import { placed } from "./placed.ts";
import { ruleBookOf } from "./rule-book.ts";
import { runCases } from "./run-cases.ts";

/**
 * Runs the test cases of checked rules in both evaluators: what does not come out as they say. Rules with errors are not
 * run. `judge` stands in for the second evaluator.
 */
export async function checkCases(
  checked: CheckedRules,
  standards: RuleStandards,
  judge?: Judge,
): Promise<readonly FileFinding[]> {
  if (checked.findings.some(({ diagnostic }) => diagnostic.severity === "error")) return [];
  // Plans are compiled for these cases only, so that their hashes are of no use to anybody.
  const book = ruleBookOf(checked, { ...standards, factsHash: "" });
  const found: FileFinding[] = [];
  for (const { path, cases: file, parsed } of checked.cases) {
    const version = checked.library.find(file.id, file.version);
    if (!version) continue;
    const { findings } = await runCases(version, file.cases, book, judge);
    for (const diagnostic of findings) found.push({ path, diagnostic: placed(diagnostic, parsed) });
  }
  return found;
}
