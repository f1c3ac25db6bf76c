import type { Claim } from "../../schemas/types.ts";
import type { Evaluator } from "../../server/engine/evaluator.ts";
import { conditionFactsOf, evaluated, type Standards } from "./bench-rules.ts";
import { figuresOf, handWritten, pay } from "./hand-written.ts";
import { type Contender, interleaved } from "./interleaved.ts";
import { type Outcome, sameOutcome } from "./outcome.ts";
import { report } from "./report.ts";
import { judgedByJsonLogic } from "./with-json-logic.ts";
import { tuned, untuned, withJsonRulesEngine } from "./with-json-rules-engine.ts";
import { groupedByZen, judgedByZen } from "./with-zen.ts";

/** What contests are held with. */
export interface Ground {
  readonly standards: Standards;
  readonly evaluator: Evaluator;
  readonly claims: readonly Claim[];
  readonly rounds: number;
  /** Some take hundreds of times as long: their slices are shorter, so that all last about equally long. */
  readonly slices: { readonly fast: number; readonly middle: number; readonly slow: number };
}

/** A contender that goes through claims one by one. */
export function each(
  name: string,
  slice: number,
  claims: readonly Claim[],
  decide: (claim: Claim) => unknown,
): Contender {
  const run = (from: number, count: number): void => {
    for (let index = from; index < from + count; index++) {
      const claim = claims[index % claims.length];
      if (claim) decide(claim);
    }
  };
  return { name, slice, run };
}

/** (a) The whole decision by all, once all of them have decided every claim alike. Throws where one has not. */
export async function reportContest(ground: Ground): Promise<void> {
  const { claims, rounds, slices } = ground;
  const rivals = rivalsOf(ground);
  const { untuned: _, zenTable, ...asked } = rivals; // the same libraries as others, and slow
  await assertSameDecisions(ground, Object.values(asked));
  await assertSameDecisions({ ...ground, claims: claims.slice(0, slices.slow) }, [zenTable]);
  const eachAsync = (name: string, decide: Decide, slice = slices.slow): Contender => ({
    name,
    slice,
    run: async (from, count) => {
      for (let index = from; index < from + count; index++) {
        const claim = claims[index % claims.length];
        if (claim) await decide(claim);
      }
    },
  });
  const two = twoOf(ground, claims);
  report(
    "(a) The realistic policy (30 conditions, 12 tiers, 14,000 rows, every rounding stated), from the claim",
    await interleaved(
      [
        ...two,
        each("json-logic-engine", slices.middle, claims, rivals.jsonLogic),
        eachAsync("zen-engine, rules only", rivals.zen),
        eachAsync("the same, table inside", zenTable, slices.slow / 10),
        eachAsync("json-rules-engine", rivals.jsonRules),
        eachAsync("the same, untuned", rivals.untuned),
      ],
      rounds,
      claims.length,
    ),
  );
  const hot = claims.slice(0, HOT);
  report(
    `    The first two by themselves, no other library having the caches: hot, ${hot.length} claims over and over`,
    await interleaved(twoOf(ground, hot), rounds * 2, hot.length),
  );
  if (claims.length > hot.length)
    report(`    The same, cold: ${claims.length} claims`, await interleaved(two, rounds * 2, claims.length));
}

/** Claims that stay in the processor's caches more or less, as one does that has just been read. */
const HOT = 2_000;

function twoOf({ evaluator, slices }: Ground, claims: readonly Claim[]): readonly [Contender, Contender] {
  return [
    each("yice", slices.fast, claims, (claim) => evaluated(evaluator, claim)),
    each("hand-written", slices.fast, claims, handWritten),
  ];
}

type Decide = (claim: Claim) => Outcome | Promise<Outcome>;

function rivalsOf({ standards }: Ground) {
  const factsOf = conditionFactsOf(standards);
  return {
    handWritten,
    jsonRules: (claim: Claim) => withJsonRulesEngine(claim, factsOf(claim), tuned),
    untuned: (claim: Claim) => withJsonRulesEngine(claim, factsOf(claim), untuned),
    jsonLogic: (claim: Claim) => pay(figuresOf(claim), judgedByJsonLogic(factsOf(claim))),
    zen: async (claim: Claim) => pay(figuresOf(claim), await judgedByZen(factsOf(claim))),
    zenTable: async (claim: Claim) => {
      const figures = figuresOf(claim);
      const { verdict, group } = await groupedByZen(factsOf(claim), figures);
      const paid = pay(figures, verdict);
      if (paid.group !== undefined && paid.group !== group)
        throw new Error(`${claim.id}: grouped as ${group}`);
      return paid;
    },
  } satisfies Record<string, Decide>;
}

async function assertSameDecisions({ claims, evaluator }: Ground, rivals: readonly Decide[]): Promise<void> {
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const decision = evaluated(evaluator, claim);
    for (const decide of rivals) {
      const other = await decide(claim);
      if (sameOutcome(decision, other)) continue;
      throw new Error(`${claim.id}: ${JSON.stringify(decision)} is not ${JSON.stringify(other)}`);
    }
    counts.set(decision.outcome, (counts.get(decision.outcome) ?? 0) + 1);
  }
  const { length } = claims;
  const shares = [...counts].map(([outcome, count]) => `${outcome} ${((count / length) * 100).toFixed(1)} %`);
  console.log(`identical decisions by all on ${length} claims: ${shares.join(", ")}`);
}
