import type { BenefitCeiling, BenefitLayer, BenefitScope } from "../../../schemas/types.ts";
import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { compare, exact, ONE, ZERO } from "../../domain/exact.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf } from "../kind.ts";
import { SLICE_ORDER, sliceFaults } from "../slice-order.ts";

export const benefitDiagnostics = {
  "benefit.ratio": {
    severity: "error",
    zh: { found: "“{name}”的比例为 {ratio}", expected: "0 到 1 之间", mend: "请填写比例，如 0.85" },
    en: {
      found: "'{name}' has the ratio {ratio}",
      expected: "a ratio from 0 to 1",
      mend: "State the share, e.g. 0.85",
    },
  },
  "benefit.negative-amount": {
    severity: "error",
    zh: { found: "“{name}”的金额为 {amount}", expected: "不小于 0 的金额", mend: "请改正金额" },
    en: {
      found: "'{name}' has the amount {amount}",
      expected: "an amount of 0 or more",
      mend: "Correct the amount",
    },
  },
  "benefit.slice-order": SLICE_ORDER,
} as const satisfies DiagnosticTemplates;

type BenefitFindings = Findings<typeof benefitDiagnostics>;
type Stated = string | number | object | undefined;

/** Ratios are shares, amounts are not negative, slices rise. What is a formula is for the claim to tell. */
export function lintBenefit({ scope = [], layers = [] }: BodyOf<"benefit">, into: Diagnostic[]): void {
  const findings: BenefitFindings = new Findings(benefitDiagnostics, into);
  for (const [index, item] of scope.entries()) lintScope(item, pointerTo("/body/scope", index), findings);
  for (const [index, layer] of layers.entries()) lintLayer(layer, pointerTo("/body/layers", index), findings);
}

function lintScope({ cases }: BenefitScope, pointer: string, findings: BenefitFindings): void {
  cases.forEach(({ name, selfPay, standard }, index) => {
    const at = pointerTo(`${pointer}/cases`, index);
    lintRatio(name, selfPay, `${at}/selfPay`, findings);
    lintAmount(name, standard, `${at}/standard`, findings);
  });
}

function lintLayer(
  { deductible, ratio, ceilings = [] }: BenefitLayer,
  pointer: string,
  findings: BenefitFindings,
): void {
  for (const list of ["cases", "met"] as const)
    deductible?.[list]?.forEach(({ name, value }, index) => {
      lintAmount(name, value, `${pointerTo(`${pointer}/deductible/${list}`, index)}/value`, findings);
    });
  ratio.cases.forEach(({ name, value, slices = [] }, index) => {
    const at = pointerTo(`${pointer}/ratio/cases`, index);
    lintRatio(name, value, `${at}/value`, findings);
    for (const { index: which, fault } of sliceFaults(slices)) {
      const place = pointerTo(`${at}/slices`, which);
      const { name: slice = "", until = "∞", rate } = slices[which] ?? {};
      if (fault === "rate") lintRatio(slice, rate, `${place}/rate`, findings);
      else findings.report("benefit.slice-order", place, { name: slice, until });
    }
  });
  for (const [index, ceiling] of ceilings.entries())
    lintCeiling(ceiling, pointerTo(`${pointer}/ceilings`, index), findings);
}

function lintCeiling({ cases }: BenefitCeiling, pointer: string, findings: BenefitFindings): void {
  cases.forEach(({ name, limit }, index) => {
    lintAmount(name, limit, `${pointerTo(`${pointer}/cases`, index)}/limit`, findings);
  });
}

function lintRatio(name: string, ratio: Stated, pointer: string, findings: BenefitFindings): void {
  if (ratio === undefined || typeof ratio === "object") return;
  const value = exact(ratio);
  if (compare(value, ZERO) < 0 || compare(value, ONE) > 0)
    findings.report("benefit.ratio", pointer, { name, ratio });
}

function lintAmount(name: string, amount: Stated, pointer: string, findings: BenefitFindings): void {
  if (amount === undefined || typeof amount === "object") return;
  if (compare(exact(amount), ZERO) < 0) findings.report("benefit.negative-amount", pointer, { name, amount });
}
