import type { FormulaEmission } from "../formulas/emission.ts";
import { createEmission } from "../formulas/formula-source.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import type { Program } from "./statement.ts";
import type { CompileContext } from "./statement-type.ts";

/** What statements are written as source with: the context that their closures are compiled with, and the program. */
export interface Emission {
  readonly context: CompileContext;
  readonly unit: SourceUnit;
  readonly formulas: FormulaEmission;
  /** Writes a program inside a statement. */
  program(program: Program): string;
}

export function createEmissionOf(
  context: CompileContext,
  unit: SourceUnit,
  program: (nested: Program, emission: Emission) => string,
): Emission {
  const emission: Emission = {
    context,
    unit,
    formulas: createEmission({ slots: context.slots, facts: context.facts, unit }),
    program: (nested) => program(nested, emission),
  };
  return emission;
}
