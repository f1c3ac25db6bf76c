import { pointerTo } from "../../domain/pointer.ts";
import type { BodyOf, Kind } from "../kind.ts";
import { layerFacts } from "./layer-facts.ts";
import { layerStatements } from "./layer-statements.ts";
import { benefitDiagnostics, lintBenefit } from "./lint.ts";
import { scopeFacts, scopeStatements } from "./scope.ts";

/**
 * Benefit (待遇): how much of each class of cost counts, then the layers (basic, critical illness, aid …), each with a
 * deductible, ratios and ceilings, then what follows from them. Every amount written is rounded once, as the body
 * states; what lies between is kept exact and can be looked at under `<writes>_…`.
 */
export const benefit: Kind<"benefit"> = {
  name: "benefit",
  title: { zh: "待遇", en: "Benefit" },
  lint: lintBenefit,
  diagnostics: benefitDiagnostics,
  declares: ({ scope = [], layers = [] }: BodyOf<"benefit">) => [
    ...scope.flatMap(scopeFacts),
    ...layers.flatMap(layerFacts),
  ],
  program: ({ scale, mode, scope = [], layers = [], results = [] }) => [
    ...scope.flatMap((item, index) =>
      scopeStatements(item, { scale, mode }, pointerTo("/body/scope", index)),
    ),
    ...layers.flatMap((layer, index) =>
      layerStatements(layer, { scale, mode }, pointerTo("/body/layers", index)),
    ),
    ...results.map(({ writes, formula, clause }, index) => ({
      op: "compute" as const,
      writes,
      formula,
      clause,
      pointer: `${pointerTo("/body/results", index)}/formula/text`,
    })),
  ],
};
