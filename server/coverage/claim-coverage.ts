import { pointerTo } from "../domain/pointer.ts";
import type { EvaluatedClaim } from "../engine/evaluator.ts";
import { type RuleSetVersion, refOf } from "../engine/rule-set-version.ts";
import { decidingParts } from "./deciding-parts.ts";
import { type MoneyShare, sharesOf } from "./money-shares.ts";

/** What came to a part: claims, and their cost in fen. */
export interface PartHits {
  claims: number;
  fen: bigint;
}

/** What last year's claims came to in one version. */
export interface VersionCoverage {
  readonly id: string;
  readonly version: number;
  /** Claims of which the version decided anything. */
  readonly claims: number;
  readonly parts: number;
  /** Parts that no claim came to; pointers into the version. */
  readonly missed: readonly string[];
  /** Parts that claims came to, list by list, by money. */
  readonly lists: readonly MoneyShare[];
}

interface Tally {
  readonly version: RuleSetVersion;
  claims: number;
  readonly hits: Map<string, PartHits>;
}

/**
 * Counts by claims and by money which parts of a policy's versions claims come to. A claim counts once in a part, with its
 * whole cost; memory grows with parts, not with claims.
 */
export class ClaimCoverage {
  readonly #tallies = new Map<string, Tally>();
  claims = 0;
  fen = 0n;
  /** Claims that could not be decided; what they came to before that counts. */
  undecided = 0;

  /** Takes a claim that was evaluated with the detail `hits`, and its cost in fen. */
  add({ plan, run, frame }: EvaluatedClaim, fen: number): void {
    this.claims++;
    this.fen += BigInt(fen);
    if (run.failure) this.undecided++;
    const { policy, pools, outcomes } = plan;
    const own = new Set<string>();
    const pool = pools.findIndex(({ name }) => name === run.pool);
    if (pool !== -1) own.add(pointerTo("/body/pools", pool));
    const outcome = run.failure ? -1 : outcomes.findIndex(({ holds }) => holds(frame, undefined));
    if (outcome !== -1) own.add(pointerTo("/body/decision/outcomes", outcome));
    for (const { step, state, events } of run.records) {
      if (state === "ran" && step.phase === "claim" && step.guard)
        own.add(pointerTo("/body/phases/claim", plan.claimSteps.indexOf(step)));
      if (!step.ruleSet) continue;
      const applied = events.filter((event) => !("applies" in event) || event.applies);
      this.#count(step.ruleSet, new Set(applied.map(({ pointer }) => pointer)), fen);
    }
    this.#count(policy, own, fen);
  }

  /** Every version that claims came to, by id and version. */
  versions(): readonly VersionCoverage[] {
    return [...this.#tallies.entries()].sort(byKey).map(([, tally]) => coverageOfTally(tally));
  }

  #count(version: RuleSetVersion, pointers: ReadonlySet<string>, fen: number): void {
    const key = refOf(version);
    let tally = this.#tallies.get(key);
    if (!tally) {
      tally = { version, claims: 0, hits: new Map() };
      this.#tallies.set(key, tally);
    }
    tally.claims++;
    for (const pointer of pointers) {
      const hits = tally.hits.get(pointer) ?? { claims: 0, fen: 0n };
      hits.claims++;
      hits.fen += BigInt(fen);
      tally.hits.set(pointer, hits);
    }
  }
}

function coverageOfTally({ version, claims, hits }: Tally): VersionCoverage {
  const parts = decidingParts(version.document);
  return {
    id: version.document.id,
    version: version.document.version,
    claims,
    parts: parts.length,
    missed: parts.filter((pointer) => !hits.has(pointer)),
    lists: sharesOf(parts, hits),
  };
}

function byKey([a]: readonly [string, Tally], [b]: readonly [string, Tally]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
