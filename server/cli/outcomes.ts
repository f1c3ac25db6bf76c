import type { Decision } from "../../schemas/types.ts";
import type { Words } from "./said.ts";

export type Outcome = Decision["outcome"];

/** Outcomes in the order in which they are listed. */
export const OUTCOMES: Readonly<Record<Outcome, Words>> = {
  paid: { zh: "支付", en: "paid" },
  excluded: { zh: "不予支付", en: "excluded" },
  "other-method": { zh: "其他付费方式", en: "other method" },
  review: { zh: "待评审", en: "review" },
  error: { zh: "未能裁定", en: "undecided" },
};
