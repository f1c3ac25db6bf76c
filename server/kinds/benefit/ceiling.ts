import type { BenefitCeiling, BenefitLimit } from "../../../schemas/types.ts";
import type { Program, Statement } from "../../programs/statement.ts";
import { chooseCase, writeValue } from "../choice.ts";
import { unrounded } from "./generated.ts";

/** What one ceiling leaves of what is due: at most its limit less what was used of it before, never below zero. */
export function ceilingStatements(
  { cases, used, clause }: BenefitCeiling,
  layer: string,
  index: number,
  pointer: string,
): Statement[] {
  const spent = `${layer}_used_${index + 1}`;
  const left = chooseCase(cases, `${pointer}/cases`, (item, at) => withinLimit(item, layer, index, at));
  const usedBefore: Statement = used
    ? { op: "compute", writes: spent, formula: used, clause, pointer: `${pointer}/used/text` }
    : writeValue("0", spent, pointer);
  return [usedBefore, left];
}

function withinLimit({ limit }: BenefitLimit, layer: string, index: number, pointer: string): Program {
  const number = index + 1;
  const due = index === 0 ? `${layer}_share` : `${layer}_within_${index}`;
  const within = `${layer}_within_${number}`;
  if (limit === undefined) return [unrounded(within, due, pointer)];
  const room = `${layer}_limit_${number} - ${layer}_used_${number}`;
  return [
    writeValue(limit, `${layer}_limit_${number}`, `${pointer}/limit`),
    unrounded(within, `max(0, min(${due}, ${room}))`, pointer),
  ];
}
