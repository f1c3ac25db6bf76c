import { pointerTo } from "../../domain/pointer.ts";
import type { ComputeStatement, Program, Statement } from "../../programs/statement.ts";
import type { BodyOf, Kind } from "../kind.ts";
import { lineFormula } from "./line-formula.ts";
import { budgetSplitDiagnostics, lintBudgetSplit } from "./lint.ts";

type Body = BodyOf<"budget-split">;
type DrawDown = NonNullable<Body["drawDown"]>;
type Split = NonNullable<Body["split"]>;

/** Money of a budget is whole fen, half up, at every line. */
const FEN = { scale: 2, mode: "half-up" } as const;

/**
 * Budget split (预算切分): lines in order, each to the fen; then, at year end, the reserve tops up what the covered
 * lines overran, as far as it goes, and what remains is split by shares, the last part taking the rest of the rounding.
 */
export const budgetSplit: Kind<"budget-split"> = {
  name: "budget-split",
  title: { zh: "预算切分", en: "Budget split" },
  lint: lintBudgetSplit,
  diagnostics: budgetSplitDiagnostics,
  program: ({ lines = [], drawDown, split }) => {
    const statements: Statement[] = lines.map((line, index) =>
      lineFormula(line, pointerTo("/body/lines", index)),
    );
    if (drawDown) statements.push(...drawDownProgram(drawDown));
    if (split) statements.push(...splitProgram(split));
    return statements;
  },
};

/** Every overrun counts by itself: a line that stayed below its budget does not pay for another. */
function drawDownProgram({ reserve, covers, writes, clause }: DrawDown): Program {
  const overruns = covers.map(({ line, actual }) => `max(0, ${actual} - ${line})`);
  const exactly = (fact: string, text: string): ComputeStatement => ({
    op: "compute",
    writes: fact,
    formula: { text, exact: true },
    generated: true,
    pointer: "/body/drawDown",
    clause,
  });
  return [
    exactly(writes.shortfall, overruns.join(" + ")),
    exactly(writes.topUp, `min(${reserve}, ${writes.shortfall})`),
    exactly(writes.uncovered, `${writes.shortfall} - ${writes.topUp}`),
    exactly(writes.remaining, `${reserve} - ${writes.topUp}`),
  ];
}

function splitProgram({ of, parts, clause }: Split): Program {
  return parts.map((part, index) => {
    const pointer = pointerTo("/body/split/parts", index);
    const before = parts.slice(0, index).map(({ writes }) => writes);
    const isLast = index === parts.length - 1;
    const formula = isLast
      ? ({ text: [of, ...before].join(" - "), exact: true } as const)
      : { text: `${of} * ${part.share}`, ...FEN };
    return { op: "compute", writes: part.writes, formula, generated: true, pointer, clause };
  });
}
