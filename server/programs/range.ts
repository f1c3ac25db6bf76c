import { ClaimError } from "../domain/claim-error.ts";
import type { Fact } from "../domain/fact.ts";
import { isNumeric } from "../domain/value.ts";
import { compileRanges, type RangeIndex } from "../tables/compile-ranges.ts";
import { intervalInWords, intervalOf } from "../tables/interval.ts";
import { domainOfUnit, lintRanges } from "../tables/lint-ranges.ts";
import { factId, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { RangeStatement } from "./statement.ts";
import type { CompileContext, StatementType } from "./statement-type.ts";

/** Runs the program of the tier that a fact's value lies in; none, and no `otherwise`, is an unmatched row. */
export const range: StatementType<RangeStatement> = {
  lint: ({ fact, rows, hit, otherwise, pointer }, context) => {
    lintFact(fact, "number", pointer, context);
    const domain = domainOf(context.facts.find(fact));
    lintRanges({ rows, hit, otherwise: otherwise !== undefined, domain, pointer }, context.findings);
  },
  reads: ({ fact }) => [fact],
  compile: ({ fact, rows, otherwise, pointer }, context) => {
    const slot = slotOf(fact, context);
    const id = factId(fact, context.facts);
    const called = context.facts.find(fact)?.alias[context.language ?? "zh"] ?? fact;
    const find = seen(compileRanges(rows), { fact, rows, pointer }, context);
    const tiers = rows.map((row) => ({
      row,
      run: context.compile(row.program),
      range: intervalInWords(intervalOf(row), called),
    }));
    const fallback = otherwise && context.compile(otherwise);
    return (frame, sink) => {
      const value = frame[slot];
      if (!isNumeric(value))
        throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", fact, pointer);
      const tier = tiers[find(value)];
      if (tier) {
        const { row } = tier;
        sink?.tell({
          event: "tier",
          pointer: row.pointer,
          clause: row.clause,
          name: row.name,
          fact: id,
          value,
          range: tier.range,
        });
        tier.run(frame, sink);
      } else if (fallback) {
        sink?.tell({ event: "otherwise", pointer });
        fallback(frame, sink);
      } else throw new ClaimError("unmatched-row", fact, pointer);
    };
  },
};

/** The look-up, whose witness hears which row it has found. */
function seen(
  { find }: RangeIndex,
  { fact, rows, pointer }: Pick<RangeStatement, "fact" | "rows" | "pointer">,
  { witness }: CompileContext,
): RangeIndex["find"] {
  if (!witness) return find;
  return (value) => {
    const answer = find(value);
    witness.see({ of: "range", pointer, fact, rows, value, answer });
    return answer;
  };
}

/** What a fact can hold. Its decimal places bound what is supplied; what rules derive may be a fraction. */
function domainOf(fact: Fact | undefined): ReturnType<typeof domainOfUnit> | undefined {
  if (fact?.type.type !== "number") return undefined;
  return domainOfUnit(fact.type.unit, fact.origin === "derived" ? undefined : fact.type.scale);
}
