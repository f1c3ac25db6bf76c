import { ClaimError } from "../domain/claim-error.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import { type Exact, exact } from "../domain/exact.ts";
import type { Frame } from "../domain/frame.ts";
import { isExact, isNumeric } from "../domain/value.ts";
import { holds, intervalInWords, intervalOf, intervalText } from "../tables/interval.ts";
import { lintRanges } from "../tables/lint-ranges.ts";
import { factId, slotOf } from "./fact-access.ts";
import { lintFact } from "./lint-fact.ts";
import type { Sink } from "./sink.ts";
import type { ChosenMultiple } from "./statement.ts";
import type { CompileContext, LintContext } from "./statement-type.ts";

/** Reports a choice that is no number, and a band in which nothing lies. */
export function lintMultiple({ fact, ...band }: ChosenMultiple, pointer: string, context: LintContext): void {
  lintFact(fact, "number", pointer, context);
  // One band beside anything else: only what is wrong with itself is found.
  const found: Diagnostic[] = [];
  lintRanges({ rows: [{ name: fact, ...band }], hit: "first", otherwise: true, pointer }, found);
  context.findings.push(...found.map((finding) => ({ ...finding, pointer })));
}

/**
 * Reads the multiple that somebody chose, and tells the sink what was chosen within what. Throws `missing-fact` where
 * nothing was chosen and `out-of-range` for a choice outside the band.
 */
export function compileMultiple(
  { fact, ...band }: ChosenMultiple,
  {
    name,
    pointer,
    clause,
  }: { readonly name: string; readonly pointer: string; readonly clause?: string | undefined },
  context: CompileContext,
): (frame: Frame, sink: Sink | undefined) => Exact {
  const slot = slotOf(fact, context);
  const id = factId(fact, context.facts);
  const interval = intervalOf(band);
  const called = context.facts.find(fact)?.alias[context.language ?? "zh"] ?? fact;
  const range = intervalInWords(interval, called);
  const at = `${pointer}/discretion`;
  return (frame, sink) => {
    const value = frame[slot];
    if (!isNumeric(value))
      throw new ClaimError(value === undefined ? "missing-fact" : "wrong-type", fact, at);
    const chosen = isExact(value) ? value : exact(value);
    if (!holds(interval, chosen)) throw new ClaimError("out-of-range", fact, at, intervalText(interval));
    sink?.tell({ event: "tier", pointer: at, clause, name, fact: id, value, range });
    return chosen;
  };
}
