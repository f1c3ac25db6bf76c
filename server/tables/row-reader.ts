import type { ScoreRow, ScoreTable } from "../../schemas/types.ts";
import { choiceCriteria, type Ranked } from "./choice-criteria.ts";
import { foldCode } from "./code-matching.ts";
import { type AskedOperations, isOperationProblem } from "./operation-expression.ts";
import { compilePreference } from "./preference.ts";
import type { RowAlternative } from "./row-alternative.ts";

/** Reads the rows of a table as the alternatives that cases answer, in the order of the table. */
export class RowReader {
  readonly #table: ScoreTable;
  readonly #typeRanks: ReadonlyMap<string, number>;
  readonly #classes: ReadonlyMap<string, number>;
  readonly #preferenceOf: (alternative: Ranked) => number;

  constructor(table: ScoreTable) {
    this.#table = table;
    this.#typeRanks = firstPlaces(table.types);
    this.#classes = firstPlaces((table.classes ?? []).map(({ class: name }) => name));
    this.#preferenceOf = compilePreference(choiceCriteria(table));
  }

  /** `asked` is what each row asks for. Throws `RangeError` for a row that lint refuses. */
  alternatives(asked: readonly AskedOperations[]): RowAlternative[] {
    const found: RowAlternative[] = [];
    const { rows } = this.#table;
    for (let index = 0; index < rows.length; index++) {
      const row = rows[index];
      const parsed = asked[index];
      if (row && parsed) this.#add(row, index, parsed, found);
    }
    return found;
  }

  /** Those of one row. */
  alternativesOf(index: number, asked: AskedOperations): RowAlternative[] {
    const found: RowAlternative[] = [];
    const row = this.#table.rows[index];
    if (row) this.#add(row, index, asked, found);
    return found;
  }

  #add(row: ScoreRow, index: number, parsed: AskedOperations, into: RowAlternative[]): void {
    const { ignoreCase, classes } = this.#table;
    const typeRank = this.#typeRanks.get(row.type);
    const operationClass = row.class === undefined ? NO_CLASS : this.#classes.get(row.class);
    if (isOperationProblem(parsed) || typeRank === undefined || operationClass === undefined)
      throw new RangeError(`row ${row.code} has not passed the check of its table`);
    if (row.diagnosis === undefined) return; // found by its code alone
    const diagnosis = foldCode(row.diagnosis, ignoreCase);
    for (const codes of parsed) {
      const operations = ignoreCase ? codes.map((code) => foldCode(code, ignoreCase)) : codes; // read without blanks
      const operated = codes.length > 0 || classes?.[operationClass]?.prefixes !== undefined;
      const alternative = {
        row: index,
        diagnosis,
        operations,
        operationClass,
        operated,
        typeRank,
        preference: 0,
      };
      alternative.preference = this.#preferenceOf(alternative);
      into.push(alternative);
    }
  }
}

const NO_CLASS = -1;

function firstPlaces(names: readonly string[]): Map<string, number> {
  return new Map(names.map((name, place) => [name, place] as const).reverse());
}
