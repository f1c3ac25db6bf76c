import type { Claim } from "../../schemas/types.ts";
import { ClaimError } from "../domain/claim-error.ts";
import type { EvaluatedStay, Window } from "../history/compile-window.ts";
import { stayOf } from "../history/stay.ts";
import type { Detail } from "../programs/sink.ts";
import type { BegunClaim, EvaluatedClaim, Evaluator, LoadedClaim } from "./evaluator.ts";
import { movedFrame } from "./moved-frame.ts";

/**
 * Evaluates all claims of one person, in their order: the claim phase of each knows the stays before it, its person
 * phase those after it too. Gives an answer a claim, in the same order.
 */
export function evaluatePerson(
  claims: readonly Claim[],
  policy: string,
  evaluator: Evaluator,
  detail: Detail | undefined,
): readonly (EvaluatedClaim | ClaimError)[] {
  const begun: (BegunClaim | ClaimError)[] = [];
  for (const claim of claims) {
    const earlier = begun.filter(isBegun);
    begun.push(evaluator.begin(claim, { policy, detail }, (loaded) => learn("back", loaded, earlier)));
  }
  return begun.map((each, index) => {
    if (each instanceof ClaimError) return each;
    const later = begun.slice(index + 1).filter(isBegun);
    return evaluator.finish(each, detail, () => learn("ahead", each, later));
  });
}

function isBegun(claim: BegunClaim | ClaimError): claim is BegunClaim {
  return !(claim instanceof ClaimError);
}

/** Writes what the windows of a claim's plan tell of other stays. A claim that is nobody's keeps what it brings itself. */
function learn(look: Window["look"], own: LoadedClaim, others: readonly LoadedClaim[]): void {
  const windows = own.plan.windows.filter((window) => window.look === look);
  if (windows.length === 0 || stayOf(own.claim).person === undefined) return;
  const stays = others.map((other) => evaluatedStay(other, own));
  for (const window of windows) window.write(evaluatedStay(own, own), stays);
}

function evaluatedStay({ claim, date, frame, plan }: LoadedClaim, seenBy: LoadedClaim): EvaluatedStay {
  return { stay: stayOf(claim), date, frame: movedFrame(frame, plan, seenBy.plan) };
}
