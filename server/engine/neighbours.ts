import type { RuleSet } from "../../schemas/types.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { Fact, FactDictionary } from "../domain/fact.ts";
import { pointerTo } from "../domain/pointer.ts";
import { declaredFacts } from "./declared-facts.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import { PHASES } from "./plan-step.ts";
import { AREA_DIGITS, type RuleLibrary } from "./rule-library.ts";
import { isPolicy, type RuleSetVersion } from "./rule-set-version.ts";

/**
 * The documents whose facts those of a jurisdiction may name: its own, those of the jurisdictions that it inherits from,
 * and what its policies borrow from others.
 */
export function neighboursOf(jurisdiction: string, library: RuleLibrary): RuleSet[] {
  const own = withBases(
    library.versions.filter(({ document }) => document.jurisdiction === jurisdiction),
    library,
  );
  const areas = new Set(own.map(({ document }) => document.jurisdiction));
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
    .filter(({ document }) => !areas.has(document.jurisdiction));
  return [...own, ...others].map(({ document }) => document);
}

/** The versions, and all of the jurisdictions along their inheritance paths. */
function withBases(own: readonly RuleSetVersion[], library: RuleLibrary): readonly RuleSetVersion[] {
  const bases = new Set(
    own.flatMap(({ path = [] }) => path.slice(1).map(({ id }) => id.slice(0, AREA_DIGITS))),
  );
  const isBase = ({ document }: RuleSetVersion) =>
    bases.has(document.jurisdiction) && !own.some((each) => each.document === document);
  return bases.size === 0 ? own : [...own, ...library.versions.filter(isBase)];
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
