import { isNumeric, type Value } from "../domain/value.ts";
import { compileRanges } from "../tables/compile-ranges.ts";
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
  const { find } = compileRanges(rows);
  const rowOf = (value: Value): number => (isNumeric(value) ? find(value) : -2);
  const found = `${unit.constant(rowOf)}(f[${slotOf(fact, context)}])`;
  const cases = rows.map(
    ({ program }, row) => `if (r === ${row}) {${bodyOf(program, emission)}return true;}`,
  );
  // A value that is no number is the closure's to report.
  const wrong = `if (r === -2) {${unit.constant(closure)}(f);return true;}`;
  const run = unit.cases([wrong, ...cases], lastOf(otherwise, closure, emission), "f, r");
  return `${run}(f, ${found});`;
}

/** Without a case for the rest, the closure says that no row takes the claim. */
function lastOf(otherwise: Program | undefined, closure: Run, emission: Emission): string {
  return otherwise ? bodyOf(otherwise, emission) : `${emission.unit.constant(closure)}(f);`;
}

function bodyOf(program: Program, emission: Emission): string {
  return emission.unit.block(emission.program(program));
}
