import type { SettlementAmount } from "../../../schemas/types.ts";
import { pointerTo } from "../../domain/pointer.ts";
import type { Statement } from "../../programs/statement.ts";
import { chooseValue, tierValue } from "../choice.ts";
import type { Kind } from "../kind.ts";
import { lintSettlement, settlementDiagnostics } from "./lint.ts";

/**
 * Settlement (结算): the amounts of one stage (prepayment, monthly, annual, clearing, sharing), in order, for each
 * entity of the scope that the policy runs it over.
 */
export const settlement: Kind<"settlement"> = {
  name: "settlement",
  title: { zh: "结算", en: "Settlement" },
  lint: lintSettlement,
  diagnostics: settlementDiagnostics,
  program: ({ amounts }) =>
    amounts.map((amount, index) => statementOf(amount, pointerTo("/body/amounts", index))),
};

function statementOf(amount: SettlementAmount, pointer: string): Statement {
  const { writes, clause, formula, cases, tiers, slices, allocate } = amount;
  if (formula) return { op: "compute", writes, clause, formula, pointer: `${pointer}/formula/text` };
  if (cases) return { ...chooseValue(cases, writes, `${pointer}/cases`), clause };
  if (tiers) return { ...tierValue(tiers, tiers.ranges, writes, `${pointer}/tiers/ranges`), clause };
  if (slices) {
    const { of, base, scale, mode } = slices;
    const at = `${pointer}/slices`;
    return {
      op: "slices",
      of,
      base,
      slices: slices.slices,
      rounding: { scale, mode },
      writes,
      clause,
      pointer: at,
    };
  }
  if (allocate) return { op: "allocate", ...allocate, writes, clause, pointer: `${pointer}/allocate` };
  throw new TypeError(`the schema lets no settlement amount be without a method: ${pointer}`);
}
