import { compare, exact, ZERO } from "../domain/exact.ts";
import { isExact, isList, isNumeric, type Value } from "../domain/value.ts";
import type { Answer, ChosenGroup, ScoreReads, WitnessedScore } from "../programs/witness.ts";
import type { CaseToGroup } from "../tables/grouping.ts";
import type { Judged } from "./judged.ts";
import { scanScoreTable } from "./scan-score-table.ts";

/** Looks a case up again by reading every row of the table, and compares group and score. */
export function judgeScore(seen: WitnessedScore): Judged {
  const { table, given, answer, reads } = seen;
  const fold = (code: string) => (table.ignoreCase ? code.trim().toUpperCase() : code.trim());
  const subject = given === undefined ? caseOf(seen) : undefined;
  if (given === undefined && !subject) return "not-judged";
  const found = subject
    ? scanScoreTable(table, subject)
    : table.rows.flatMap(({ code }, row) => (code !== "" && fold(code) === fold(given ?? "") ? [row] : []));
  const second = found === "needs-cost" ? found : textOf(found.map((row) => table.rows[row]?.code ?? ""));
  const first = answerText(answer);
  const [row] = found === "needs-cost" ? [] : found;
  const score = row === undefined ? ZERO : exact(table.rows[row]?.score ?? 0);
  if (first === second && ("error" in answer || isSame(answer.value.score, score))) return "same";
  return { first, second, facts: factsOf(reads) };
}

function textOf(codes: readonly string[]): string {
  if (codes.length > 1) return "ambiguous-row";
  return codes[0] ?? "unmatched-row";
}

function answerText(answer: Answer<ChosenGroup>): string {
  if ("error" in answer) return answer.error === "missing-fact" ? "needs-cost" : answer.error;
  return answer.value.group ?? "unmatched-row";
}

function isSame(value: Value, score: ReturnType<typeof exact>): boolean {
  if (!isNumeric(value)) return false;
  return compare(isExact(value) ? value : exact(value), score) === 0;
}

/** What is looked up; `undefined` where facts that the look-up needs are not there, which it answers with an error. */
function caseOf({ reads, slots, facts, frame }: WitnessedScore): CaseToGroup | undefined {
  const held = (name: string) => frame[slots.slotOf(facts.find(name)?.id ?? name)];
  const diagnosis = held(reads.diagnosis);
  const operations = held(reads.operations) ?? [];
  const cost = reads.cost === undefined ? undefined : held(reads.cost);
  if (typeof diagnosis !== "string" || !isList(operations)) return undefined;
  const texts = operations.filter((code) => typeof code === "string");
  if (texts.length < operations.length) return undefined;
  return { diagnosis, operations: texts, cost: isNumeric(cost) ? cost : undefined };
}

function factsOf({ diagnosis, operations, cost }: ScoreReads): string[] {
  return cost === undefined ? [diagnosis, operations] : [diagnosis, operations, cost];
}
