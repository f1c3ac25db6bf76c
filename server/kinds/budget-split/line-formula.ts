import type { BudgetLine } from "../../../schemas/types.ts";
import type { ComputeStatement } from "../../programs/statement.ts";
import { asFormula, formulaPointer } from "../decimal-formula.ts";

const FEN = { scale: 2, mode: "half-up" } as const;

/** The statement of one budget line: yuan, to the fen half up unless the line's own formula states otherwise. */
export function lineFormula({ method, writes, clause }: BudgetLine, pointer: string): ComputeStatement {
  const at = `${pointer}/method`;
  const generated = (text: string, place = at): ComputeStatement => ({
    op: "compute",
    writes,
    formula: { text, ...FEN },
    generated: true,
    pointer: place,
    clause,
  });
  if ("amount" in method)
    return { op: "compute", writes, formula: method.amount, pointer: `${at}/amount/text`, clause };
  if ("rate" in method) {
    const { of, rate } = method.rate;
    return generated(`${of} * (${asFormula(rate).text})`, formulaPointer(rate, `${at}/rate/rate`));
  }
  if ("perHead" in method) return generated(`${method.perHead.heads} * ${method.perHead.standard}`);
  if ("growth" in method) {
    const factors = method.growth.rates.map((rate) => `(1 + ${rate})`);
    return generated([method.growth.base, ...factors].join(" * "));
  }
  return generated([method.residual.of, ...method.residual.less].join(" - "));
}
