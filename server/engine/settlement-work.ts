import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { StatedHistory } from "../history/stated-history.ts";
import type { Detail } from "../programs/sink.ts";
import { type Balance, balancesOf } from "./balance.ts";
import { type ClaimCounts, ClaimPass } from "./claim-pass.ts";
import type { ClaimRows } from "./claim-rows.ts";
import { ClaimSums, earlySums } from "./claim-sums.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import type { Evaluator } from "./evaluator.ts";
import { type IterationOutcome, IterationRun } from "./iteration-run.ts";
import { lastDayOf } from "./months-of.ts";
import type { Plan } from "./plan.ts";
import { isOfClaims } from "./plan-step.ts";
import { applyDefaults, readFigures } from "./read-figures.ts";
import { readsStays } from "./reads-stays.ts";
import { idsUsedBy, type RuleLibrary } from "./rule-library.ts";
import type { PolicyVersion } from "./rule-set-version.ts";
import { type Running, StepRunner } from "./run-settlement-step.ts";
import { SettlementGround } from "./settlement-ground.ts";
import type { SettlementTerms } from "./settlement-request.ts";

/** What the phases after the claims have come to. */
export interface FinishedWork extends Pick<Running, "plan" | "entities" | "rows"> {
  readonly counts: ClaimCounts;
  readonly runner: StepRunner;
  readonly iterations: readonly IterationOutcome[];
  readonly balances: readonly Balance[];
}

/**
 * A settlement under way, whoever brings the claims and wherever their rows lie between the passes: figures are read, claims
 * pass one by one (`pass`), and `finish` runs the pool, institution and clearing phases.
 */
export class SettlementWork {
  readonly findings: Diagnostic[] = [];
  readonly plan: Plan;
  readonly ground: SettlementGround;
  readonly sums: ClaimSums;
  readonly pass: ClaimPass;
  /** Whether all claims of a person must be taken together. */
  readonly readsStays: boolean;
  /** Facts that are read off a person's other stays, where a claim names its person. */
  readonly told: ReadonlySet<string>;

  constructor(terms: SettlementTerms, policy: PolicyVersion, library: RuleLibrary, evaluator: Evaluator) {
    const findings = new Findings(engineDiagnostics, this.findings);
    this.plan = evaluator.planner.planOn(policy, lastDayOf(terms.period));
    this.ground = new SettlementGround(terms, this.plan, evaluator);
    readFigures(terms, this.ground, findings);
    reportChanges(terms, policy, library, findings);
    this.sums = new ClaimSums(earlySums(this.plan.steps), this.plan.slots);
    this.pass = new ClaimPass(terms, this.ground, evaluator, this.sums);
    this.readsStays = readsStays(terms.policy, library);
    const { windows, slots } = this.plan;
    this.told = new Set(windows.flatMap((window) => window.slots.map((slot) => slots.factIds[slot] ?? "")));
  }

  /** Whether the terms have errors, so that nothing may be settled. */
  get refused(): boolean {
    return this.findings.some(({ severity }) => severity === "error");
  }

  /** What claims state of other stays is not used where the claims themselves tell it; `pointer` is where the first does. */
  reportStated(stated: StatedHistory | undefined, pointer: string): void {
    if (!stated) return;
    const findings = new Findings(engineDiagnostics, this.findings);
    findings.report("settlement.history-stated", pointer, { fact: stated.fact, claims: stated.claims });
  }

  /** Once all claims have passed. Stops after the first step that fails for any entity. */
  finish(rows: ClaimRows, detail: Detail | undefined): FinishedWork {
    const { plan, sums, ground } = this;
    applyDefaults(ground, new Findings(engineDiagnostics, this.findings));
    const { entities } = ground;
    const running = { plan, entities, rows, sums, detail };
    const runner = new StepRunner(running);
    const iterations = runLaterSteps(runner, running);
    for (const outcome of iterations) this.#reportIteration(outcome);
    const balances = runner.failures.length === 0 ? balancesOf(plan, entities, rows) : [];
    return { plan, entities, rows, counts: this.pass.counts, runner, iterations, balances };
  }

  /** Amounts that depend on each other and do not come to what is assumed are told, whatever applies then. */
  #reportIteration({ iteration, reached, rounds, cycle = 0 }: IterationOutcome): void {
    const findings = new Findings(engineDiagnostics, this.findings);
    const { name } = iteration.stated;
    if (reached === "cycle")
      findings.report("settlement.iteration-cycle", "/policy", { name, rounds, cycle });
    if (reached === "limit") findings.report("settlement.iteration-limit", "/policy", { name, rounds });
  }
}

/** The steps after the claims, those of an iteration as often as it takes; none after one that fails for any entity. */
function runLaterSteps(runner: StepRunner, running: Running): readonly IterationOutcome[] {
  const { steps, iterations } = running.plan;
  const outcomes: IterationOutcome[] = [];
  for (const step of steps) {
    if (isOfClaims(step.phase) || runner.failures.length > 0) continue;
    const iteration = iterations.find(({ steps: repeated }) => repeated.includes(step));
    if (!iteration) runner.run(step);
    else if (iteration.steps[0] === step) {
      const outcome = new IterationRun(iteration, runner, running).run();
      if (outcome) outcomes.push(outcome);
    }
  }
  return outcomes;
}

/** A change of the policy or of a pool-phase rule set inside the period is settled by the versions of its last day, and is said. */
function reportChanges(
  { period }: SettlementTerms,
  policy: PolicyVersion,
  library: RuleLibrary,
  findings: Findings<typeof engineDiagnostics>,
): void {
  const { pool = [], institution = [], clearing = [] } = policy.document.body.phases;
  const ruleSets = [...pool, ...institution, ...clearing].flatMap(({ ruleSet }) => ruleSet ?? []);
  for (const id of new Set([policy.document.id, ...ruleSets])) {
    const turns = idsUsedBy(policy, id).flatMap((each) => library.turnsOf(each));
    let before = library.usedBy(policy, id, period.from);
    for (const from of [...new Set(turns)].sort()) {
      if (from <= period.from || from >= period.until) continue;
      const now = library.usedBy(policy, id, from);
      if (now !== before) findings.report("settlement.change-inside", "/period", { id, from });
      before = now;
    }
  }
}
