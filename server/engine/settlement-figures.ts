import { compileFactReader } from "../claims/fact-reader.ts";
import { isSuppliable, typeText } from "../claims/fact-value.ts";
import type { Findings } from "../domain/diagnostic.ts";
import type { FactDictionary } from "../domain/fact.ts";
import { nearestName } from "../domain/nearest-name.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { engineDiagnostics } from "./diagnostics.ts";
import type { Entity } from "./entity.ts";
import type { Plan } from "./plan.ts";
import type { SuppliedFigures } from "./settlement-request.ts";

type EngineFindings = Findings<typeof engineDiagnostics>;

/** Puts the figures that a request brings into the entities that they are about. */
export class FigureReader {
  readonly #plan: Plan;
  readonly #findings: EngineFindings;

  constructor(plan: Plan, findings: EngineFindings) {
    this.#plan = plan;
    this.#findings = findings;
  }

  /** Reads figures into an entity: only inputs that the policy declares for its scope, of their declared type. */
  read(entity: Entity, figures: SuppliedFigures, pointer: string): void {
    const { facts, slots } = this.#plan;
    const inputs = this.#inputsOf(entity);
    for (const [name, raw] of Object.entries(figures)) {
      const at = pointerTo(pointer, name);
      const fact = facts.find(name);
      if (!fact || !inputs.has(fact.id)) {
        this.#findings.report("settlement.unknown-figure", at, {
          name,
          scope: entity.scope,
          suggestion: suggested(name, inputs),
        });
        continue;
      }
      if (isSuppliable(fact.type, raw))
        entity.frame[slots.slotOf(fact.id)] = compileFactReader(fact.type)(raw);
      else
        this.#findings.report("settlement.wrong-figure", at, {
          name,
          type: typeText(fact.type),
          value: String(raw),
        });
    }
  }

  /** Gives an entity the declared defaults of the inputs that the request did not bring. */
  applyDefaults(entity: Entity): void {
    const { facts, slots, policy } = this.#plan;
    for (const { fact, per, default: stated } of policy.document.body.reads ?? []) {
      if (per !== entity.scope || stated === undefined) continue;
      const known = facts.find(fact);
      const slot = slots.slotOf(known?.id ?? fact);
      if (known && entity.frame[slot] === undefined)
        entity.frame[slot] = compileFactReader(known.type)(stated);
    }
  }

  #inputsOf(entity: Entity): ReadonlySet<string> {
    const { facts, policy } = this.#plan;
    const declared = (policy.document.body.reads ?? []).filter(({ per }) => per === entity.scope);
    return new Set(declared.map(({ fact }) => idOf(fact, facts)));
  }
}

function idOf(name: string, facts: FactDictionary): string {
  return facts.find(name)?.id ?? name;
}

function suggested(name: string, inputs: ReadonlySet<string>): string {
  const near = nearestName(name, inputs);
  return near === undefined ? "" : ` (${near}?)`;
}
