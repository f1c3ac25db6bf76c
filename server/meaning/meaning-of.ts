import { type Exact, exact, round } from "../domain/exact.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Value } from "../domain/value.ts";
import type { Program, ScoreStatement, Statement } from "../programs/statement.ts";
import type { CaseToGroup } from "../tables/grouping.ts";
import { compareTables } from "./compare-tables.ts";
import { type Allowance, type DifferingRegion, explore } from "./explore.ts";
import { WitnessSearch } from "./find-witness.ts";
import { type Cell, type MeaningBudget, type MeaningDifference, USUAL_BUDGET } from "./meaning-difference.ts";
import { leaveWritten, runPair } from "./pair-run.ts";
import { Places } from "./places.ts";
import { regionInWords, toldCells } from "./region-in-words.ts";
import { type Pointers, Report } from "./report.ts";
import { Incomparable } from "./run-statement.ts";
import { Situation } from "./situation.ts";
import { namesIn, statementKey } from "./statement-key.ts";
import { patternCells, type TablePattern } from "./table-pattern.ts";
import { Trial } from "./trial.ts";
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
  readonly #programs: readonly [Program, Program];
  readonly #places: Places;
  readonly #trial: Trial;
  readonly #search: WitnessSearch;
  readonly #budget: MeaningBudget;
  readonly #allowance: Allowance;
  readonly #report: Report;

  constructor(before: Program, after: Program, facts: FactDictionary, budget: MeaningBudget) {
    this.#programs = [before, after];
    this.#places = new Places(facts);
    this.#trial = new Trial([before, after], facts);
    this.#search = new WitnessSearch(this.#trial, this.#places, numbersIn([before, after]));
    this.#budget = budget;
    this.#allowance = { left: budget.situations };
    this.#report = new Report(budget.regions);
  }

  difference(): MeaningDifference {
    for (const pair of pairsOf(...this.#programs)) this.#compare(pair);
    const { regions, renamed, notCompared } = this.#report;
    const situations = this.#budget.situations - this.#allowance.left;
    // What both versions decide is what people look for first.
    const decided = regions.filter(({ before, after }) => before.decided && after.decided);
    return {
      proved: notCompared.length === 0,
      regions: [...decided, ...regions.filter((region) => !decided.includes(region))],
      renamed,
      notCompared,
      explored: { situations, trials: this.#trial.count },
    };
  }

  #compare(pair: Pair): void {
    const [a, b] = [only(pair.before), only(pair.after)];
    if (a && b && statementKey(a) === statementKey(b))
      this.#report.rename({ before: namesIn(a), after: namesIn(b) });
    else if (a?.op === "score" && b?.op === "score") this.#compareTables(a, b);
    else
      try {
        this.#explore(pair);
      } catch (error) {
        if (!(error instanceof Incomparable)) throw error;
        this.#report.leave(error.reason, pointersOf(pair));
      }
  }

  #explore(pair: Pair): void {
    const { regions, renamed, complete } = explore((situation) => {
      const runs = this.#runs(situation);
      for (const run of runs) for (const statement of pair.earlier) leaveWritten(statement, run);
      return runPair([pair.before, pair.after], runs);
    }, this.#allowance);
    for (const each of renamed) this.#report.rename(each);
    if (!complete) this.#report.leave("budget", pointersOf(pair));
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
    this.#report.leave("no-witness", pointersOf(pair), description);
  }

  #runs(situation: Situation): [VersionRun, VersionRun] {
    return [new VersionRun(this.#places, situation), new VersionRun(this.#places, situation)];
  }

  /** Tells a region with its witness; `false` where none was found. */
  #tell(region: DifferingRegion): boolean {
    if (this.#report.isFull) return true;
    const witness = this.#search.find(region.situations, this.#budget.trials);
    if (witness) this.#report.tell(toldCells(region.cells.values()), region.extent, witness, region);
    return witness !== undefined;
  }

  #compareTables(before: ScoreStatement, after: ScoreStatement): void {
    const at = { before: before.pointer, after: after.pointer };
    if (JSON.stringify([before.reads, before.writes]) !== JSON.stringify([after.reads, after.writes])) {
      this.#report.leave("reads", at);
      return;
    }
    const found = compareTables(before, after, this.#budget.regions);
    if (!found.sameChoice) this.#report.leave("choice", at);
    const cellsOf = (pattern: TablePattern): Cell[] =>
      patternCells(pattern, before, found.merged, this.#places.facts);
    const open = found.regions.filter(
      ({ pattern, witness }) => !this.#tellCase(cellsOf(pattern), witness, before),
    );
    for (const pattern of [...found.open, ...open.map((region) => region.pattern)])
      this.#report.leave("no-witness", at, regionInWords(cellsOf(pattern)));
    if (found.unmatched) this.#tellCase([UNMATCHED], found.unmatched, before);
  }

  /** The nearest cost that a claim can have; the averages of groups have more places. */
  #payable(cost: number | Exact, fact: string): Exact {
    const type = this.#places.facts.find(fact)?.type;
    return round(typeof cost === "number" ? exact(cost) : cost, {
      scale: type?.type === "number" ? type.scale : 2,
      mode: "half-up",
    });
  }

  /** Tells a region of a score table; `false` where the whole versions treat its witness alike. */
  #tellCase(cells: readonly Cell[], subject: CaseToGroup, { reads }: ScoreStatement): boolean {
    if (this.#report.isFull) return true;
    const given = new Map<string, Value>([
      [this.#places.idOf(reads.diagnosis), subject.diagnosis],
      [this.#places.idOf(reads.operations), subject.operations],
    ]);
    if (reads.cost !== undefined && subject.cost !== undefined)
      given.set(this.#places.idOf(reads.cost), this.#payable(subject.cost, reads.cost));
    const result = this.#trial.evaluate(given);
    if (result.differs) this.#report.tell(cells, "somewhere", { given, result });
    return result.differs;
  }
}

const UNMATCHED: Cell = {
  words: { zh: "不符合任何一组", en: "the case fits no row" },
  holds: { missing: false },
};

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

function only(program: Program): Statement | undefined {
  return program.length === 1 ? program[0] : undefined;
}

function pointersOf({ before, after }: Pair): Pointers {
  return { before: before[0]?.pointer, after: after[0]?.pointer };
}

/** More numbers than this are not worth a trial each. */
const MOST_NUMBERS = 40;

/** Numbers that the formulas of the programs name. */
function numbersIn(programs: readonly Program[]): string[] {
  const found = new Set<string>();
  const visit = (_: string, value: unknown): unknown => {
    if (typeof value !== "object" || value === null) return value;
    if ("rows" in value && "choose" in value) return undefined;
    if ("text" in value && typeof value.text === "string")
      for (const [number] of value.text.matchAll(/\d+(\.\d+)?/g))
        if (found.size < MOST_NUMBERS) found.add(number);
    return value;
  };
  JSON.stringify(programs, visit);
  return [...found];
}
