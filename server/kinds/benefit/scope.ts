import type { BenefitClass, BenefitScope, RoundingMode } from "../../../schemas/types.ts";
import type { Fact } from "../../domain/fact.ts";
import type { Program, Statement } from "../../programs/statement.ts";
import { chooseCase, writeValue } from "../choice.ts";
import { generated } from "./generated.ts";
import { partFact } from "./part-fact.ts";

interface Rounding {
  readonly scale: number;
  readonly mode: RoundingMode;
}

/** What a class of cost adds: what was charged, its payment standard and the ratio that the person pays first. */
export function scopeFacts({ writes }: BenefitScope): readonly Fact[] {
  return [
    partFact(writes, "cost", "发生费用", "what was charged"),
    partFact(writes, "standard", "支付标准", "payment standard"),
    partFact(writes, "self_pay", "先行自付比例", "ratio paid first by the person", "ratio"),
  ];
}

/** The part of a class of cost that counts: up to the payment standard, less what the person pays first. */
export function scopeStatements(
  { writes, cost, cases, clause }: BenefitScope,
  rounding: Rounding,
  pointer: string,
): Statement[] {
  const charged: Statement = {
    op: "compute",
    writes: `${writes}_cost`,
    formula: cost,
    clause,
    pointer: `${pointer}/cost/text`,
  };
  const counted = chooseCase(cases, `${pointer}/cases`, (item, at) => countedOf(item, writes, rounding, at));
  return [charged, counted];
}

function countedOf(
  { selfPay, standard, clause }: BenefitClass,
  writes: string,
  rounding: Rounding,
  pointer: string,
): Program {
  if (selfPay === undefined) return [writeValue("0", writes, pointer)];
  const limited: Statement[] =
    standard === undefined ? [] : [writeValue(standard, `${writes}_standard`, `${pointer}/standard`)];
  const cost = standard === undefined ? `${writes}_cost` : `min(${writes}_cost, ${writes}_standard)`;
  return [
    ...limited,
    writeValue(selfPay, `${writes}_self_pay`, `${pointer}/selfPay`),
    generated(writes, { text: `${cost} * (1 - ${writes}_self_pay)`, ...rounding }, pointer, clause),
  ];
}
