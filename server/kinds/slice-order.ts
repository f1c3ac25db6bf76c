import type { DiagnosticTemplate } from "../domain/diagnostic.ts";
import { compare, exact, ONE, ZERO } from "../domain/exact.ts";

/** What the kinds that have slices say of one at the wrong place. */
export const SLICE_ORDER = {
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
} as const satisfies DiagnosticTemplate;

/** What can be wrong with one slice: its end does not rise above the one before, or its rate is no share. */
export type SliceFault = "order" | "rate";

/** The slices at fault: ends must rise, only the last may be open, and rates lie between 0 and 1. */
export function sliceFaults(
  slices: readonly { readonly until?: string | number; readonly rate: string | number }[],
): readonly { readonly index: number; readonly fault: SliceFault }[] {
  const faults: { index: number; fault: SliceFault }[] = [];
  let below = ZERO;
  slices.forEach(({ until, rate }, index) => {
    const share = exact(rate);
    if (compare(share, ZERO) < 0 || compare(share, ONE) > 0) faults.push({ index, fault: "rate" });
    const end = until === undefined ? below : exact(until);
    const isOutOfOrder = until === undefined ? index < slices.length - 1 : compare(end, below) <= 0;
    if (isOutOfOrder) faults.push({ index, fault: "order" });
    below = end;
  });
  return faults;
}
