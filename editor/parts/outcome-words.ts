import type { Decision } from "../api/answers.ts";

/** What a decision can come to. */
export const outcomeWords = {
  paid: { zh: "支付", en: "paid" },
  excluded: { zh: "不予支付", en: "excluded" },
  "other-method": { zh: "其他付费方式", en: "other method" },
  review: { zh: "待评审", en: "review" },
  error: { zh: "未能裁定", en: "undecided" },
} as const satisfies Readonly<Record<Decision["outcome"], { readonly zh: string; readonly en: string }>>;
