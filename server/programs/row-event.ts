import type { Value } from "../domain/value.ts";
import type { CaseToGroup } from "../tables/grouping.ts";
import type { ScoreTableIndex } from "../tables/score-table-index.ts";
import { type ScoreTrace, traceScoreTable } from "../tables/trace-score-table.ts";
import type { Detail, StepEvent } from "./sink.ts";
import type { ScoreStatement } from "./statement.ts";

/** What a look-up has come to: its row and score, and the case where no code was given. */
export interface LookedUp {
  readonly found: number | undefined;
  readonly subject: CaseToGroup | undefined;
  readonly value: Value;
}

/** What a look-up tells. Which criterion chose the row, and among which, is worked out for those who read it. */
export class RowEvent implements Extract<StepEvent, { event: "row" }> {
  readonly event = "row";
  readonly pointer: string;
  readonly clause: string | undefined;
  readonly group: string;
  readonly name: string | undefined;
  readonly score: Value;
  readonly #index: ScoreTableIndex;
  readonly #subject: CaseToGroup | undefined;
  readonly #isFound: boolean;
  readonly #detail: Detail;

  constructor(
    { table, unmatched, pointer, clause }: ScoreStatement,
    index: ScoreTableIndex,
    { found, subject, value }: LookedUp,
    detail: Detail,
  ) {
    const row = found === undefined ? undefined : table.rows[found];
    this.pointer = row ? `${pointer}/rows/${found}` : "/body/otherwise";
    this.clause = clause;
    this.group = row ? row.code : (unmatched?.group ?? "");
    this.name = row?.name;
    this.score = value;
    this.#index = index;
    this.#subject = subject;
    this.#isFound = row !== undefined;
    this.#detail = detail;
  }

  get by(): string {
    if (!this.#isFound) return "otherwise";
    const grouping = this.#subject && this.#index.find(this.#subject);
    return grouping?.outcome === "row" ? grouping.by : "given";
  }

  get trace(): ScoreTrace | undefined {
    return this.#detail === "full" && this.#subject ? traceScoreTable(this.#index, this.#subject) : undefined;
  }
}
