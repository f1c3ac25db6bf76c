import { compare, exact, multiply, ONE, ZERO } from "../domain/exact.ts";
import type { Expression } from "../formulas/expression.ts";
import { formulaInWords } from "../formulas/formula-in-words.ts";
import { precisionOf, type StatedFormula } from "../formulas/stated-formula.ts";
import type {
  ChooseStatement,
  ChosenMultiple,
  CollectStatement,
  ComputeStatement,
  Program,
  RangeStatement,
  SlicesStatement,
  Statement,
} from "../programs/statement.ts";
import { intervalOf } from "../tables/interval.ts";
import { callTerm, roundedTerm, totalOf } from "./call-term.ts";
import { conditionTruth } from "./condition-truth.ts";
import { formulaValue } from "./formula-value.ts";
import type { NotComparedReason } from "./meaning-difference.ts";
import { constantTerm, type NumberTerm } from "./number-term.ts";
import type { Place } from "./place.ts";
import { Undecided } from "./situation.ts";
import { expressionOf } from "./statement-key.ts";
import type { Known, VersionRun } from "./version-run.ts";

/** Thrown for what cannot be compared claim by claim. */
export class Incomparable {
  readonly reason: NotComparedReason;
  readonly pointer: string;

  constructor(reason: NotComparedReason, pointer: string) {
    this.reason = reason;
    this.pointer = pointer;
  }
}

/** A statement that does one of several programs, by what the claim is. */
export type Branching = ChooseStatement | RangeStatement;

export function isBranching(statement: Statement): statement is Branching {
  return statement.op === "choose" || statement.op === "range";
}

/** The program that a branching statement runs in the run's situation. */
export function branchOf(statement: Branching, run: VersionRun): Program {
  return statement.op === "choose" ? optionOf(statement, run) : tierOf(statement, run);
}

function optionOf({ options, otherwise }: ChooseStatement, run: VersionRun): Program {
  for (const { when, name, program } of options) {
    const applies = when ? conditionTruth(when, run) : true;
    if (applies === undefined) throw new Undecided();
    if (!applies) continue;
    run.applied.push(name);
    return program;
  }
  if (!otherwise) throw new Undecided();
  return otherwise;
}

function tierOf({ fact, rows, otherwise }: RangeStatement, run: VersionRun): Program {
  const known = resolved(run.read(fact));
  if (known.is === "place" && !run.isThere(known.place)) throw new Undecided();
  const { zh = fact, en = fact } = run.places.facts.find(fact)?.alias ?? {};
  const found = run.intervalOf(run.number(known), rows.map(intervalOf), { zh, en });
  const row = rows[found];
  if (row) {
    run.applied.push(row.name);
    return row.program;
  }
  if (!otherwise) throw new Undecided();
  return otherwise;
}

/** A fact that an earlier statement has written, as that statement makes it. */
function resolved(known: Known): Known {
  if (known.is !== "place" || !known.produce) return known;
  const made = known.produce();
  return made.is === "place" && made.place.key === known.place.key ? known : resolved(made);
}

/** Runs a statement that does not branch. `rest` stands for cases of a collection that both versions share. */
export function runPlain(statement: Exclude<Statement, Branching>, run: VersionRun, rest?: Place): void {
  switch (statement.op) {
    case "compute":
      runCompute(statement, run);
      return;
    case "set": {
      const { value } = statement;
      run.write(statement.writes, { is: "literal", value }, String(value));
      return;
    }
    case "collect":
      runCollect(statement, run, rest);
      return;
    case "slices":
      runSlices(statement, run);
      return;
    case "score":
      throw new Incomparable("nested-table", statement.pointer);
    case "allocate":
      throw new Incomparable("scope", statement.pointer);
  }
}

function runCompute({ formula, writes, pointer }: ComputeStatement, run: VersionRun): void {
  const expression = readable(formula, pointer);
  run.write(writes, formulaValue(expression, precisionOf(formula), run), textOf(expression, formula, run));
}

function readable(formula: StatedFormula, pointer: string): Expression {
  const expression = expressionOf(formula);
  if (!expression) throw new Incomparable("formula", pointer);
  return expression;
}

function textOf(expression: Expression, { scale }: StatedFormula, run: VersionRun): string {
  const text = formulaInWords(expression, run.places.facts, "zh");
  return scale === undefined || expression.kind === "number" ? text : `${text}（${scale}位小数）`;
}

function runCollect(statement: CollectStatement, run: VersionRun, rest: Place | undefined): void {
  const { options, combine, none, scale, mode, writes } = statement;
  const climbed = new Set<string>();
  const values: NumberTerm[] = [];
  const texts: string[] = [];
  for (const { when, value, ladder, name, valuePointer, discretion } of options) {
    if (ladder !== undefined && climbed.has(ladder)) continue;
    if (combine === "first" && values.length > 0) break;
    const applies = conditionTruth(when, run);
    if (applies === undefined) throw new Undecided();
    if (!applies) continue;
    if (ladder !== undefined) climbed.add(ladder);
    run.applied.push(name);
    const expression = readable(value, valuePointer);
    const base = run.number(formulaValue(expression, precisionOf(value), run));
    const words = textOf(expression, value, run);
    values.push(discretion ? combined("product", [base, chosenTerm(discretion, run)]) : base);
    texts.push(discretion ? `${words} × ${run.places.facts.find(discretion.fact)?.alias.zh}` : words);
  }
  const joined = values.length === 0 ? constantTerm(exact(none)) : combined(combine, values);
  const total = rest ? withRest(statement, rest, joined, values.length) : joined;
  const text =
    texts.length === 0 ? none : texts.length === 1 ? texts.join() : `${combine}(${texts.join(", ")})`;
  run.write(writes, { is: "number", term: roundedTerm(total, { scale, mode }) }, rest ? `${text} …` : text);
}

/** The multiple that somebody chose; a choice outside its band decides nothing. */
function chosenTerm({ fact, ...band }: ChosenMultiple, run: VersionRun): NumberTerm {
  const chosen = run.read(fact);
  if (chosen.is === "place" && !run.isThere(chosen.place)) throw new Undecided();
  const { zh = fact, en = fact } = run.places.facts.find(fact)?.alias ?? {};
  const term = run.number(chosen);
  if (run.intervalOf(term, [intervalOf(band)], { zh, en }) !== 0) throw new Undecided();
  return term;
}

function combined(combine: CollectStatement["combine"], values: readonly NumberTerm[]): NumberTerm {
  const [only, more] = values;
  if (only && (!more || combine === "first")) return only;
  const inOrder = [...values].sort((a, b) => (a.key < b.key ? -1 : 1));
  return callTerm(combine, inOrder, (numbers) => {
    if (combine === "sum") return totalOf(numbers);
    if (combine === "product") return numbers.reduce(multiply, ONE);
    return numbers.reduce((best, each) => (compare(best, each) < 0 ? each : best), numbers[0] ?? ZERO);
  });
}

function withRest(
  { combine, none }: CollectStatement,
  rest: Place,
  joined: NumberTerm,
  count: number,
): NumberTerm {
  const name = `${combine} none ${none} of ${count > 0 ? joined.key : "none"} and ${rest.key}`;
  return callTerm(name, [constantTerm(ZERO)], () => undefined);
}

function runSlices({ of, base, slices, rounding, writes }: SlicesStatement, run: VersionRun): void {
  const amount = run.number(run.read(of));
  const whole = base === undefined ? undefined : run.number(run.read(base));
  if (whole) run.needs.set(`base ${whole.key}`, undefined);
  const shared = callTerm(
    `slices ${JSON.stringify(slices)}`,
    whole ? [amount, whole] : [amount],
    () => undefined,
  );
  const term = rounding ? roundedTerm(shared, rounding) : shared;
  run.write(
    writes,
    { is: "number", term },
    slices.map(({ until, rate }) => `≤${until ?? "∞"}: ${rate}`).join(", "),
  );
}
