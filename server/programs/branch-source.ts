import { doubleOf } from "../domain/units.ts";
import { isNumeric, type Value } from "../domain/value.ts";
import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { compileRanges, type RangeIndex, type RangeTurn } from "../tables/compile-ranges.ts";
import type { Emission } from "./emission.ts";
import { slotOf } from "./fact-access.ts";
import type { ChooseStatement, Program, RangeStatement } from "./statement.ts";
import type { Run } from "./statement-type.ts";
import { testSource } from "./test-source.ts";

/** A choice as a function that returns from the first case that applies. */
export function chooseSource(
  { options, otherwise }: ChooseStatement,
  closure: Run,
  emission: Emission,
): string {
  const cases = options.map((option) => {
    const run = bodyOf(option.program, emission);
    return option.when
      ? `if (${testSource(option.when, option, emission)}) {${run}return true;}`
      : `{${run}return true;}`;
  });
  return `${emission.unit.cases(cases, lastOf(otherwise, closure, emission))}(f);`;
}

/** A tier as a function that returns from the row that is found. */
export function rangeSource(
  { fact, rows, otherwise }: RangeStatement,
  closure: Run,
  emission: Emission,
): string {
  const { unit, context } = emission;
  const found = foundRow(compileRanges(rows), `f[${slotOf(fact, context)}]`, unit);
  const cases = rows.map(
    ({ program }, row) => `if (r === ${row}) {${bodyOf(program, emission)}return true;}`,
  );
  // A value that is no number is the closure's to report.
  const wrong = `if (r === -2) {${unit.constant(closure)}(f);return true;}`;
  const run = unit.cases([...cases, wrong], lastOf(otherwise, closure, emission), "f, r");
  return `${run}(f, ${found});`;
}

/** More turns are searched by a function. */
const MOST_TURNS = 32;

/** The row that the value at a place lies in, -1 for none and -2 for what is no number. */
function foundRow({ find, lowest, turns }: RangeIndex, place: string, unit: SourceUnit): string {
  const rowOf = (value: Value): number => (isNumeric(value) ? find(value) : -2);
  const asked = `${unit.constant(rowOf)}(${place})`;
  if (!turns || turns.length > MOST_TURNS) return asked;
  const value = `const v = ${unit.constant(doubleOf)}(${place});`;
  // What is not finite is the function's to refuse.
  return `${unit.define(`${value}return v - v === 0 ? ${turnedSource(lowest, turns)} : ${asked};`)}(f)`;
}

function turnedSource(lowest: number, turns: readonly RangeTurn[]): string {
  const middle = turns.length >> 1;
  const turn = turns[middle];
  if (!turn) return literalSource(lowest);
  const below = turnedSource(lowest, turns.slice(0, middle));
  const above = turnedSource(turn.row, turns.slice(middle + 1));
  return `(v ${turn.isIncluded ? "<" : "<="} ${literalSource(turn.at)} ? ${below} : ${above})`;
}

/** Without a case for the rest, the closure says that no row takes the claim. */
function lastOf(otherwise: Program | undefined, closure: Run, emission: Emission): string {
  return otherwise ? bodyOf(otherwise, emission) : `${emission.unit.constant(closure)}(f);`;
}

function bodyOf(program: Program, emission: Emission): string {
  return emission.unit.block(emission.program(program));
}
