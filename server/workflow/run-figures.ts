import type { JsonObject } from "../domain/json.ts";
import { lastDayOf } from "../engine/months-of.ts";
import type { Plan } from "../engine/plan.ts";
import type { PlanStep } from "../engine/plan-step.ts";
import type { RunFolders } from "../runs/run-folders.ts";
import { asJson } from "./as-json.ts";
import type { Ground } from "./book-known.ts";
import { authorize, type Caller } from "./caller.ts";
import type { MainChain } from "./main-chain.ts";
import { Refusal } from "./refusal.ts";
import { planKnown } from "./run-plan.ts";
import type { SettlementRuns } from "./settlement-runs.ts";

/** What figures of settlements are told from. */
export interface FiguresGround {
  readonly runs: SettlementRuns;
  readonly main: MainChain;
  readonly standards: Ground;
  readonly folders: RunFolders;
}

/** What a settlement asks for, and what its results mean: figures by their facts, with the clauses they rest on. */
export class RunFigures {
  readonly #ground: FiguresGround;

  constructor(ground: FiguresGround) {
    this.#ground = ground;
  }

  /** The figures that a settlement under a policy has to be told, as the version in force on a civil date states them. */
  async asked(caller: Caller, policy: string, date: string): Promise<JsonObject> {
    authorize(caller, "read-rules", { jurisdiction: policy.slice(0, 6) });
    const { main, standards } = this.#ground;
    const { policy: version, facts } = planKnown(policy, date, await main.known({}), standards);
    const { document } = version;
    return asJson({
      policy: { id: document.id, version: document.version, title: document.title },
      pools: document.body.pools.map(({ name, title }) => ({ name, title })),
      figures: (document.body.reads ?? []).flatMap(({ fact: name, per, default: stated }) => {
        const fact = facts.find(name);
        if (!fact) return [];
        const { id, alias, description, type } = fact;
        return [{ fact: id, per, title: alias, description, type, default: stated }];
      }),
    });
  }

  /** What was stated for a run, as it was sent; of one that was cancelled nothing is kept. */
  async stated(caller: Caller, id: string): Promise<string> {
    const { runs, folders } = this.#ground;
    const { terms, cancelled } = await runs.read(caller, id);
    if (cancelled) throw new Refusal("run-ended", id);
    // Files of runs lie on the machine that started them.
    if (!folders.has(id)) throw new Refusal("no-such-output", "request");
    return folders.terms(id, terms);
  }

  /** The lines of a run's statement in their order, each with the step that worked it out and its clauses. */
  async lines(caller: Caller, id: string): Promise<JsonObject> {
    const { runs, main, standards } = this.#ground;
    const { policy, period, known } = await runs.read(caller, id);
    const then = await main.known({ knownAt: known.at, knownSeq: known.seq });
    const plan = planKnown(policy, lastDayOf(period), then, standards);
    const { title, body } = plan.policy.document;
    return asJson({
      title,
      lines: (body.statement ?? []).flatMap(({ fact: name, per, title: stated, role }) => {
        const fact = plan.facts.find(name);
        const writer = fact && writerOf(fact.id, plan);
        return fact
          ? [{ fact: fact.id, per, title: stated ?? fact.alias, type: fact.type, role, ...workedOut(writer) }]
          : [];
      }),
    });
  }
}

/** The step that writes a fact; of a sum, the step that writes what is summed. */
function writerOf(fact: string, { steps, facts }: Plan): PlanStep | undefined {
  const step = steps.find(({ writes }) => writes.includes(fact));
  const summed = step?.sum && facts.find(step.sum.of)?.id;
  if (summed === undefined || summed === fact) return step;
  return steps.find(({ writes }) => writes.includes(summed)) ?? step;
}

/** Nothing of what the request brought. */
function workedOut(step: PlanStep | undefined): object {
  if (!step) return {};
  const { title, ruleSet } = step;
  if (!ruleSet) return { step: title };
  const { id, version, title: called, citations } = ruleSet.document;
  return {
    step: title,
    ruleSet: { id, version, title: called },
    clauses: citations.map(({ document, clause }) => ({ document, clause })),
  };
}
