import type { RuleSet } from "../../schemas/types.ts";
import { type Diagnostic, Findings } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { pointerParts, pointerTo } from "../domain/pointer.ts";
import { lintWindows } from "../history/lint-windows.ts";
import { nameOfCitation } from "../inheritance/merge-citations.ts";
import { lintTest } from "../programs/case-test.ts";
import { lintProgram } from "../programs/lint-program.ts";
import { engineDiagnostics } from "./diagnostics.ts";
import { hasProgram, namedConditionsOf, programOf } from "./rule-set-program.ts";

/**
 * Findings of one version that fits its schema: its header, its kind's own rules, and every primitive of its program,
 * against the facts that the rule sets of its policy see.
 */
export function lintRuleSet(document: RuleSet, facts: FactDictionary): Diagnostic[] {
  const found: Diagnostic[] = [];
  lintHeader(document, new Findings(engineDiagnostics, found));
  const context = { facts, findings: found, named: namedConditionsOf(document) };
  for (const [name, condition] of Object.entries(document.conditions ?? {})) {
    lintTest(condition, pointerTo("/conditions", name), context);
  }
  lintWindows(document.history ?? [], context);
  if (hasProgram(document)) {
    const { kind, program } = programOf(document);
    kind.lint?.(document.body, found);
    lintProgram(program, context);
  }
  return found;
}

function lintHeader(document: RuleSet, findings: Findings<typeof engineDiagnostics>): void {
  const { id, jurisdiction, effective, citations, provisional = [] } = document;
  if (!id.startsWith(`${jurisdiction}.`)) findings.report("rule-set.id", "/id", { id, jurisdiction });
  if (effective.until !== undefined && effective.until <= effective.from) {
    findings.report("rule-set.period", "/effective/until", { from: effective.from, until: effective.until });
  }
  // A document is the JSON value it was read from.
  const json = document as unknown as Json;
  provisional.forEach(({ pointer }, index) => {
    const at = `${pointerTo("/provisional", index)}/pointer`;
    if (valueAt(json, pointer) === undefined)
      findings.report("rule-set.provisional-pointer", at, { target: pointer });
  });
  const known = new Set(citations.map(nameOfCitation));
  const { history, invariants, body } = isJsonObject(json) ? json : {};
  const unknown = (clause: string, path: readonly (string | number)[]) => {
    if (!known.has(clause))
      findings.report("rule-set.unknown-clause", path.reduce(pointerTo, ""), {
        clause,
        known: [...known].join("、"),
      });
  };
  eachClause(history, ["history"], unknown);
  eachClause(invariants, ["invariants"], unknown);
  eachClause(body, ["body"], unknown);
}

/** Visits every `clause` that a body names, with the path to it, which is the visitor's only while it is visited. */
function eachClause(
  value: Json | undefined,
  path: (string | number)[],
  visit: (clause: string, path: readonly (string | number)[]) => void,
): void {
  if (isJsonList(value)) {
    for (let index = 0; index < value.length; index++) {
      const item = value[index];
      if (typeof item === "object") eachClauseAt(item, index, path, visit);
    }
  } else if (isJsonObject(value)) {
    for (const name in value) {
      const member = value[name];
      if (typeof member === "object") eachClauseAt(member, name, path, visit);
      else if (name === "clause" && typeof member === "string") visit(member, [...path, name]);
    }
  }
}

function eachClauseAt(
  value: Json | undefined,
  name: string | number,
  path: (string | number)[],
  visit: (clause: string, path: readonly (string | number)[]) => void,
): void {
  path.push(name);
  eachClause(value, path, visit);
  path.pop();
}

function valueAt(value: Json, pointer: string): Json | undefined {
  let at: Json | undefined = value;
  for (const part of pointerParts(pointer)) {
    if (isJsonList(at)) at = at[Number(part)];
    else at = isJsonObject(at) && Object.hasOwn(at, part) ? at[part] : undefined;
  }
  return at;
}
