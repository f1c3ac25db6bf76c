import type { Fact, Unit } from "../../domain/fact.ts";

/** A fact that the kind adds beside what a layer or a class of cost writes, kept at the full 18 places. */
export function partFact(writes: string, part: string, zh: string, en: string, unit: Unit = "yuan"): Fact {
  return {
    id: `${writes}_${part}`,
    alias: { zh: `${writes}_${zh}`, en },
    type: { type: "number", unit, scale: 18 },
    origin: "derived",
  };
}
