import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import type { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { foldCode } from "./code-matching.ts";
import {
  type AskedOperations,
  isOperationProblem,
  type OperationAlternatives,
} from "./operation-expression.ts";
import type { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

type ScoreFindings = Findings<typeof scoreTableDiagnostics>;

/** Reports of each row, in the order of the table, whether it repeats the code, or the diagnosis and operations, of an earlier one. */
export type ReportRepeated = (index: number, pointer: string, findings: ScoreFindings) => void;

/** Finds rows that repeat earlier ones; `asked` is what each row asks for. */
export function findRepeated(table: ScoreTable, asked: readonly AskedOperations[]): ReportRepeated {
  const [codes, keys] = [new Map<string, number>(), new Map<string, number>()];
  const firstOf = (names: Map<string, number>, name: string, index: number) => {
    const first = names.get(name);
    if (first === undefined) names.set(name, index);
    return first === undefined ? undefined : { row: first + 1, first: table.rows[first]?.code ?? "" };
  };
  return (index, pointer, findings) => {
    const row = table.rows[index];
    if (!row) return;
    const { code } = row;
    const key = keyOf(table, row, asked[index] ?? NOTHING);
    const sameCode = firstOf(codes, foldCode(code, table.ignoreCase), index);
    const sameKey = key === undefined ? undefined : firstOf(keys, key, index);
    if (sameCode)
      findings.report("score-table.code-repeated", pointerTo(pointer, "code"), { code, ...sameCode });
    if (sameKey) findings.report("score-table.key-repeated", pointer, { code, ...sameKey });
  };
}

const NOTHING: OperationAlternatives = [[]];

/** What a row asks of a case, the same text for rows that ask for the same; `undefined` where it asks nothing or cannot be read. */
function keyOf({ ignoreCase }: ScoreTable, row: ScoreRow, asked: AskedOperations): string | undefined {
  if (row.diagnosis === undefined || isOperationProblem(asked)) return undefined;
  const operations = distinctTexts(asked, ignoreCase).join("|");
  return `${foldCode(row.diagnosis, ignoreCase)} ${row.class ?? ""} ${operations}`;
}

/** The different alternatives of a row, each as a text, in order: the same for rows that ask for the same. */
export function distinctTexts(asked: OperationAlternatives, ignoreCase: boolean): readonly string[] {
  const alternatives = asked.map((codes) =>
    codes
      .map((code) => foldCode(code, ignoreCase))
      .sort()
      .join("+"),
  );
  return [...new Set(alternatives.sort())];
}
