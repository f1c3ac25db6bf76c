import type { RateOrder, SharingSlice } from "../../../schemas/types.ts";
import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { compare, exact } from "../../domain/exact.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf } from "../kind.ts";
import { SLICE_ORDER, sliceFaults } from "../slice-order.ts";

export const settlementDiagnostics = {
  "settlement.slice-order": SLICE_ORDER,
  "settlement.slice-rate": {
    severity: "error",
    zh: { found: "分段“{name}”的比例为 {rate}", expected: "0 到 1 之间", mend: "请填写分担比例，如 0.5" },
    en: {
      found: "slice '{name}' has the rate {rate}",
      expected: "a rate from 0 to 1",
      mend: "State the share, e.g. 0.5",
    },
  },
  "settlement.rate-order": {
    severity: "error",
    zh: {
      found: "“{name}”的 {rate} 与前一段的 {before} 相比，不合所要求的次序（{order}）",
      expected: "各段严格递增或严格递减，不得持平",
      mend: "请修改比例，或按规定改变所要求的次序",
    },
    en: {
      found: "'{name}' has {rate} after {before}, against the order asked for ({order})",
      expected: "a rate strictly beyond the one before, never the same",
      mend: "Change the rate, or the order where the policy asks for another",
    },
  },
} as const satisfies DiagnosticTemplates;

/** Slices must rise and share between nothing and all; rates run in the order that the policy asks for. */
export function lintSettlement({ amounts }: BodyOf<"settlement">, into: Diagnostic[]): void {
  const findings = new Findings(settlementDiagnostics, into);
  amounts.forEach(({ slices, tiers }, index) => {
    const at = pointerTo("/body/amounts", index);
    if (slices) lintSlices(slices.slices, `${at}/slices/slices`, findings);
    if (slices?.order) lintOrder(slices.order, slices.slices, `${at}/slices/slices`, "rate", findings);
    if (tiers?.order) lintOrder(tiers.order, tiers.ranges, `${at}/tiers/ranges`, "value", findings);
  });
}

function lintSlices(
  slices: readonly SharingSlice[],
  pointer: string,
  findings: Findings<typeof settlementDiagnostics>,
): void {
  for (const { index, fault } of sliceFaults(slices)) {
    const at = pointerTo(pointer, index);
    const { name = "", until = "∞", rate = "" } = slices[index] ?? {};
    if (fault === "rate") findings.report("settlement.slice-rate", `${at}/rate`, { name, rate });
    else findings.report("settlement.slice-order", at, { name, until });
  }
}

/** Rates that are formulas are not compared. */
function lintOrder<Member extends "rate" | "value">(
  order: RateOrder,
  parts: readonly ({ readonly name: string } & { readonly [M in Member]: string | number | object })[],
  pointer: string,
  member: Member,
  findings: Findings<typeof settlementDiagnostics>,
): void {
  let before: string | number | undefined;
  parts.forEach((part, index) => {
    const rate: string | number | object = part[member];
    if (typeof rate === "object") return;
    const step = before === undefined ? undefined : compare(exact(rate), exact(before));
    if (step !== undefined && (order === "rising" ? step <= 0 : step >= 0)) {
      const at = `${pointerTo(pointer, index)}/${member}`;
      findings.report("settlement.rate-order", at, { name: part.name, rate, before: before ?? "", order });
    }
    before = rate;
  });
}
