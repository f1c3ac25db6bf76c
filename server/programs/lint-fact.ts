import { Findings } from "../domain/diagnostic.ts";
import type { FactType } from "../domain/fact.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { programDiagnostics } from "./diagnostics.ts";
import type { LintContext } from "./statement-type.ts";

/** Reports a name that is no fact, or a fact of another type than the statement needs. */
export function lintFact(
  name: string,
  expected: FactType["type"] | undefined,
  pointer: string,
  context: LintContext,
): void {
  const findings = new Findings(programDiagnostics, context.findings);
  const fact = context.facts.find(name);
  if (!fact) {
    const near = nearestName(name, context.facts.names);
    findings.report("program.unknown-fact", pointer, { name, suggestion: near ? ` (${near}?)` : "" });
  } else if (expected && fact.type.type !== expected) {
    findings.report("program.fact-type", pointer, { name, type: fact.type.type, expected });
  }
}

/** Reports a text that the fact's declared values do not hold. */
export function lintValue(
  name: string,
  value: string | boolean,
  pointer: string,
  context: LintContext,
): void {
  const type = context.facts.find(name)?.type;
  const findings = new Findings(programDiagnostics, context.findings);
  if (type && type.type !== (typeof value === "string" ? "text" : "boolean")) {
    findings.report("program.fact-type", pointer, {
      name,
      type: type.type,
      expected: typeof value === "string" ? "text" : "boolean",
    });
  } else if (type?.type === "text" && type.values && !type.values.some((known) => known === value)) {
    findings.report("program.value-outside", pointer, {
      name,
      value: String(value),
      values: type.values.join(", "),
    });
  }
}
