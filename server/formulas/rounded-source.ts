import type { Rounding, RoundingMode } from "../domain/exact.ts";
import { TENS } from "../domain/scaled.ts";
import { roundingOf, roundQuotientDown, roundQuotientUp, safeUnits } from "../domain/units.ts";
import type { FormulaEmission, NumberSource } from "./emission.ts";
import type { Calculation, Expression } from "./expression.ts";

/** Modes in which a quotient is certain unless it lies next to a midpoint. */
const NEAREST: readonly RoundingMode[] = ["half-up", "half-even", "half-down"];

/** A number rounded to a scale, and at that scale. A quotient is estimated, and told where the estimate is certain. */
export function roundedSource(
  expression: Expression,
  { scale, mode }: Rounding,
  emission: FormulaEmission,
): NumberSource | undefined {
  const value = emission.number(expression);
  if (!value) {
    return expression.kind === "arithmetic" && expression.operator === "/" && NEAREST.includes(mode)
      ? roundedQuotient(expression, scale, emission)
      : undefined;
  }
  const { unit } = emission;
  const power = TENS[Math.abs(value.scale - scale)];
  if (value.scale === scale || power === undefined) return power === undefined ? undefined : value;
  return value.scale < scale
    ? { units: `${unit.constant(safeUnits)}(${value.units} * ${power})`, scale }
    : { units: `${unit.constant(roundingOf(mode))}(${value.units}, ${power})`, scale };
}

function roundedQuotient(
  { left, right }: Calculation,
  scale: number,
  emission: FormulaEmission,
): NumberSource | undefined {
  const [dividend, divisor] = [emission.number(left), emission.number(right)];
  if (!dividend || !divisor) return undefined;
  const shift = scale + divisor.scale - dividend.scale;
  const power = TENS[Math.abs(shift)];
  if (power === undefined) return undefined;
  const round = emission.unit.constant(shift < 0 ? roundQuotientDown : roundQuotientUp);
  return { units: `${round}(${dividend.units}, ${divisor.units}, ${power})`, scale };
}
