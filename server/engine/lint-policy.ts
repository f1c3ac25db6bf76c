import type { PolicyStep } from "../../schemas/types.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import { lintTest } from "../programs/case-test.ts";
import { lintFact } from "../programs/lint-fact.ts";
import type { LintContext } from "../programs/statement-type.ts";
import { scopeOf } from "./compile-step.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import { isInPeriod } from "./effective-period.ts";
import { FactFlow } from "./fact-flow.ts";
import { versionsOn } from "./plan.ts";
import { PHASES, type PhaseName, SCOPES, type ScopeName } from "./plan-step.ts";
import { idsUsedBy, type RuleLibrary } from "./rule-library.ts";
import { namedConditionsOf } from "./rule-set-program.ts";
import type { PolicyVersion } from "./rule-set-version.ts";

type PolicyFindings = Findings<typeof engineDiagnostics>;

/** The scopes that each phase may run over. */
const PHASE_SCOPES: { readonly [P in PhaseName]: readonly ScopeName[] } = {
  claim: ["claim"],
  person: ["claim"],
  pool: ["pool"],
  institution: ["pool", "holder", "institution", "institution-month"],
  clearing: SCOPES,
};

/**
 * Findings of a policy: its own conditions and facts, rule sets that do not exist or are not in force throughout its
 * period, one writer a fact, no reader before its writer, sums from finer to wider scopes of facts with a stated scale.
 */
export function lintPolicy(policy: PolicyVersion, library: RuleLibrary, facts: FactDictionary): Diagnostic[] {
  const found: Diagnostic[] = [];
  const findings = new Findings(engineDiagnostics, found);
  const context = { facts, findings: found, named: namedConditionsOf(policy.document) };
  lintBody(policy, context);
  const idsUsed = (ruleSet: string) => idsUsedBy(policy, ruleSet);
  for (const phase of PHASES) {
    (policy.document.body.phases[phase] ?? []).forEach((step, index) => {
      const pointer = pointerTo(`/body/phases/${phase}`, index);
      lintStep(step, phase, pointer, library, idsUsed, context);
    });
  }
  lintHolders(policy, findings);
  lintGaps(policy, library, findings);
  new FactFlow(policy, library, facts, findings).lint();
  return found;
}

/** Fields of a decision that hold words; the others hold numbers. */
const TEXT_FIELDS: ReadonlySet<string> = new Set(["method", "group"]);

function lintBody({ document: { body } }: PolicyVersion, context: LintContext): void {
  const { given = [], reads = [], iterations = [], pools, decision, statement = [] } = body;
  const { outcomes, amounts, ...named } = decision;
  lintFact(body.claimDate, "date", "/body/claimDate", context);
  if (body.budgetHolder !== undefined) lintFact(body.budgetHolder, "text", "/body/budgetHolder", context);
  lintFact(body.institutionsAt, "date", "/body/institutionsAt", context);
  for (const [index, { when }] of pools.entries()) lintTest(when, `/body/pools/${index}/when`, context);
  for (const [index, fact] of given.entries()) lintFact(fact, undefined, `/body/given/${index}`, context);
  for (const [index, { fact, default: stated }] of reads.entries())
    lintFact(fact, stated === undefined ? undefined : "number", `/body/reads/${index}/fact`, context);
  for (const [index, { when }] of outcomes.entries())
    lintTest(when, `/body/decision/outcomes/${index}/when`, context);
  for (const [index, fact] of amounts.entries())
    lintFact(fact, "number", `/body/decision/amounts/${index}`, context);
  for (const [field, fact] of Object.entries(named))
    lintFact(fact, TEXT_FIELDS.has(field) ? "text" : "number", `/body/decision/${field}`, context);
  for (const [index, { carries }] of iterations.entries())
    for (const [place, { fact, from, startsFrom }] of carries.entries())
      for (const [member, name] of Object.entries({ fact, from, startsFrom }))
        if (name !== undefined)
          lintFact(name, "number", `/body/iterations/${index}/carries/${place}/${member}`, context);
  for (const [index, { fact, of, role }] of statement.entries()) {
    lintFact(fact, role && "number", `/body/statement/${index}/fact`, context);
    if (of !== undefined) lintFact(of, "number", `/body/statement/${index}/of`, context);
  }
}

function lintStep(
  step: PolicyStep,
  phase: PhaseName,
  pointer: string,
  library: RuleLibrary,
  idsUsed: (ruleSet: string) => readonly string[],
  context: LintContext,
): void {
  const findings = new Findings(engineDiagnostics, context.findings);
  const per = scopeOf(step, phase);
  if (!PHASE_SCOPES[phase].includes(per))
    findings.report("policy.phase-order", pointer, { name: step.name, phase, per });
  if (step.when) lintTest(step.when, `${pointer}/when`, context);
  if (
    step.ruleSet !== undefined &&
    idsUsed(step.ruleSet).every((id) => library.statedVersionsOf(id).length === 0)
  ) {
    const near = nearestName(step.ruleSet, library.ids);
    findings.report("policy.unknown-rule-set", `${pointer}/ruleSet`, {
      id: step.ruleSet,
      suggestion: near ? ` (${near}?)` : "",
    });
  }
  if (!step.sum) return;
  const { of, over, writes, where } = step.sum;
  lintFact(of, "number", `${pointer}/sum/of`, context);
  lintFact(writes, "number", `${pointer}/sum/writes`, context);
  if (where) lintTest(where, `${pointer}/sum/where`, context);
  if (SCOPES.indexOf(over) >= SCOPES.indexOf(per))
    findings.report("policy.cyclic-sum", `${pointer}/sum`, { name: step.name, over, per });
}

/** Nothing runs per holder, is asked for or listed per holder, unless the policy says who holds an institution's budget. */
function lintHolders({ document: { body } }: PolicyVersion, findings: PolicyFindings): void {
  if (body.budgetHolder !== undefined) return;
  const places = [
    ...(body.reads ?? []).map(({ per }, index) => [per, pointerTo("/body/reads", index)] as const),
    ...PHASES.flatMap((phase) =>
      (body.phases[phase] ?? []).map(
        ({ per }, index) => [per, pointerTo(`/body/phases/${phase}`, index)] as const,
      ),
    ),
    ...(body.statement ?? []).map(({ per }, index) => [per, pointerTo("/body/statement", index)] as const),
    ...(body.iterations ?? []).flatMap(({ carries }, index) =>
      carries.map(({ per }) => [per, pointerTo("/body/iterations", index)] as const),
    ),
  ];
  for (const [per, pointer] of places) if (per === "holder") findings.report("policy.no-holders", pointer);
}

/** Dates on which a rule set may go out of force: the policy's beginning, and where versions end inside it. */
function lintGaps(policy: PolicyVersion, library: RuleLibrary, findings: PolicyFindings): void {
  const { effective } = policy.document;
  for (const [id] of versionsOn(policy, effective.from, library)) {
    const turns = idsUsedBy(policy, id).flatMap((each) => library.turnsOf(each));
    if (turns.length === 0) continue;
    const gap = [effective.from, ...turns]
      .sort()
      .find((date) => isInPeriod(date, effective) && !library.usedBy(policy, id, date));
    if (gap !== undefined) findings.report("policy.rule-set-gap", "/effective", { id, date: gap });
  }
}
