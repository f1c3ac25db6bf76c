import { type Fact, FactDictionary, type FactType, type Unit } from "../../server/domain/fact.ts";

function fact(id: string, zh: string, type: FactType): Fact {
  return { id, alias: { zh, en: id.replaceAll("_", " ") }, type, origin: "claim" };
}

function number(id: string, zh: string, unit: Unit, scale: number): Fact {
  return fact(id, zh, { type: "number", unit, scale });
}

/** A small dictionary with one fact or more of every type and unit. */
export const facts = new FactDictionary([
  number("score", "分值", "points", 6),
  number("bonus", "加分", "points", 2),
  number("coefficient", "系数", "ratio", 4),
  number("ratio", "费用比", "ratio", 4),
  number("point_value", "点值", "yuan/point", 4),
  number("fee", "总费用", "yuan", 2),
  number("average_fee", "次均费用", "yuan", 2),
  number("stay", "住院天数", "days", 0),
  number("heads", "人数", "count", 0),
  number("factor", "因子", "1", 0),
  number("deviation", "偏差", "ratio", 18),
  fact("level", "机构等级", { type: "text" }),
  fact("surgical", "手术", { type: "boolean" }),
  fact("discharged", "出院日期", { type: "date" }),
  fact("opened", "启用日期", { type: "date" }),
  fact("fees", "各次费用", { type: "list", items: { type: "number", unit: "yuan", scale: 2 } }),
  fact("codes", "手术编码", { type: "list", items: { type: "text" } }),
  fact("stay_record", "住院记录", {
    type: "record",
    fields: {
      cost: { type: "number", unit: "yuan", scale: 2 },
      ward: { type: "text" },
      inner: { type: "record", fields: { nights: { type: "number", unit: "days", scale: 0 } } },
    },
  }),
]);
