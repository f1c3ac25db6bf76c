import { slices as slice } from "../arithmetic/slices.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { compare, type Exact, exact, isZero, multiply, round, ZERO } from "../domain/exact.ts";
import { factId, readNumber, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { SlicesStatement } from "./statement.ts";
import type { StatementType } from "./statement-type.ts";

/**
 * Marginal sharing: the part of the amount within each slice at that slice's rate. The slices' ends are amounts, or with
 * a base shares of it (overspend within 5 % of the budget at 60 % …). Nothing above a closed last slice is shared; a
 * negative amount shares 0.
 */
export const slices: StatementType<SlicesStatement> = {
  lint: ({ of, base, writes, pointer }, context) => {
    lintFact(of, "number", `${pointer}/of`, context);
    if (base !== undefined) lintFact(base, "number", `${pointer}/base`, context);
    lintFact(writes, "number", pointer, context);
  },
  reads: ({ of, base }) => (base === undefined ? [of] : [of, base]),
  compile: (statement, context) => {
    const { of, base, writes, pointer, clause, rounding } = statement;
    const readAmount = readNumber(of, context, pointer);
    const readBase = base === undefined ? undefined : readNumber(base, context, pointer);
    const slot = slotOf(writes, context);
    const id = factId(writes, context.facts);
    const steps = statement.slices.map(({ until, rate }) => ({
      until: until === undefined ? undefined : exact(until),
      rate: exact(rate),
    }));
    const boundsOf = (whole: Exact) =>
      isZero(whole) ? [] : steps.map(({ until, rate }) => ({ until: until && multiply(until, whole), rate }));
    return (frame, sink) => {
      const amount = readAmount(frame);
      const whole = readBase?.(frame);
      if (whole && compare(whole, ZERO) < 0)
        throw new ClaimError("out-of-range", base ?? "", pointer, "negative base");
      const isNothing = compare(amount, ZERO) <= 0 || (whole !== undefined && isZero(whole));
      const shared = slice(isNothing ? ZERO : amount, whole ? boundsOf(whole) : steps);
      const value = rounding ? round(shared.total, rounding) : shared.total;
      frame[slot] = value;
      sink?.tell({ event: "sliced", pointer, clause, writes: id, value, slices: shared.slices });
    };
  },
};
