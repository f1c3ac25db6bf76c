import type { Condition, Formula, RoundingMode } from "../../schemas/types.ts";
import { pointerTo } from "../domain/pointer.ts";
import type { ChosenMultiple, CollectStatement, Combination } from "../programs/statement.ts";
import { asFormula, formulaPointer } from "./decimal-formula.ts";

interface CollectedCase {
  readonly name: string;
  readonly when: Condition;
  readonly value: Formula | string | number;
  readonly clause?: string;
  readonly ladder?: string;
  readonly discretion?: ChosenMultiple;
}

interface Collection {
  readonly writes: string;
  readonly combine: Combination;
  /** Decimal written when no case applies. */
  readonly none: string | number;
  readonly scale: number;
  readonly mode: RoundingMode;
}

/** The statement that collects the values of all cases that apply; `pointer` is where the cases stand. */
export function collectValues(
  cases: readonly CollectedCase[],
  { writes, combine, none, scale, mode }: Collection,
  pointer: string,
): CollectStatement {
  return {
    op: "collect",
    pointer,
    writes,
    combine,
    none: String(none),
    scale,
    mode,
    options: cases.map((item, index) => {
      const at = pointerTo(pointer, index);
      return {
        name: item.name,
        when: item.when,
        clause: item.clause,
        ladder: item.ladder,
        discretion: item.discretion,
        value: asFormula(item.value),
        generated: typeof item.value !== "object",
        valuePointer: formulaPointer(item.value, `${at}/value`),
        pointer: at,
      };
    }),
  };
}
