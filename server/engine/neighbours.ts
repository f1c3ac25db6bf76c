import type { RuleSet } from "../../schemas/types.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Fact, FactDictionary } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { declaredFacts } from "./declared-facts.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import { PHASES } from "./plan-step.ts";
import { isPolicy, type RuleLibrary } from "./rule-library.ts";

/** The documents whose facts those of a jurisdiction may name: its own, and what its policies borrow from others. */
export function neighboursOf(jurisdiction: string, library: RuleLibrary): RuleSet[] {
  const own = library.versions.filter(({ document }) => document.jurisdiction === jurisdiction);
  const borrowed = new Set(
    own
      .filter(isPolicy)
      .flatMap(({ document }) =>
        PHASES.flatMap((phase) =>
          (document.body.phases[phase] ?? []).flatMap(({ ruleSet }) => ruleSet ?? []),
        ),
      ),
  );
  const others = [...borrowed]
    .flatMap((id) => library.versionsOf(id))
    .filter(({ document }) => document.jurisdiction !== jurisdiction);
  return [...own, ...others].map(({ document }) => document);
}

/** Facts of a header that the shared dictionary or a neighbour declares otherwise. */
export function lintDeclarations(
  document: RuleSet,
  neighbours: readonly RuleSet[],
  shared: FactDictionary,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const findings = new Findings(engineDiagnostics, found);
  const elsewhere = neighbours
    .filter((other) => other !== document)
    .flatMap((other) => declaredFacts(other).map((fact) => ({ fact, of: other })));
  (document.facts ?? []).forEach((fact, index) => {
    const pointer = pointerTo("/facts", index);
    const known = shared.find(fact.id) ?? shared.find(fact.alias.zh);
    const clash = elsewhere.find(
      ({ fact: other }) => sharesName(fact, other) && JSON.stringify(other) !== JSON.stringify(fact),
    );
    if (known)
      findings.report("policy.fact-conflict", pointer, { fact: fact.id, other: `facts.json (${known.id})` });
    else if (clash)
      findings.report("policy.fact-conflict", pointer, {
        fact: fact.id,
        other: `${clash.of.id}@${clash.of.version}`,
      });
  });
  return found;
}

function sharesName(a: Fact, b: Fact): boolean {
  return a.id === b.id || a.alias.zh === b.alias.zh;
}
