import type { Iteration } from "../../schemas/types.ts";
import type { Findings } from "../domain/diagnostic.ts";
import type { FactDictionary, FactOrigin } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { Program } from "../programs/statement.ts";
import { nestedPrograms } from "../programs/statement.ts";
import { scopeOf } from "./compile-step.ts";
import type { engineDiagnostics } from "./diagnostics.ts";
import { lintIterations } from "./lint-iterations.ts";
import { type PlacedStep, placedCarries } from "./placed-step.ts";
import { type PlacedWindow, placedWindows } from "./placed-windows.ts";
import { PHASES, SCOPES, type ScopeName } from "./plan-step.ts";
import { idsUsedBy, type RuleLibrary } from "./rule-library.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";
import type { PolicyVersion, RuleSetVersion } from "./rule-set-version.ts";
import { stepFacts } from "./step-facts.ts";

/** Who writes and who reads each fact of a policy, in the order in which its steps run. */
export class FactFlow {
  readonly #steps: readonly PlacedStep[];
  readonly #iterations: readonly Iteration[];
  readonly #writers = new Map<string, PlacedStep>();
  /** Facts that are there before any step runs, with the scope that they belong to. */
  readonly #supplied = new Map<string, ScopeName>();
  readonly #unrounded: ReadonlySet<string>;
  readonly #windows: readonly PlacedWindow[];
  readonly #facts: FactDictionary;
  readonly #findings: Findings<typeof engineDiagnostics>;

  constructor(
    policy: PolicyVersion,
    library: RuleLibrary,
    facts: FactDictionary,
    findings: Findings<typeof engineDiagnostics>,
  ) {
    this.#facts = facts;
    this.#findings = findings;
    const { body } = policy.document;
    const unrounded = new Set<string>();
    const steps = PHASES.flatMap((phase) =>
      (body.phases[phase] ?? []).map((step, index) => {
        const pointer = pointerTo(`/body/phases/${phase}`, index);
        const ruleSet = step.ruleSet === undefined ? undefined : lastUsedBy(policy, step.ruleSet, library);
        if (ruleSet && hasProgram(ruleSet.document))
          collectFractions(programOf(ruleSet.document).program, unrounded);
        return {
          name: step.name,
          phase,
          per: scopeOf(step, phase),
          sum: step.sum,
          pointer,
          ...stepFacts(step, ruleSet, facts, namedConditionsOf(policy.document)),
        };
      }),
    ).map((step, order) => ({ ...step, order }));
    this.#iterations = body.iterations ?? [];
    const carries = placedCarries(this.#iterations, steps, (name) => this.#idOf(name));
    this.#steps = [...steps, ...carries].sort((a, b) => a.order - b.order);
    this.#unrounded = unrounded;
    this.#windows = placedWindows(policy, facts, (id) => lastUsedBy(policy, id, library));
    for (const name of body.given ?? []) this.#supplied.set(this.#idOf(name), "claim");
    for (const { fact, per } of body.reads ?? []) this.#supplied.set(this.#idOf(fact), per);
  }

  /** Reports facts with two writers, read too early, by nobody written, or out of a narrower scope. */
  lint(): void {
    this.#lintWindows();
    for (const step of this.#steps) {
      for (const fact of [...step.writes, ...step.intermediate]) this.#lintWriter(fact, step);
    }
    lintIterations(
      this.#iterations,
      this.#steps.filter(({ order }) => Number.isInteger(order)),
      this.#unrounded,
      (name) => this.#idOf(name),
      this.#findings,
    );
    for (const step of this.#steps) {
      for (const fact of step.reads) this.#lintReader(fact, step, step.per);
      if (!step.sum) continue;
      const { over } = step.sum;
      const of = this.#idOf(step.sum.of);
      this.#lintReader(of, step, over);
      if (this.#unrounded.has(of))
        this.#findings.report("policy.summed-unrounded", step.pointer, { name: step.name, fact: of });
    }
  }

  /** What a person's other stays tell is written before any step, and rests on what their claim phases wrote. */
  #lintWindows(): void {
    const tellers = new Map<string, PlacedWindow>();
    const writers = new Map(this.#steps.flatMap((step) => step.writes.map((fact) => [fact, step] as const)));
    for (const window of this.#windows) {
      const { name, pointer } = window;
      for (const fact of window.writes) {
        const first = tellers.get(fact) ?? writers.get(fact);
        if (first)
          this.#findings.report("policy.two-writers", pointer, { fact, first: first.name, second: name });
        tellers.set(fact, window);
      }
      for (const fact of window.reads) {
        const writer = writers.get(fact);
        if (writer && writer.phase !== "claim")
          this.#findings.report("policy.read-before-write", pointer, {
            reader: name,
            writer: writer.name,
            fact,
          });
      }
    }
    for (const step of this.#steps) {
      if (step.phase !== "claim") continue;
      for (const fact of step.reads) {
        if (tellers.get(fact)?.look === "ahead")
          this.#findings.report("policy.reads-ahead", step.pointer, { reader: step.name, fact });
      }
    }
  }

  #lintWriter(fact: string, step: PlacedStep): void {
    const first = this.#writers.get(fact);
    if (first)
      this.#findings.report("policy.two-writers", step.pointer, {
        fact,
        first: first.name,
        second: step.name,
      });
    else this.#writers.set(fact, step);
  }

  #lintReader(fact: string, step: PlacedStep, scope: ScopeName): void {
    const origin = this.#facts.find(fact)?.origin;
    if (origin === undefined) return;
    const writer = this.#writers.get(fact);
    if (writer && writer.order > step.order) {
      this.#findings.report("policy.read-before-write", step.pointer, {
        reader: step.name,
        writer: writer.name,
        fact,
      });
    }
    const from = writer?.per ?? this.#supplied.get(fact) ?? SCOPE_OF_ORIGIN[origin];
    if (from === undefined)
      this.#findings.report("policy.unwritten-fact", step.pointer, { reader: step.name, fact });
    else if (SCOPES.indexOf(from) < SCOPES.indexOf(scope)) {
      this.#findings.report("policy.narrow-scope", step.pointer, {
        reader: step.name,
        per: scope,
        scope: from,
        fact,
      });
    }
  }

  #idOf(name: string): string {
    return this.#facts.find(name)?.id ?? name;
  }
}

/** Where facts that no step writes come in. */
const SCOPE_OF_ORIGIN: { readonly [O in FactOrigin]?: ScopeName } = {
  claim: "claim",
  history: "claim",
  finding: "claim",
  institution: "institution",
};

function collectFractions(program: Program, into: Set<string>): void {
  for (const statement of program) {
    if (statement.op === "compute" && statement.formula.fraction) into.add(statement.writes);
    if (statement.op === "slices" && !statement.rounding) into.add(statement.writes);
    for (const nested of nestedPrograms(statement)) collectFractions(nested, into);
  }
}

/** The newest version of the rule set that a step uses. */
function lastUsedBy(policy: PolicyVersion, id: string, library: RuleLibrary): RuleSetVersion | undefined {
  const nearest = idsUsedBy(policy, id).find((each) => library.versionsOf(each).length > 0);
  return nearest === undefined ? undefined : library.versionsOf(nearest).at(-1);
}
