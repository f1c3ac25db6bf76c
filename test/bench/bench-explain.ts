import type { Claim } from "../../schemas/types.ts";
import type { Evaluator } from "../../server/engine/evaluator.ts";
import type { Contender } from "./interleaved.ts";

/** Evaluation that explains nothing, what applied, and everything. */
export function explainContenders(evaluator: Evaluator, claims: readonly Claim[]): Contender[] {
  return ([undefined, "hits", "full"] as const).map((detail) => ({
    name: `explain ${detail ?? "none"}`,
    slice: detail === "full" ? 500 : 3_000,
    run: (from, count) => {
      for (let index = from; index < from + count; index++) {
        const claim = claims[index % claims.length];
        if (claim) evaluator.evaluate(claim, { detail });
      }
    },
  }));
}
