import type { SettlementResult } from "../../schemas/types.ts";
import { lastDayOf } from "../engine/months-of.ts";
import type { Plan } from "../engine/plan.ts";
import { asKnown, type Known } from "../registry/known-versions.ts";
import type { Registry } from "../registry/registry.ts";
import { SETTLEMENT_FILE } from "../runs/run-job.ts";
import { poolsOf, type Statement, type StatementClause } from "../statements/statement.ts";
import type { Store } from "../store/store.ts";
import type { Ground } from "./book-known.ts";
import type { Caller } from "./caller.ts";
import { MAIN, type MainChain } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import { fileOf } from "./run-outputs.ts";
import { planKnown } from "./run-plan.ts";
import type { SettlementRuns } from "./settlement-runs.ts";

/** What statements are drawn up from. */
export interface StatementGround {
  readonly runs: SettlementRuns;
  readonly store: Store;
  readonly main: MainChain;
  readonly standards: Ground;
}

/** Settlement statements of finished runs: the same whenever, and however often, they are drawn up. */
export class RunStatements {
  readonly #ground: StatementGround;

  constructor(ground: StatementGround) {
    this.#ground = ground;
  }

  /** What a run says to an institution. Throws `Refusal` where that has no part in it. */
  async of(caller: Caller, id: string, institution: string): Promise<Statement> {
    const { runs, main, store } = this.#ground;
    const run = await runs.read(caller, id);
    const file = fileOf(run, SETTLEMENT_FILE);
    // As `settleRun` has written it.
    const settlement = JSON.parse(await runs.text(caller, id, SETTLEMENT_FILE)) as SettlementResult;
    const then = await main.known({ knownAt: run.known.at, knownSeq: run.known.seq });
    const plan = planKnown(run.policy, lastDayOf(run.period), then, this.#ground.standards);
    const pools = poolsOf(settlement, institution, plan.facts);
    if (pools.length === 0) throw new Refusal("unknown-institution", institution);
    const [head] = await store.read(MAIN, run.known.seq - 1, 1);
    const name = nameOf(institution, then.registry, run.known);
    return {
      policy: plan.policy.document.title,
      kind: run.kind,
      institution: { code: institution, ...(name === undefined ? {} : { name }) },
      period: run.period,
      state: settlement.state,
      pools,
      clauses: clausesOf(plan),
      evidence: {
        settlement: file.hash,
        claims: run.claimSet.hash,
        plan: run.plan,
        head: { seq: run.known.seq, hash: head?.hash ?? "" },
      },
    };
  }

  /** Facts that decisions under a run's policy list. */
  async amountsOf(caller: Caller, id: string): Promise<readonly string[]> {
    const { runs, main, standards } = this.#ground;
    const run = await runs.read(caller, id);
    const then = await main.known({ knownAt: run.known.at, knownSeq: run.known.seq });
    const { policy, facts } = planKnown(run.policy, lastDayOf(run.period), then, standards);
    return policy.document.body.decision.amounts.map((name) => facts.find(name)?.id ?? name);
  }
}

/** The clauses of every rule set that worked amounts out beyond single claims, each once. */
function clausesOf({ steps }: Plan): readonly StatementClause[] {
  const clauses = steps
    .filter(({ phase }) => phase !== "claim")
    .flatMap(({ ruleSet }) => (ruleSet ? [ruleSet.document] : []))
    .flatMap(({ title, citations }) =>
      citations.map(({ document, clause }) => ({ ruleSet: title, document, clause })),
    );
  const seen = new Map(clauses.map((each) => [`${each.ruleSet.zh}\t${each.document}\t${each.clause}`, each]));
  return [...seen.values()];
}

/** What an institution was called as far as was known; the last that was published. */
function nameOf(code: string, registry: Registry, known: Known): string | undefined {
  const versions = [...registry.versions.values()].filter(
    (version) => version.type === "institution" && version.id === code && asKnown(version, known),
  );
  // Checked against institution.schema.json before it was published.
  const document = versions.at(-1)?.document as { readonly name?: string } | undefined;
  return document?.name;
}
