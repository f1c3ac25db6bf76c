import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import { pointerTo } from "../domain/pointer.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import { monthsOf } from "./months-of.ts";
import type { SettlementTerms } from "./settlement-request.ts";

/** Longest period of one settlement, in months that it touches. */
const MOST_MONTHS = 24;

/** What a settlement request has wrong whatever the policy: its period, and figures that are stated twice. */
export function lintRequest({ period, holders = [], institutions = [] }: SettlementTerms): Diagnostic[] {
  const found: Diagnostic[] = [];
  const findings = new Findings(engineDiagnostics, found);
  const { from, until } = period;
  if (until <= from || isTooLong(period))
    findings.report("settlement.period", "/period", { from, until, most: MOST_MONTHS });
  const seenHolders = new Set<string>();
  holders.forEach(({ code, pool }, index) => {
    const name = `${pool} / ${code}`;
    if (seenHolders.has(name)) findings.report("settlement.repeated", pointerTo("/holders", index), { name });
    seenHolders.add(name);
  });
  const seen = new Set<string>();
  institutions.forEach(({ code, pool, months = [] }, index) => {
    const pointer = pointerTo("/institutions", index);
    const name = `${pool} / ${code}`;
    if (seen.has(name)) findings.report("settlement.repeated", pointer, { name });
    seen.add(name);
    const listed = new Set<string>();
    months.forEach(({ month }, at) => {
      if (listed.has(month))
        findings.report("settlement.repeated", pointerTo(`${pointer}/months`, at), { name: month });
      listed.add(month);
    });
  });
  return found;
}

/** Years first: the months of an endless period are never listed. */
function isTooLong(period: SettlementTerms["period"]): boolean {
  const years = Number(period.until.slice(0, 4)) - Number(period.from.slice(0, 4));
  return years > MOST_MONTHS / 12 || monthsOf(period).length > MOST_MONTHS;
}
