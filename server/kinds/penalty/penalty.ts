import { pointerTo } from "../../domain/pointer.ts";
import { collectValues } from "../collect.ts";
import type { Kind } from "../kind.ts";

/**
 * Penalty (违规扣减): each effect collects what the findings that apply cost (a sum of money, a factor on the case's own
 * points …); of the cases of one ladder only the first that applies counts. `results` join effects into results.
 */
export const penalty: Kind<"penalty"> = {
  name: "penalty",
  title: { zh: "违规扣减", en: "Penalty" },
  program: ({ effects, results = [] }) => [
    ...effects.map((effect, index) =>
      collectValues(effect.cases, effect, `${pointerTo("/body/effects", index)}/cases`),
    ),
    ...results.map((result, index) => ({
      op: "compute" as const,
      writes: result.writes,
      formula: result.formula,
      clause: result.clause,
      pointer: `${pointerTo("/body/results", index)}/formula/text`,
    })),
  ],
};
