import type { SharingSlice } from "../../../schemas/types.ts";
import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { compare, exact, ONE, ZERO } from "../../domain/exact.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf } from "../kind.ts";

export const settlementDiagnostics = {
  "settlement.slice-order": {
    severity: "error",
    zh: {
      found: "分段“{name}”的上限 {until} 不高于前一段",
      expected: "上限逐段递增，且只有末段可以不设上限",
      mend: "请按从低到高重排分段",
    },
    en: {
      found: "slice '{name}' ends at {until}, not above the one before",
      expected: "rising ends, only the last slice open",
      mend: "Order the slices from low to high",
    },
  },
  "settlement.slice-rate": {
    severity: "error",
    zh: { found: "分段“{name}”的比例为 {rate}", expected: "0 到 1 之间", mend: "请填写分担比例，如 0.5" },
    en: {
      found: "slice '{name}' has the rate {rate}",
      expected: "a rate from 0 to 1",
      mend: "State the share, e.g. 0.5",
    },
  },
} as const satisfies DiagnosticTemplates;

/** Slices must rise and share between nothing and all. */
export function lintSettlement({ amounts }: BodyOf<"settlement">, into: Diagnostic[]): void {
  const findings = new Findings(settlementDiagnostics, into);
  amounts.forEach(({ slices }, index) => {
    if (slices) lintSlices(slices.slices, `${pointerTo("/body/amounts", index)}/slices/slices`, findings);
  });
}

function lintSlices(
  slices: readonly SharingSlice[],
  pointer: string,
  findings: Findings<typeof settlementDiagnostics>,
): void {
  let below = ZERO;
  slices.forEach(({ name, until, rate }, index) => {
    const at = pointerTo(pointer, index);
    const share = exact(rate);
    if (compare(share, ZERO) < 0 || compare(share, ONE) > 0)
      findings.report("settlement.slice-rate", `${at}/rate`, { name, rate });
    const isOpen = until === undefined;
    const end = isOpen ? below : exact(until);
    if (isOpen ? index < slices.length - 1 : compare(end, below) <= 0) {
      findings.report("settlement.slice-order", at, { name, until: until ?? "∞" });
    }
    below = end;
  });
}
