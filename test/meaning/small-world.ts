import type { Exact } from "../../server/domain/exact.ts";
import { exact } from "../../server/domain/exact.ts";
import { type Fact, FactDictionary, type FactType } from "../../server/domain/fact.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { isNumeric, type Value } from "../../server/domain/value.ts";
import type { CellContents, MeaningRegion, TextRange } from "../../server/meaning/meaning-difference.ts";
import { Trial } from "../../server/meaning/trial.ts";
import type { Program } from "../../server/programs/statement.ts";

function fact(id: string, zh: string, type: FactType, origin: Fact["origin"] = "claim"): Fact {
  return { id, alias: { zh, en: id }, type, origin };
}

const text: FactType = { type: "text" };

/** A handful of facts, one of each type, and what programs write. */
export const FACTS = new FactDictionary([
  fact("cost", "费用", { type: "number", unit: "yuan", scale: 2 }),
  fact("days", "天数", { type: "number", unit: "days", scale: 0 }),
  fact("diagnosis", "诊断", text),
  fact("level", "级别", { type: "text", values: ["1", "2", "3"] }),
  fact("emergency", "急诊", { type: "boolean" }),
  fact("admitted", "入院日期", { type: "date" }),
  fact("others", "其他诊断", { type: "list", items: text }),
  fact("rate", "系数", { type: "number", unit: "ratio", scale: 4 }, "derived"),
  fact("bonus", "加成", { type: "number", unit: "ratio", scale: 4 }, "derived"),
  fact("route", "路径", text, "derived"),
  fact("ratio", "倍率", { type: "number", unit: "ratio", scale: 18 }, "derived"),
  fact("amount", "金额", { type: "number", unit: "yuan", scale: 2 }, "derived"),
]);

/** Values that small programs tell apart: what they name, what lies between, and that it is missing. */
export const GRID: Readonly<Record<string, readonly Value[]>> = {
  cost: [undefined, 0, 1, 1.5, 2, 2.01, 3, 4, 9],
  days: [undefined, 0, 1, 2, 3, 4, 5],
  diagnosis: [undefined, "A", "A1", "A2", "AB", "ABC", "B", "C"],
  level: [undefined, "1", "2", "3"],
  emergency: [undefined, false, true],
  admitted: [undefined, "2024-02-28", "2024-02-29", "2024-03-01", "2025-01-01"],
  others: [undefined, [], ["A"], ["AB"], ["B"], ["C"], ["A", "B"], ["A", "C"], ["AB", "B"], ["A", "AB", "C"]],
};

export type Case = Readonly<Record<string, Value>>;

/** Every case over some facts of the grid. */
export function* everyCase(facts: readonly string[]): Generator<Case> {
  const [first, ...rest] = facts;
  if (first === undefined) {
    yield {};
    return;
  }
  for (const value of GRID[first] ?? [])
    for (const other of everyCase(rest)) yield { [first]: value, ...other };
}

/** How both programs treat a case. */
export function treatment(
  programs: readonly [Program, Program],
): (of: Case) => { differs: boolean; decided: boolean } {
  const trial = new Trial(programs, FACTS);
  return (given) => {
    const { before, after, differs } = trial.evaluate(new Map(Object.entries(given)));
    return { differs, decided: before.decided || after.decided };
  };
}

/** A witness as it would come in: numbers as decimal text. */
export function caseOf(witness: JsonObject): Case {
  return Object.fromEntries(
    Object.entries(witness).map(([id, value]) => [id, readAs(value, FACTS.find(id)?.type)]),
  );
}

function readAs(value: Json, type: FactType | undefined): Value {
  if (type?.type === "number" && typeof value === "string") return exact(value);
  return value;
}

/** Whether a case lies in a region, by what the region says of each fact; figures and relations are not asked. */
export function liesIn(given: Case, { facts }: MeaningRegion): boolean {
  return facts.every(({ fact: id, holds }) => id === undefined || isHeld(given[id], holds));
}

export function isHeld(value: Value, holds: CellContents): boolean {
  if (value === undefined || value === null) return holds.missing;
  if (holds.numbers)
    return isNumeric(value) && holds.numbers.some((range) => inRange(toNumber(value), range, Number));
  if (holds.dates) return holds.dates.some((range) => inRange(String(value), range, String));
  if (holds.truths) return holds.truths.some((truth) => truth === value);
  if (holds.texts)
    return holds.texts.some((piece) =>
      "among" in piece
        ? piece.among.includes(String(value))
        : piece.starts.some((start) => String(value).startsWith(start)) &&
          !piece.startsNot.some((start) => String(value).startsWith(start)) &&
          !piece.not.includes(String(value)),
    );
  if (holds.lists && Array.isArray(value))
    return holds.lists.some(
      ({ items, holds: needed }) =>
        value.every((item) => isHeld(item, items)) &&
        needed.every((one) => value.some((item) => isHeld(item, one))),
    );
  return false;
}

function toNumber(value: number | Exact): number {
  return typeof value === "number" ? value : Number(value.num) / Number(value.den);
}

function inRange<T extends number | string>(
  value: T,
  { from, until, bounds }: TextRange,
  read: (text: string) => T,
): boolean {
  const above = from === undefined || value > read(from) || (bounds[0] === "[" && value === read(from));
  const below = until === undefined || value < read(until) || (bounds[1] === "]" && value === read(until));
  return above && below;
}
