import type { Claim } from "../../schemas/types.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import type { Frame } from "../../server/domain/frame.ts";
import { numberOf, Scaled } from "../../server/domain/scaled.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import type { Plan } from "../../server/engine/plan.ts";
import { runClaim } from "../../server/engine/run-claim.ts";
import { documentsOfVerdict } from "./bench-documents.ts";
import { benchSetting, conditionFactsOf, type Standards } from "./bench-rules.ts";
import type { Ground } from "./contest.ts";
import { type Figures, figuresOf, type Verdict, verdictOf } from "./hand-written.ts";
import { type Contender, interleaved } from "./interleaved.ts";
import { report } from "./report.ts";
import { judgedByJsonLogic } from "./with-json-logic.ts";
import { type RuleFacts, tuned, untuned } from "./with-json-rules-engine.ts";
import { judgedByZen } from "./with-zen.ts";

/**
 * The conditions and tiers of the policy by themselves, on facts that have been read before. Everybody gives the same: the
 * first exclusion, the flags counted, the penalties' factor, and the tier's value; and may stop where it is certain. Throws where
 * a verdict is another.
 */
export async function reportVerdicts({ standards, claims, rounds, slices }: Ground): Promise<void> {
  // Facts of claims that are held ready would fill the memory: a part of the claims tells as much.
  const cases = casesOf(claims.slice(0, MOST_CASES), standards);
  const over = (name: string, slice: number, judge: Judge): Contender => ({
    name,
    slice,
    run: (from, count) => {
      for (let index = from; index < from + count; index++) judge(cases[index % cases.length] ?? fail());
    },
  });
  const overAsync = (name: string, judge: (each: Case) => Promise<Verdict>): Contender => ({
    name,
    slice: slices.slow,
    run: async (from, count) => {
      for (let index = from; index < from + count; index++)
        await judge(cases[index % cases.length] ?? fail());
    },
  });
  const byHand = ({ claim, figures }: Case) => verdictOf(claim, figures);
  const jsonLogic = ({ named }: Case) => judgedByJsonLogic(named);
  const zen = ({ named }: Case) => judgedByZen(named);
  const jsonRules = ({ named }: Case) => tuned(named);
  for (const each of cases) {
    run(each);
    const verdicts = [byHand(each), jsonLogic(each), await zen(each), await jsonRules(each)];
    for (const verdict of verdicts) assertSame(verdictIn(each), verdict, each.claim);
  }
  report(
    "    Its 30 conditions and 12 tiers alone, one verdict, on facts read before",
    await interleaved(
      [
        over("yice", slices.fast, run),
        over("hand-written", slices.fast, byHand),
        over("json-logic-engine", slices.middle, jsonLogic),
        overAsync("zen-engine", zen),
        overAsync("json-rules-engine", jsonRules),
        overAsync("the same, untuned", ({ named }) => untuned(named)),
      ],
      rounds,
      cases.length,
    ),
  );
}

const MOST_CASES = 5_000;

interface Case {
  readonly claim: Claim;
  readonly figures: Figures;
  readonly plan: Plan;
  readonly frame: Frame;
  readonly named: RuleFacts;
}

type Judge = (each: Case) => unknown;

function casesOf(claims: readonly Claim[], standards: Standards): readonly Case[] {
  const evaluator = new Evaluator(benchSetting(standards, documentsOfVerdict()));
  const factsOf = conditionFactsOf(standards);
  return claims.map((claim) => {
    const result = evaluator.evaluate(claim, {});
    if (result instanceof ClaimError) throw result;
    const { plan, frame } = result;
    return { claim, figures: figuresOf(claim), plan, frame, named: factsOf(claim) };
  });
}

const NOTHING_GIVEN: ReadonlySet<string> = new Set();

/** Judges again: what was judged before is written over. */
function run({ plan, frame }: Case): unknown {
  return runClaim(plan, frame, NOTHING_GIVEN, undefined);
}

function verdictIn({ plan: { slots }, frame }: Case): Verdict {
  const number = (fact: string): number => {
    const value = frame[slots.slotOf(fact)];
    return value instanceof Scaled ? (numberOf(value) ?? Number.NaN) : Number(value);
  };
  return {
    exclusion: String(frame[slots.slotOf("exclusion")]),
    flags: number("review_flags"),
    factor: Math.round(number("penalty_factor") * 1e4),
    coefficient: Math.round(number("coefficient") * 1e4),
  };
}

function assertSame(ours: Verdict, other: Verdict, { id }: Claim): void {
  if (JSON.stringify(ours) !== JSON.stringify(other))
    throw new Error(`${id}: ${JSON.stringify(ours)} is not ${JSON.stringify(other)}`);
}

function fail(): never {
  throw new Error("nothing to measure");
}
