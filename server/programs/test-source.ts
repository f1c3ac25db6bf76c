import type { Condition } from "../../schemas/types.ts";
import { conditionSource } from "../conditions/condition-source.ts";
import { compileTested, type TestedCase } from "./case-test.ts";
import type { Emission } from "./emission.ts";

/**
 * Whether a case applies, as an expression. What it fails by comes first, since most cases do not apply; where source
 * can say neither, the closure answers, or throws what the claim deserves.
 */
export function testSource(when: Condition, tested: TestedCase, { context, unit }: Emission): string {
  const { test, condition } = compileTested(when, tested, context);
  const { holds, fails } = conditionSource(condition.root, context.slots, unit);
  return unit.expression(`(!(${fails}) && (${holds} || ${unit.constant(test)}(f)))`);
}
