import type { Condition, Formula } from "../../schemas/types.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { ChooseStatement, Program, RangeStatement, Statement } from "../programs/statement.ts";
import { asFormula, formulaPointer } from "./decimal-formula.ts";

type DecimalOrFormula = Formula | string | number;

interface NamedCase {
  readonly name: string;
  readonly when?: Condition;
  readonly clause?: string;
}

interface ValueCase extends NamedCase {
  readonly value: DecimalOrFormula;
}

interface ValueTier extends Omit<ValueCase, "when"> {
  readonly from?: string | number;
  readonly until?: string | number;
  readonly bounds?: RangeStatement["rows"][number]["bounds"];
}

interface ValueTiers {
  readonly fact: string;
  readonly hit: "unique" | "first";
}

/**
 * The statement that runs the program of the first case that applies, else `otherwise`; `pointer` is where the cases
 * stand, and `programOf` is given each case with its own place.
 */
export function chooseCase<C extends NamedCase>(
  cases: readonly C[],
  pointer: string,
  programOf: (item: C, pointer: string) => Program,
  otherwise?: Program,
): ChooseStatement {
  const options = cases.map((item, index) => {
    const at = pointerTo(pointer, index);
    const { name, when, clause } = item;
    return { name, when, clause, pointer: at, program: programOf(item, at) };
  });
  return { op: "choose", pointer, options, otherwise };
}

/** The statement that writes the value of the first case that applies; `pointer` is where the cases stand. */
export function chooseValue(cases: readonly ValueCase[], writes: string, pointer: string): ChooseStatement {
  return chooseCase(cases, pointer, ({ value }, at) => [writeValue(value, writes, `${at}/value`)]);
}

/** The statement that writes the value of the tier that the fact lies in; `pointer` is where the tiers stand. */
export function tierValue(
  { fact, hit }: ValueTiers,
  tiers: readonly ValueTier[],
  writes: string,
  pointer: string,
): RangeStatement {
  return {
    op: "range",
    fact,
    hit,
    pointer,
    rows: tiers.map((tier, index) => {
      const at = pointerTo(pointer, index);
      const { name, from, until, bounds, clause } = tier;
      return {
        name,
        from,
        until,
        bounds,
        clause,
        pointer: at,
        program: [writeValue(tier.value, writes, `${at}/value`)],
      };
    }),
  };
}

/** The statement that writes such a value; `pointer` is where it stands. */
export function writeValue(value: DecimalOrFormula, writes: string, pointer: string): Statement {
  const generated = typeof value !== "object";
  return {
    op: "compute",
    writes,
    formula: asFormula(value),
    generated,
    pointer: formulaPointer(value, pointer),
  };
}
