import { type Fact, FactDictionary, type FactType } from "../../server/domain/fact.ts";
import { type Frame, SlotTable } from "../../server/domain/frame.ts";
import type { Value } from "../../server/domain/value.ts";

const text: FactType = { type: "text" };
const yuan: FactType = { type: "number", unit: "yuan", scale: 2 };
const ratio: FactType = { type: "number", unit: "ratio", scale: 4 };

function fact(id: string, zh: string, en: string, type: FactType): Fact {
  return { id, alias: { zh, en }, type, origin: "claim" };
}

/** A small dictionary with every type of fact. */
export const FACTS = new FactDictionary([
  fact("total_fee", "总费用", "total fee", yuan),
  fact("fund_pay", "统筹支付", "fund payment", yuan),
  fact("fee_ratio", "费用比", "fee ratio", ratio),
  fact("stay_days", "住院天数", "days of stay", { type: "number", unit: "days", scale: 0 }),
  fact("diagnosis", "主要诊断", "principal diagnosis", text),
  fact("level", "医院级别", "hospital level", { type: "text", values: ["一级", "二级", "三级"] }),
  fact("emergency", "急诊", "emergency", { type: "boolean" }),
  fact("admitted", "入院日期", "admission date", { type: "date" }),
  fact("discharged", "出院日期", "discharge date", { type: "date" }),
  fact("operations", "手术", "operations", { type: "list", items: text }),
  fact("scores", "各次分值", "scores", { type: "list", items: ratio }),
  fact("ward", "病区", "ward", {
    type: "record",
    fields: { code: text, beds: { type: "number", unit: "count", scale: 0 } },
  }),
  fact("diagnoses", "诊断", "diagnoses", {
    type: "list",
    items: { type: "record", fields: { code: text, share: ratio } },
  }),
]);

/** A frame of `FACTS`, and the slots that it is laid out by. */
export function frameOf(facts: Readonly<Record<string, Value>>): {
  readonly slots: SlotTable;
  readonly frame: Frame;
} {
  const slots = new SlotTable();
  const frame = FACTS.facts.map(({ id }) => {
    slots.slotOf(id);
    return facts[id];
  });
  return { slots, frame };
}
