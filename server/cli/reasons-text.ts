import { CLAIM_REASONS } from "../domain/claim-reason.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { Words } from "./said.ts";

/** Reasons with how many claims each keeps out, e.g. `出院日期不在结算期内 1；没有适用的行或情形 2`. */
export function reasonsText(reasons: Readonly<Record<string, number>>, language: Language): string {
  const words: Readonly<Record<string, Words>> = CLAIM_REASONS;
  const each = Object.entries(reasons).map(([code, count]) => `${words[code]?.[language] ?? code} ${count}`);
  return each.join(language === "zh" ? "；" : "; ");
}
