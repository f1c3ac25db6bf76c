import type { ChoiceCriterion } from "../../schemas/types.ts";
import { answers } from "./code-matching.ts";
import type { CaseToGroup, ChoiceStep, Grouping } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/** What a row asks for and a case does not give: operation codes, an operation of a class, or that there be none. */
export type Unmet =
  | { readonly asks: "operations"; readonly missing: readonly string[] }
  | { readonly asks: "class"; readonly class: string }
  | { readonly asks: "no-operation" };

/** One row of the case's diagnosis; `unmet` is absent when the case answers it. */
export interface ConsideredRow {
  readonly code: string;
  readonly name?: string | undefined;
  /** The key it was found by. */
  readonly diagnosis: string;
  readonly unmet?: Unmet | undefined;
}

/** How a case came to its disease group, by codes a policy officer can look up. */
export interface ScoreTrace {
  /** What the diagnosis was looked up by, in order. */
  readonly diagnosisKeys: readonly string[];
  readonly operations: readonly { readonly code: string; readonly class?: string | undefined }[];
  readonly considered: readonly ConsideredRow[];
  readonly steps: readonly {
    readonly criterion: ChoiceCriterion;
    readonly kept: readonly string[];
    readonly dropped: readonly string[];
  }[];
  readonly grouping: Grouping;
  /** Code of the group found. */
  readonly group?: string | undefined;
}

/** Finds the row of a case as `find` does, and says how. */
export function traceScoreTable(index: ScoreTableIndex, subject: CaseToGroup): ScoreTrace {
  const steps: ChoiceStep[] = [];
  const grouping = index.find(subject, steps);
  const keys = index.keysOf(subject.diagnosis);
  const operations = index.operationsOf(subject);
  const codes = (alternatives: readonly RowAlternative[]): string[] => [
    ...new Set(alternatives.map(({ row }) => index.table.rows[row]?.code ?? "")),
  ];
  return {
    diagnosisKeys: keys,
    operations: operations.map((code) => ({
      code,
      class: index.table.classes?.[index.classes.classOf(code)]?.class,
    })),
    considered: consideredRows(index, subject, keys, operations),
    steps: steps.map(({ criterion, kept, dropped }) => ({
      criterion,
      kept: codes(kept),
      dropped: codes(dropped),
    })),
    grouping,
    group: grouping.outcome === "row" ? index.table.rows[grouping.row]?.code : undefined,
  };
}

function consideredRows(
  index: ScoreTableIndex,
  subject: CaseToGroup,
  keys: readonly string[],
  operations: readonly string[],
): ConsideredRow[] {
  const answered = new Set(index.answered(subject).map(({ row }) => row));
  const considered = new Map<number, ConsideredRow>();
  for (const key of keys)
    for (const alternative of index.alternativesOf(key)) {
      const row = index.table.rows[alternative.row];
      if (!row || considered.has(alternative.row)) continue;
      const unmet = answered.has(alternative.row) ? undefined : unmetBy(index, alternative, operations);
      considered.set(alternative.row, { code: row.code, name: row.name, diagnosis: key, unmet });
    }
  return [...considered].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Of a row with several alternatives, what the first of them lacks. */
function unmetBy(index: ScoreTableIndex, alternative: RowAlternative, operations: readonly string[]): Unmet {
  const { classes, operations: matching } = index.table;
  const asked = classes?.[alternative.operationClass];
  if (asked?.prefixes) return { asks: "class", class: asked.class };
  if (!alternative.operated) return { asks: "no-operation" };
  const given = (code: string): boolean =>
    operations.some((operation) => answers(operation, code, matching.match));
  return { asks: "operations", missing: alternative.operations.filter((code) => !given(code)) };
}
