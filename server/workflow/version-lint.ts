import type { Schemas } from "../documents/schema-check.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import type { Json } from "../domain/json.ts";
import { pointerTo } from "../domain/pointer.ts";
import { dictionaryOf } from "../engine/declared-facts.ts";
import { engineDiagnostics } from "../engine/diagnostics.ts";
import { lintKeys } from "../engine/lint-keys.ts";
import { lintPolicy } from "../engine/lint-policy.ts";
import { lintRuleSet } from "../engine/lint-rule-set.ts";
import { lintDeclarations, neighboursOf } from "../engine/neighbours.ts";
import type { RuleLibrary } from "../engine/rule-library.ts";
import {
  isPolicy,
  isWhole,
  type OverrideVersion,
  type RuleSetVersion,
  type StatedVersion,
  statesDifferences,
} from "../engine/rule-set-version.ts";
import { nameOfCitation } from "../inheritance/merge-citations.ts";
import { RULE_SET_SCHEMA } from "../inheritance/rule-set.ts";
import { BASE, statedPointer } from "../inheritance/stated-pointer.ts";

/** What rule documents are held against. */
export interface RuleStandards {
  readonly schemas: Schemas;
  readonly facts: FactDictionary;
}

/** Finds what is wrong with versions of a library, each beside the others. */
export class VersionLint {
  readonly #library: RuleLibrary;
  readonly #standards: RuleStandards;
  readonly #known = new Map<RuleSetVersion, readonly Diagnostic[]>();

  constructor(library: RuleLibrary, standards: RuleStandards) {
    this.#library = library;
    this.#standards = standards;
  }

  /** Findings of a version; those of one that inherits are found in what it comes to, and told where it states them. */
  of(version: StatedVersion): readonly Diagnostic[] {
    if (isWhole(version)) return this.#whole(version);
    return statesDifferences(version) ? this.#inheriting(version) : [];
  }

  #whole(version: RuleSetVersion): readonly Diagnostic[] {
    const known = this.#known.get(version);
    if (known) return known;
    const { document } = version;
    const { facts } = this.#standards;
    const neighbours = neighboursOf(document.jurisdiction, this.#library);
    const dictionary = dictionaryOf(facts, [...neighbours, document]);
    const found = [...lintDeclarations(document, neighbours, facts), ...lintRuleSet(document, dictionary)];
    if (isPolicy(version)) found.push(...lintPolicy(version, this.#library, dictionary));
    this.#known.set(version, found);
    return found;
  }

  #inheriting(stated: OverrideVersion): readonly Diagnostic[] {
    const told = new Map<string, Diagnostic>();
    for (const { version, findings } of this.#library.resolutionsOf(stated)) {
      for (const each of [...findings, ...(version ? this.#resolved(version, stated) : [])])
        told.set(keyOf(each), each);
    }
    return [...told.values()];
  }

  #resolved(version: RuleSetVersion, stated: OverrideVersion): readonly Diagnostic[] {
    const { document, origins = [] } = version;
    const clauses = unknownClauses(version, stated);
    const unknown = new Set(clauses.map(({ params }) => params.clause));
    const inherited = this.#ofBase(version);
    // A document is the JSON value it was read from.
    const keys = lintKeys(this.#standards.schemas, RULE_SET_SCHEMA, document as unknown as Json);
    const found = [...keys, ...this.#whole(version)]
      .filter(({ code, params }) => code !== "rule-set.unknown-clause" || !unknown.has(params.clause ?? ""))
      .map((each) => ({ ...each, pointer: statedPointer(each.pointer, stated.document, origins) }))
      .filter((each) => each.pointer !== BASE || !inherited.has(keyOf(each)));
    return [...clauses, ...found.map((each) => (each.pointer === BASE ? withoutSpan(each) : each))];
  }

  /** What the base has wrong by itself: nothing that the child could mend. */
  #ofBase({ path = [] }: RuleSetVersion): ReadonlySet<string> {
    const [, name] = path;
    const base = name && this.#library.find(name.id, name.version);
    return new Set((base ? this.#whole(base) : []).map((each) => keyOf({ ...each, pointer: BASE })));
  }
}

/** Clauses on which overrides rest and which neither the child nor its base cites. */
function unknownClauses(
  { document, origins = [] }: RuleSetVersion,
  stated: OverrideVersion,
): readonly Diagnostic[] {
  const known = new Set(document.citations.map(nameOfCitation));
  const found: Diagnostic[] = [];
  const findings = new Findings(engineDiagnostics, found);
  for (const { clause, of, stated: at } of origins) {
    if (of.hash !== stated.hash || clause === undefined || known.has(clause)) continue;
    const params = { clause, known: [...known].join("、") };
    findings.report("rule-set.unknown-clause", pointerTo(at, "clause"), params);
  }
  return found;
}

function keyOf({ code, pointer, params }: Diagnostic): string {
  return JSON.stringify([code, pointer, params]);
}

function withoutSpan({ span: _, ...finding }: Diagnostic): Diagnostic {
  return finding;
}
