import type { HistoryFact, HistoryWindow } from "../../schemas/types.ts";
import { Findings } from "../domain/diagnostic.ts";
import type { FactType } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { lintTest } from "../programs/case-test.ts";
import { lintFact } from "../programs/lint-fact.ts";
import type { LintContext } from "../programs/statement-type.ts";
import { historyDiagnostics } from "./diagnostics.ts";

/**
 * Findings of the windows of a rule set: facts that they read exist, those that they write are facts of history and
 * hold what is written, and a window has room for a day.
 */
export function lintWindows(windows: readonly HistoryWindow[], context: LintContext): void {
  windows.forEach((window, index) => {
    lintWindow(window, pointerTo("/history", index), context);
  });
}

function lintWindow(window: HistoryWindow, pointer: string, context: LintContext): void {
  const { within, where, same = [], count, days, takes = [], sums = [] } = window;
  const findings = new Findings(historyDiagnostics, context.findings);
  if (where) lintTest(where, `${pointer}/where`, context);
  for (const [index, fact] of same.entries()) lintFact(fact, undefined, `${pointer}/same/${index}`, context);
  const writes = (fact: string, type: FactType["type"] | undefined, at: string) => {
    lintFact(fact, type, at, context);
    const origin = context.facts.find(fact)?.origin;
    if (origin !== undefined && origin !== "history")
      findings.report("history.not-history", at, { fact, origin });
  };
  const lists = [
    ["takes", takes],
    ["sums", sums],
  ] as const satisfies readonly (readonly [string, readonly HistoryFact[]])[];
  writes(count, "number", `${pointer}/count`);
  if (days !== undefined) writes(days, "number", `${pointer}/days`);
  for (const [list, facts] of lists) {
    facts.forEach(({ fact, writes: into }, index) => {
      const at = pointerTo(`${pointer}/${list}`, index);
      lintFact(fact, list === "sums" ? "number" : undefined, `${at}/fact`, context);
      writes(into, context.facts.find(fact)?.type.type, `${at}/writes`);
    });
  }
  if (!within) return;
  const { from = 0, days: most, inclusive } = within;
  if (inclusive ? from > most : from >= most)
    findings.report("history.empty-window", `${pointer}/within`, { from, days: most });
}
