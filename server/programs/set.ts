import { slotOf } from "./fact-access.ts";
import { lintValue } from "./lint-fact.ts";
import type { SetStatement } from "./statement.ts";
import type { StatementType } from "./statement-type.ts";

/** Writes a constant. */
export const set: StatementType<SetStatement> = {
  lint: ({ writes, value, pointer }, context) => lintValue(writes, value, pointer, context),
  reads: () => [],
  compile: ({ writes, value }, context) => {
    const slot = slotOf(writes, context);
    return (frame) => {
      frame[slot] = value;
    };
  },
};
