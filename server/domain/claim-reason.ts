import type { ClaimErrorCode } from "./claim-error.ts";

/** Why a claim takes no part in a settlement. */
export type ClaimReason = ClaimErrorCode | "outside-period" | "unknown-pool" | "duplicate-id";

/** The reasons in a few words, whatever the claim; `claimErrorMessage` tells them of one claim. */
export const CLAIM_REASONS: { readonly [R in ClaimReason]: { readonly zh: string; readonly en: string } } = {
  "outside-period": { zh: "出院日期不在结算期内", en: "discharged outside the period" },
  "unknown-pool": { zh: "方案没有其基金池", en: "the policy has no such pool" },
  "duplicate-id": { zh: "清单标识重复", en: "the id occurs more than once" },
  "missing-fact": { zh: "缺少规则所需的事实", en: "a fact that a rule needs is missing" },
  "wrong-type": { zh: "事实的值类型不符", en: "a fact holds a value of another type" },
  "unmatched-row": { zh: "没有适用的行或情形", en: "no row or case applies" },
  "ambiguous-row": { zh: "多行同样适用", en: "several rows apply alike" },
  "zero-denominator": { zh: "除数为零", en: "a divisor is zero" },
  "out-of-range": { zh: "数值超出允许范围", en: "a figure is out of range" },
  "outside-every-period": { zh: "当日没有施行中的版本", en: "no version is in force on its date" },
  "no-policy": { zh: "没有可适用的支付方案", en: "no policy applies" },
  "no-fixed-point": { zh: "互相依存的金额不收敛", en: "amounts that depend on each other do not settle" },
  "not-accepted": { zh: "给出了不接受的事实", en: "a fact was given that the policy does not accept" },
};
