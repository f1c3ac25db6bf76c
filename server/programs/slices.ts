import { slices as slice } from "../arithmetic/slices.ts";
import { ClaimError } from "../domain/claim-error.ts";
import { compare, exact, isZero, multiply, round, ZERO } from "../domain/exact.ts";
import { factId, readNumber, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { SlicesStatement } from "./statement.ts";
import type { StatementType } from "./statement-type.ts";

/**
 * Marginal sharing: the part of the amount within each slice, slices being shares of a base (overspend within 5 % of
 * the budget at 60 % …), at that slice's rate. Nothing above a closed last slice is shared; a negative amount shares 0.
 */
export const slices: StatementType<SlicesStatement> = {
  lint: ({ of, base, writes, pointer }, context) => {
    lintFact(of, "number", `${pointer}/of`, context);
    lintFact(base, "number", `${pointer}/base`, context);
    lintFact(writes, "number", pointer, context);
  },
  reads: ({ of, base }) => [of, base],
  compile: (statement, context) => {
    const { of, base, writes, pointer, clause, scale, mode } = statement;
    const readAmount = readNumber(of, context, pointer);
    const readBase = readNumber(base, context, pointer);
    const slot = slotOf(writes, context);
    const id = factId(writes, context.facts);
    const steps = statement.slices.map(({ until, rate }) => ({
      until: until === undefined ? undefined : exact(until),
      rate: exact(rate),
    }));
    return (frame, sink) => {
      const amount = readAmount(frame);
      const whole = readBase(frame);
      if (compare(whole, ZERO) < 0) throw new ClaimError("out-of-range", base, pointer, "negative base");
      const isWithin = compare(amount, ZERO) <= 0 || isZero(whole);
      const bounds = steps.map(({ until, rate }) => ({ until: until && multiply(until, whole), rate }));
      const shared = slice(isWithin ? ZERO : amount, isZero(whole) ? [] : bounds);
      const value = round(shared.total, { scale, mode });
      frame[slot] = value;
      sink?.tell({ event: "sliced", pointer, clause, writes: id, value, slices: shared.slices });
    };
  },
};
