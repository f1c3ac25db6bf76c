import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import type { Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { foldCode } from "./code-matching.ts";
import { Fingerprint, Fingerprints } from "./fingerprint.ts";
import {
  type AskedOperations,
  isOperationProblem,
  type OperationAlternatives,
} from "./operation-expression.ts";
import type { scoreTableDiagnostics } from "./score-table-diagnostics.ts";

type ScoreFindings = Findings<typeof scoreTableDiagnostics>;

/** Reports of each row, in the order of the table, whether it repeats the code, or the diagnosis and operations, of an earlier one. */
export type ReportRepeated = (index: number, pointer: string, findings: ScoreFindings) => void;

/** Finds rows that repeat earlier ones; `undefined` where there is certainly none. `asked` is what each row asks for. */
export function findRepeated(
  table: ScoreTable,
  asked: readonly AskedOperations[],
): ReportRepeated | undefined {
  if (areDistinct(table, asked)) return undefined;
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

/** Whether no row repeats another: true is certain, false means "look closer". */
function areDistinct({ rows, ignoreCase }: ScoreTable, asked: readonly AskedOperations[]): boolean {
  const fingerprint = new Fingerprint(ignoreCase);
  const operations = new OperationSum(ignoreCase);
  const [codes, keys] = [new Fingerprints(rows.length), new Fingerprints(rows.length)];
  for (let index = 0; index < rows.length; index++) {
    const { code = "", diagnosis, class: name = "" } = rows[index] ?? {};
    fingerprint.begin();
    fingerprint.code(code);
    if (!codes.add(fingerprint)) return false;
    const each = asked[index];
    if (diagnosis === undefined || !each || isOperationProblem(each)) continue;
    fingerprint.begin();
    fingerprint.code(diagnosis);
    fingerprint.number(BETWEEN);
    if (name !== "") fingerprint.exactly(name);
    operations.addTo(fingerprint, each);
    if (!keys.add(fingerprint)) return false;
  }
  return true;
}

/** Stands between the parts of a key: no character. */
const BETWEEN = 0x10000;

/** What operations add to a fingerprint in whatever order they stand. */
class OperationSum {
  readonly #ignoreCase: boolean;
  readonly #one: Fingerprint;

  constructor(ignoreCase: boolean) {
    this.#ignoreCase = ignoreCase;
    this.#one = new Fingerprint(ignoreCase);
  }

  addTo(fingerprint: Fingerprint, asked: OperationAlternatives): void {
    const [only = []] = asked;
    const [first = "", ...others] = asked.length === 1 ? [] : distinctTexts(asked, this.#ignoreCase);
    if (others.length > 0) fingerprint.exactly([first, ...others].join("|"));
    else this.#addAll(fingerprint, first === "" ? only : first.split("+"));
  }

  #addAll(fingerprint: Fingerprint, codes: readonly string[]): void {
    let [first, second] = [0, 0];
    for (const code of codes) {
      this.#one.begin();
      this.#one.code(code);
      first = (first + this.#one.first) | 0;
      second = (second + this.#one.second) | 0;
    }
    fingerprint.number(first);
    fingerprint.number(second);
  }
}

/** What a row asks of a case, the same text for rows that ask for the same; `undefined` where it asks nothing or cannot be read. */
function keyOf({ ignoreCase }: ScoreTable, row: ScoreRow, asked: AskedOperations): string | undefined {
  if (row.diagnosis === undefined || isOperationProblem(asked)) return undefined;
  const operations = distinctTexts(asked, ignoreCase).join("|");
  return `${foldCode(row.diagnosis, ignoreCase)} ${row.class ?? ""} ${operations}`;
}

function distinctTexts(asked: OperationAlternatives, ignoreCase: boolean): readonly string[] {
  const alternatives = asked.map((codes) =>
    codes
      .map((code) => foldCode(code, ignoreCase))
      .sort()
      .join("+"),
  );
  return [...new Set(alternatives.sort())];
}
