import { type Diagnostic, type DiagnosticTemplates, Findings } from "../../domain/diagnostic.ts";
import { compare, exact, ONE, ZERO } from "../../domain/exact.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf } from "../kind.ts";

type Bands = NonNullable<BodyOf<"quota">["cases"][number]["bands"]>;

export const quotaDiagnostics = {
  "quota.band-order": {
    severity: "error",
    zh: {
      found: "分段“{name}”止于 {until}，不高于前一段",
      expected: "止点逐段递增，且只有末段可以不设止点",
      mend: "请按从低到高重排分段",
    },
    en: {
      found: "band '{name}' ends at {until}, not above the one before",
      expected: "rising ends, only the last band open",
      mend: "Order the bands from low to high",
    },
  },
  "quota.band-rate": {
    severity: "error",
    zh: { found: "分段“{name}”的比例为 {rate}", expected: "0 到 1 之间", mend: "请填写占标准的比例，如 0.8" },
    en: {
      found: "band '{name}' has the rate {rate}",
      expected: "a rate from 0 to 1",
      mend: "State the share of the standard, e.g. 0.8",
    },
  },
} as const satisfies DiagnosticTemplates;

/** Bands must rise, and be worth something between nothing and the whole standard. */
export function lintQuota({ cases }: BodyOf<"quota">, into: Diagnostic[]): void {
  const findings = new Findings(quotaDiagnostics, into);
  cases.forEach(({ bands }, index) => {
    if (bands) lintBands(bands, `${pointerTo("/body/cases", index)}/bands`, findings);
  });
}

function lintBands(bands: Bands, pointer: string, findings: Findings<typeof quotaDiagnostics>): void {
  let below = ZERO;
  bands.forEach(({ name, until, rate }, index) => {
    const at = pointerTo(pointer, index);
    const share = exact(rate);
    if (compare(share, ZERO) < 0 || compare(share, ONE) > 0)
      findings.report("quota.band-rate", `${at}/rate`, { name, rate });
    const isOpen = until === undefined;
    const end = isOpen ? below : exact(until);
    if (isOpen ? index < bands.length - 1 : compare(end, below) <= 0)
      findings.report("quota.band-order", at, { name, until: until ?? "∞" });
    below = end;
  });
}
