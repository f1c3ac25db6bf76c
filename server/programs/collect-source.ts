import { conditionSource } from "../conditions/condition-source.ts";
import { exact, round } from "../domain/exact.ts";
import { Scaled, scaled } from "../domain/scaled.ts";
import { rescaled, roundingOf, safeUnits } from "../domain/units.ts";
import type { NumberSource } from "../formulas/emission.ts";
import { unitsAt } from "../formulas/number-source.ts";
import { compileTested } from "./case-test.ts";
import { numberSourceAt } from "./compute-source.ts";
import type { Emission } from "./emission.ts";
import { slotOf } from "./fact-access.ts";
import type { CollectOption, CollectStatement, Combination } from "./statement.ts";
import type { Run } from "./statement-type.ts";

/** More cases are left to the closure: they share what they collect, so they would make one long function. */
const MOST_CASES = 100;
/** A longer test becomes a function of its own. */
const LONGEST_TEST = 600;

/**
 * The values of all cases that apply, in units: `t` their total at scale `s`, `n` whether there is any. Whatever cannot be
 * told, a test or the total, leaves the whole statement to its closure, which meets errors in their order.
 */
export function collectSource(statement: CollectStatement, closure: Run, emission: Emission): string {
  const { unit, context } = emission;
  const otherwise = `${unit.constant(closure)}(f);`;
  const values = statement.options.map((option) => numberSourceAt(option.value, emission));
  if (values.length > MOST_CASES || !values.every((value) => value !== undefined)) return otherwise;
  const { combine, scale, mode, none } = statement;
  const common = Math.max(0, ...values.map((value) => value.scale));
  const join = JOINS[combine](common, emission);
  const ladders = [...new Set(statement.options.flatMap(({ ladder }) => ladder ?? []))];
  const cases = statement.options.map((option, index) => {
    const value = values[index];
    return value ? caseSource(option, join(value), ladders, combine === "first", otherwise, emission) : "";
  });
  const place = `f[${slotOf(statement.writes, context)}]`;
  const nothing = unit.constant(scaled(round(exact(none), { scale, mode })));
  const total = `${unit.constant(rescaled)}(t, s, ${scale}, ${unit.constant(roundingOf(mode))})`;
  const start = combine === "product" ? "let t = 1, s = 0" : `let t = 0, s = ${common}`;
  const climbed = ladders.map((_, index) => `, l${index} = false`).join("");
  const run = unit.define(
    `${start}, n = false${climbed};${cases.join("")}if (!n) {${place} = ${nothing}; return;}` +
      `const v = ${total}; if (v === v) ${place} = new ${unit.constant(Scaled)}(v, ${scale}); else ${otherwise}`,
  );
  return `${run}(f);`;
}

type Join = (value: NumberSource) => string;

/** How a value joins those before it; all but products are at one scale. */
const JOINS: { readonly [C in Combination]: (scale: number, emission: Emission) => Join } = {
  sum:
    (scale, { unit }) =>
    (value) =>
      `t = ${unit.constant(safeUnits)}(t + ${unitsAt(value, scale, unit)});`,
  product:
    (_, { unit }) =>
    (value) =>
      `t = ${unit.constant(safeUnits)}(t * ${value.units}); s += ${value.scale};`,
  highest:
    (scale, { unit }) =>
    (value) =>
      `t = n ? Math.max(t, ${unitsAt(value, scale, unit)}) : ${unitsAt(value, scale, unit)};`,
  first:
    (scale, { unit }) =>
    (value) =>
      `t = ${unitsAt(value, scale, unit)};`,
};

function caseSource(
  option: CollectOption,
  join: string,
  ladders: readonly string[],
  isFirst: boolean,
  otherwise: string,
  { context, unit }: Emission,
): string {
  const { condition } = compileTested(option.when, option, context);
  const truth = conditionSource(condition.root, context.slots, unit);
  const holds = unit.expression(truth.holds, LONGEST_TEST);
  const fails = unit.expression(truth.fails, LONGEST_TEST);
  const step = option.ladder === undefined ? undefined : `l${ladders.indexOf(option.ladder)}`;
  const climbed = step === undefined ? "" : `${step} = true;`;
  const open = [...(step === undefined ? [] : [`!${step}`]), ...(isFirst ? ["!n"] : []), `!(${fails})`];
  return `if (${open.join(" && ")}) {if (${holds}) {${climbed}${join}n = true;} else {${otherwise} return;}}`;
}
