import type { ScoreTable } from "../../schemas/types.ts";
import { toText } from "../domain/exact.ts";
import type { ScoreStatement } from "../programs/statement.ts";
import { averageCostOf, averageForChoice } from "../tables/choice-criteria.ts";
import { compileScoreTable } from "../tables/compile-score-table.ts";
import type { CaseToGroup } from "../tables/grouping.ts";
import type { RowAlternative } from "../tables/row-alternative.ts";
import type { ScoreTableIndex } from "../tables/score-table-index.ts";
import { barestCases, casesWithOneMore, turnsOperationsAway } from "../tables/telling-cases.ts";
import { isWithin, patternOf, type TablePattern } from "./table-pattern.ts";

/** Cases that answer a row which only one of the tables has, and one of them that falls differently. */
export interface TableRegion {
  readonly pattern: TablePattern;
  readonly witness: CaseToGroup;
}

export interface TableDifference {
  readonly regions: readonly TableRegion[];
  /** Rows that decide some case, of which none was found that falls differently. */
  readonly open: readonly TablePattern[];
  /** A case that no row of either table takes, where it falls differently. */
  readonly unmatched?: CaseToGroup | undefined;
  /** Whether the tables choose among rows in the same way: otherwise what is not told is not proved the same. */
  readonly sameChoice: boolean;
  readonly merged: ScoreTableIndex;
}

/**
 * In what cases two score tables differ. Tables that choose in the same way differ only for cases that answer a row
 * which one of them lacks, and only where such a row is among the best: whether it ever is, its barest cases tell.
 */
export function compareTables(before: ScoreStatement, after: ScoreStatement, most: number): TableDifference {
  return new TableComparison(before, after).difference(most);
}

interface Version {
  readonly statement: ScoreStatement;
  readonly index: ScoreTableIndex;
  /** Keys of its alternatives. */
  readonly keys: ReadonlySet<string>;
}

class TableComparison {
  readonly #before: Version;
  readonly #after: Version;
  readonly #sameChoice: boolean;

  constructor(before: ScoreStatement, after: ScoreStatement) {
    this.#before = versionOf(before);
    this.#after = versionOf(after);
    this.#sameChoice = settingKey(before.table) === settingKey(after.table);
  }

  difference(most: number): TableDifference {
    const merged = this.#merged();
    const regions: TableRegion[] = [];
    const open: TablePattern[] = [];
    for (const alternative of this.#changed(merged)) {
      const pattern = patternOf(alternative);
      if (regions.length > most) break;
      if (regions.some((region) => isSame(region.pattern, pattern))) continue;
      const { witness, decides } = this.#examine(alternative, merged);
      if (witness) regions.push({ pattern, witness });
      else if (decides) open.push(pattern);
    }
    const uncovered = open.filter(
      (pattern) => !regions.some((region) => isWithin(pattern, region.pattern, merged)),
    );
    return { regions, open: uncovered, unmatched: this.#unmatched(), sameChoice: this.#sameChoice, merged };
  }

  /** One table with the rows of both, for cases that stand for all that either of them can tell apart. */
  #merged(): ScoreTableIndex {
    const { table } = this.#before.statement;
    const added = new Set(
      this.#after.index.alternatives
        .filter((each) => !this.#before.keys.has(alternativeKey(this.#after, each)))
        .map(({ row }) => row),
    );
    const rows = this.#after.statement.table.rows.filter((_, row) => added.has(row));
    if (!this.#sameChoice) return this.#before.index;
    return compileScoreTable({ ...table, rows: [...table.rows, ...rows] });
  }

  /** Alternatives that one table lacks; all of them where the tables choose differently. */
  #changed(merged: ScoreTableIndex): RowAlternative[] {
    const asBefore: Version = { ...this.#before, index: merged };
    return merged.alternatives.filter((each) => {
      const key = alternativeKey(asBefore, each);
      return !this.#sameChoice || !this.#before.keys.has(key) || !this.#after.keys.has(key);
    });
  }

  #examine(
    alternative: RowAlternative,
    merged: ScoreTableIndex,
  ): { witness?: CaseToGroup; decides: boolean } {
    const bare = barestCases(merged, alternative);
    const code = merged.table.rows[alternative.row]?.code;
    let decides = bare === undefined;
    const seen = (subject: CaseToGroup): boolean => {
      const [a, b] = [fallOf(this.#before, subject), fallOf(this.#after, subject)];
      decides ||= a.codes.includes(code) || b.codes.includes(code);
      return a.outcome !== b.outcome;
    };
    const costless = merged.table.choose.includes("closest-cost");
    const withCosts = (subject: CaseToGroup): CaseToGroup[] =>
      costless ? [subject, { ...subject, cost: undefined }] : [subject];
    const first = (bare ?? []).flatMap(withCosts).find(seen);
    if (first) return { witness: first, decides };
    const turned = merged.answered(bare?.[0] ?? { diagnosis: alternative.diagnosis, operations: [] });
    if (!decides && !turned.some((rival) => turnsOperationsAway(merged, rival))) return { decides };
    const witness = casesWithOneMore(merged, alternative).flatMap(withCosts).find(seen);
    return witness ? { witness, decides } : { decides };
  }

  #unmatched(): CaseToGroup | undefined {
    const subject: CaseToGroup = { diagnosis: NOWHERE, operations: [], cost: undefined };
    const [a, b] = [fallOf(this.#before, subject), fallOf(this.#after, subject)];
    return a.outcome === b.outcome ? undefined : subject;
  }
}

/** No diagnosis of a table. */
const NOWHERE = "ZZZ.9";

function versionOf(statement: ScoreStatement): Version {
  const index = compileScoreTable(statement.table);
  const bare = { statement, index, keys: new Set<string>() };
  return { ...bare, keys: new Set(index.alternatives.map((each) => alternativeKey(bare, each))) };
}

/** What tells a way of being in a row from others: what it asks, what the row gives, and what rows are chosen by. */
function alternativeKey({ statement, index }: Version, alternative: RowAlternative): string {
  const { table } = index;
  const { row, diagnosis, operations, operationClass } = alternative;
  const found = table.rows[row];
  const chosenBy = averageForChoice(table, row);
  const written = statement.writes.averageCost === undefined ? undefined : averageCostOf(table, row);
  return JSON.stringify([
    diagnosis,
    [...operations].sort(),
    table.classes?.[operationClass]?.class,
    found?.code,
    found?.type,
    Number(found?.score),
    chosenBy && toText(chosenBy),
    written && toText(written),
  ]);
}

function settingKey({ rows: _, costPerPoint, ...setting }: ScoreTable): string {
  const cost = setting.choose.includes("closest-cost") ? costPerPoint : undefined;
  return JSON.stringify([setting, cost], (_, value) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}

function isSame(a: TablePattern, b: TablePattern): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** What a table gives a case, and the codes of the rows that decide it. */
function fallOf(
  { statement, index }: Version,
  subject: CaseToGroup,
): { outcome: string; codes: readonly (string | undefined)[] } {
  const { table, unmatched, writes } = statement;
  const grouping = index.find(subject);
  if (grouping.outcome === "row") {
    const row = table.rows[grouping.row];
    const average = writes.averageCost === undefined ? undefined : averageCostOf(table, grouping.row);
    const type = writes.type === undefined ? undefined : row?.type;
    const outcome = JSON.stringify([row?.code, type, Number(row?.score), average && toText(average)]);
    return { outcome, codes: [row?.code] };
  }
  if (grouping.outcome === "unmatched")
    return { outcome: unmatched ? JSON.stringify(unmatched) : "undecided", codes: [] };
  return { outcome: "undecided", codes: grouping.rows.map((row) => table.rows[row]?.code) };
}
