import { pointerTo } from "../domain/pointer.ts";
import { hasProgram, programOf } from "../engine/rule-set-program.ts";
import type { WholeRuleSet } from "../inheritance/rule-set.ts";
import { nestedPrograms, type Program } from "../programs/statement.ts";

/**
 * The parts of a version that decide between things, each once: cases, tiers, rows, fallbacks, and of a policy its pools,
 * outcomes and conditional steps. JSON pointers into it, as events name them.
 */
export function decidingParts(document: WholeRuleSet): readonly string[] {
  return [...new Set(hasProgram(document) ? partsOf(programOf(document).program) : policyParts(document))];
}

function partsOf(program: Program): string[] {
  return program.flatMap((statement) => {
    const inside = nestedPrograms(statement).flatMap(partsOf);
    const { pointer } = statement;
    switch (statement.op) {
      case "choose":
      case "collect":
        return [
          ...statement.options.map((option) => option.pointer),
          ...fallback(statement, pointer),
          ...inside,
        ];
      case "range":
        return [...statement.rows.map((row) => row.pointer), ...fallback(statement, pointer), ...inside];
      case "score": {
        const rows = statement.table.rows.map((_, row) => pointerTo(`${pointer}/rows`, row));
        return statement.unmatched ? [...rows, "/body/otherwise"] : rows;
      }
      default:
        return inside;
    }
  });
}

function fallback(statement: object, pointer: string): string[] {
  return "otherwise" in statement && statement.otherwise !== undefined ? [pointer] : [];
}

/** What claims come to: its pools, its outcomes, and the steps of the claim phase that have a condition. */
function policyParts(document: WholeRuleSet): string[] {
  if (hasProgram(document)) return [];
  const { pools, decision, phases } = document.body;
  return [
    ...pools.map((_, index) => pointerTo("/body/pools", index)),
    ...(phases.claim ?? []).flatMap(({ when }, index) =>
      when ? [pointerTo("/body/phases/claim", index)] : [],
    ),
    ...decision.outcomes.map((_, index) => pointerTo("/body/decision/outcomes", index)),
  ];
}
