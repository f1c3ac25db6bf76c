import type { ChoiceCriterion } from "../../schemas/types.ts";
import { answers } from "./code-matching.ts";
import type { CaseToGroup, ChoiceStep, Grouping } from "./grouping.ts";
import type { RowAlternative } from "./row-alternative.ts";
import type { ScoreTableIndex } from "./score-table-index.ts";

/** One row of the case's diagnosis, and what it asks for that the case does not have (nothing when it is answered). */
export interface ConsideredRow {
  readonly code: string;
  readonly name?: string | undefined;
  readonly diagnosis: string;
  readonly answered: boolean;
  /** Operation codes that are missing; for a row that asks for a class, that class; `+` none at all allowed. */
  readonly lacks: readonly string[];
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
  const closest = new Map<number, ConsideredRow>();
  for (const key of keys) {
    for (const alternative of index.alternativesOf(key)) {
      const row = index.table.rows[alternative.row];
      if (!row) continue;
      const { code, name } = row;
      const lacks = answered.has(alternative.row) ? [] : lacking(index, alternative, operations);
      const known = closest.get(alternative.row);
      if (!known || lacks.length < known.lacks.length)
        closest.set(alternative.row, {
          code,
          name,
          diagnosis: key,
          answered: answered.has(alternative.row),
          lacks,
        });
    }
  }
  return [...closest.entries()].sort(([a], [b]) => a - b).map(([, considered]) => considered);
}

function lacking(
  index: ScoreTableIndex,
  alternative: RowAlternative,
  operations: readonly string[],
): string[] {
  const { classes, operations: matching } = index.table;
  const asked = classes?.[alternative.operationClass];
  if (asked) return [asked.class];
  return alternative.operations.filter(
    (code) => !operations.some((given) => answers(given, code, matching.match)),
  );
}
