import { assessment } from "./assessment/assessment.ts";
import { benefit } from "./benefit/benefit.ts";
import { budgetSplit } from "./budget-split/budget-split.ts";
import { caseAdjustment } from "./case-adjustment/case-adjustment.ts";
import { coefficientTiers } from "./coefficient-tiers/coefficient-tiers.ts";
import { diseaseScoreTable } from "./disease-score-table/disease-score-table.ts";
import { exclusion } from "./exclusion/exclusion.ts";
import { indicator } from "./indicator/indicator.ts";
import type { Kind, KindName } from "./kind.ts";
import { paymentRouting } from "./payment-routing/payment-routing.ts";
import { penalty } from "./penalty/penalty.ts";
import { pointValue } from "./point-value/point-value.ts";
import { quota } from "./quota/quota.ts";
import { scoreDerivation } from "./score-derivation/score-derivation.ts";
import { settlement } from "./settlement/settlement.ts";

/** Every kind that has a schema has its entry here, or this does not compile. */
export const kinds: { readonly [K in KindName]: Kind<K> } = {
  assessment,
  benefit,
  "budget-split": budgetSplit,
  "case-adjustment": caseAdjustment,
  "coefficient-tiers": coefficientTiers,
  "disease-score-table": diseaseScoreTable,
  exclusion,
  indicator,
  "payment-routing": paymentRouting,
  penalty,
  "point-value": pointValue,
  quota,
  "score-derivation": scoreDerivation,
  settlement,
};
