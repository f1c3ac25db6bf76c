import type { Claim } from "../../schemas/types.ts";
import type { Evaluator } from "../../server/engine/evaluator.ts";
import type { Detail } from "../../server/programs/sink.ts";
import type { Contender } from "./interleaved.ts";

/** Evaluation that explains nothing, what applied, and everything; and the same written down as JSON. */
export function explainContenders(evaluator: Evaluator, claims: readonly Claim[]): Contender[] {
  const told = (detail: Detail | undefined, isWritten: boolean): Contender => ({
    name: `explain ${detail ?? "none"}${isWritten ? ", written" : ""}`,
    slice: detail === "full" ? 500 : 3_000,
    run: (from, count) => {
      for (let index = from; index < from + count; index++) {
        const claim = claims[index % claims.length];
        if (!claim) continue;
        if (isWritten) JSON.stringify(evaluator.decide(claim, { detail }));
        else evaluator.evaluate(claim, { detail });
      }
    },
  });
  return [false, true].flatMap((isWritten) =>
    ([undefined, "hits", "full"] as const).map((detail) => told(detail, isWritten)),
  );
}
