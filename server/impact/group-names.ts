import type { Plan } from "../engine/plan.ts";
import { hasProgram, programOf } from "../engine/rule-set-program.ts";
import { nestedPrograms, type Program, type ScoreStatement } from "../programs/statement.ts";

/** What tables of the plan's claim steps call disease groups, of these codes alone. */
export function groupNames({ claimSteps }: Plan, codes: ReadonlySet<string>): ReadonlyMap<string, string> {
  const tables = claimSteps.flatMap(({ ruleSet }) =>
    ruleSet && hasProgram(ruleSet.document) ? scoresIn(programOf(ruleSet.document).program) : [],
  );
  const rows = tables.flatMap(({ table }) => table.rows.filter(({ code }) => codes.has(code)));
  return new Map(rows.flatMap(({ code, name }) => (name === undefined ? [] : [[code, name] as const])));
}

function scoresIn(program: Program): ScoreStatement[] {
  return program.flatMap((statement) => [
    ...(statement.op === "score" ? [statement] : []),
    ...nestedPrograms(statement).flatMap(scoresIn),
  ]);
}
