import type { FactDictionary } from "../domain/fact.ts";
import type { Program, Statement } from "../programs/statement.ts";
import { type Allowance, type DifferingRegion, explore } from "./explore.ts";
import { WitnessSearch } from "./find-witness.ts";
import {
  type MeaningBudget,
  type MeaningDifference,
  type MeaningRegion,
  type NotCompared,
  type Renaming,
  USUAL_BUDGET,
} from "./meaning-difference.ts";
import { notCompared } from "./not-compared.ts";
import { leaveWritten, runPair } from "./pair-run.ts";
import { Places } from "./places.ts";
import { regionInWords, toldCells } from "./region-in-words.ts";
import { Incomparable } from "./run-statement.ts";
import { Situation } from "./situation.ts";
import { namesIn, statementKey } from "./statement-key.ts";
import { jsonOf, Trial } from "./trial.ts";
import { VersionRun } from "./version-run.ts";

/**
 * Compares what two versions of a rule set do with claims, by their programs, which have passed their checks; `facts`
 * is the dictionary that both are written against, with what they declare.
 */
export function meaningOf(
  before: Program,
  after: Program,
  facts: FactDictionary,
  budget: MeaningBudget = USUAL_BUDGET,
): MeaningDifference {
  return new Comparison(before, after, facts, budget).difference();
}

/** Statements of both versions that are compared by themselves, and what stands before them in the old one. */
interface Pair {
  readonly before: Program;
  readonly after: Program;
  readonly earlier: Program;
}

class Comparison {
  readonly #pairs: readonly Pair[];
  readonly #programs: readonly [Program, Program];
  readonly #places: Places;
  readonly #trial: Trial;
  readonly #search: WitnessSearch;
  readonly #budget: MeaningBudget;
  readonly #allowance: Allowance;
  readonly #regions: MeaningRegion[] = [];
  readonly #renamed: Renaming[] = [];
  readonly #notCompared: NotCompared[] = [];

  constructor(before: Program, after: Program, facts: FactDictionary, budget: MeaningBudget) {
    this.#programs = [before, after];
    this.#pairs = pairsOf(before, after);
    this.#places = new Places(facts);
    this.#trial = new Trial([before, after], facts);
    this.#search = new WitnessSearch(this.#trial, this.#places, numbersIn([before, after]));
    this.#budget = budget;
    this.#allowance = { left: budget.situations };
  }

  difference(): MeaningDifference {
    for (const pair of this.#pairs) this.#compare(pair);
    return {
      proved: this.#notCompared.length === 0,
      regions: this.#regions,
      renamed: this.#renamed,
      notCompared: this.#notCompared,
      explored: { situations: this.#budget.situations - this.#allowance.left, trials: this.#trial.count },
    };
  }

  #compare(pair: Pair): void {
    const [a, b] = [pair.before[0], pair.after[0]];
    if (
      pair.before.length === 1 &&
      pair.after.length === 1 &&
      a &&
      b &&
      statementKey(a) === statementKey(b)
    ) {
      const names = { before: namesIn(a), after: namesIn(b) };
      if (names.before.join("\n") !== names.after.join("\n")) this.#renamed.push(names);
      return;
    }
    try {
      this.#explore(pair);
    } catch (error) {
      if (!(error instanceof Incomparable)) throw error;
      this.#notCompared.push(notCompared(error.reason, placeOf(pair)));
    }
  }

  #explore(pair: Pair): void {
    const { regions, renamed, complete } = explore((situation) => {
      const [before, after] = this.#runs(situation);
      for (const run of [before, after]) for (const statement of pair.earlier) leaveWritten(statement, run);
      return runPair([pair.before, pair.after], [before, after]);
    }, this.#allowance);
    this.#renamed.push(...renamed);
    if (!complete) this.#notCompared.push(notCompared("budget", placeOf(pair)));
    for (const region of regions) if (!this.#tell(region)) this.#lookCloser(region, pair);
  }

  /**
   * A difference of one statement may come to nothing: another one fails, or what is the same outweighs it. Then both
   * versions are gone through in full, within the region.
   */
  #lookCloser(region: DifferingRegion, pair: Pair): void {
    const left = Math.min(this.#allowance.left, Math.ceil(this.#budget.situations / 10));
    const allowance: Allowance = { left };
    const { regions, complete } = explore(
      (situation) => runPair(this.#programs, this.#runs(situation), true),
      allowance,
      new Situation(region.cells),
    );
    this.#allowance.left -= left - allowance.left;
    const open = regions.filter((each) => !this.#tell(each));
    if (complete && open.length === 0) return;
    const description = regionInWords(toldCells(region.cells.values()));
    this.#notCompared.push(notCompared("no-witness", placeOf(pair), description));
  }

  #runs(situation: Situation): [VersionRun, VersionRun] {
    return [new VersionRun(this.#places, situation), new VersionRun(this.#places, situation)];
  }

  /** Tells a region with its witness; `false` where none was found. */
  #tell(region: DifferingRegion): boolean {
    if (this.#regions.length >= this.#budget.regions) {
      if (!this.#notCompared.some(({ reason }) => reason === "regions"))
        this.#notCompared.push(notCompared("regions"));
      return true;
    }
    const witness = this.#search.find(region.situations, this.#budget.trials);
    if (!witness) return false;
    const cells = toldCells(region.cells.values());
    const { given, result } = witness;
    const facts = [...given]
      .filter(([, value]) => value !== undefined)
      .map(([fact, value]) => [fact, jsonOf(value)]);
    this.#regions.push({
      description: regionInWords(cells),
      extent: region.extent,
      facts: cells,
      before: region.before,
      after: region.after,
      witness: Object.fromEntries(facts),
      evaluated: { before: result.before, after: result.after },
    });
    return true;
  }
}

/**
 * Statements that correspond are compared one by one, on the facts that the earlier ones leave: the first of them that
 * differs for a claim finds the same facts in both versions. Where they do not correspond, the programs are compared
 * as a whole.
 */
function pairsOf(before: Program, after: Program): Pair[] {
  const correspond =
    before.length === after.length &&
    before.every((statement, i) => shapeOf(statement) === shapeOf(after[i]));
  if (!correspond) return [{ before, after, earlier: [] }];
  return before.map((statement, i) => ({
    before: [statement],
    after: after.slice(i, i + 1),
    earlier: before.slice(0, i),
  }));
}

function shapeOf(statement: Statement | undefined): string {
  if (!statement) return "";
  return `${statement.op} ${"writes" in statement ? JSON.stringify(statement.writes) : ""}`;
}

function placeOf({ before, after }: Pair): { before?: string | undefined; after?: string | undefined } {
  return { before: before[0]?.pointer, after: after[0]?.pointer };
}

/** More numbers than this are not worth a trial each. */
const MOST_NUMBERS = 40;

/** Numbers that the formulas of the programs name. */
function numbersIn(programs: readonly Program[]): string[] {
  const found = new Set<string>();
  const visit = (_: string, value: unknown): unknown => {
    if (typeof value === "object" && value !== null && "rows" in value && "choose" in value) return undefined;
    if (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string")
      for (const [number] of value.text.matchAll(/\d+(\.\d+)?/g))
        if (found.size < MOST_NUMBERS) found.add(number);
    return value;
  };
  JSON.stringify(programs, visit);
  return [...found];
}
