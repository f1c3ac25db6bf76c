import type { SlotTable } from "../domain/frame.ts";
import { doubleOf } from "../domain/units.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { allOf, anyOf, denied, type TruthSource, UNKNOWN } from "../source-code/truth-source.ts";
import { operatorSource, type Place } from "./comparison-source.ts";
import type { ConditionPart } from "./compile-condition.ts";
import { itemsSource } from "./items-source.ts";
import { parseOperator } from "./operator-name.ts";

/** Costs of what is asked of a closure: of one value, and of what a list or record holds. */
const ASKED = 12;
const ASKED_INSIDE = 40;

/**
 * A compiled condition as source over the same frame. A comparison without a template of its own calls its closure, so
 * both always mean the same.
 */
export function conditionSource(part: ConditionPart, slots: SlotTable, unit: SourceUnit): TruthSource {
  const { condition, parts } = part;
  if ("fact" in condition) return ofComparison(part, slots, unit);
  const written = parts.map((below) => conditionSource(below, slots, unit));
  const [first = UNKNOWN] = written;
  if ("condition" in condition) return first;
  if ("any" in condition) return anyOf(written, unit);
  return "not" in condition ? denied(first) : allOf(written, unit);
}

function ofComparison(part: ConditionPart, slots: SlotTable, unit: SourceUnit): TruthSource {
  const asked = () => `${unit.constant(part.test)}(f)`;
  const written = writtenComparison(part, slots, unit, asked);
  if (written) return written;
  const answer = asked();
  return {
    holds: `${answer} === true`,
    fails: `${answer} === false`,
    cost: part.operands.some(({ path }) => path !== undefined) ? ASKED_INSIDE : ASKED,
  };
}

function writtenComparison(
  { condition, operands }: ConditionPart,
  slots: SlotTable,
  unit: SourceUnit,
  asked: () => string,
): TruthSource | undefined {
  const [left, right] = operands;
  if (!("fact" in condition) || !left) return undefined;
  const operator = parseOperator(condition.operator);
  if ("unknown" in operator) return undefined;
  const isInside = operands.some(({ path }) => path !== undefined);
  const place = placeOf(slots.slotOf(left.fact), unit);
  const other = right && placeOf(slots.slotOf(right.fact), unit);
  return (
    (isInside ? undefined : operatorSource(operator, condition.value, place, other, unit)) ??
    itemsSource(operator, condition, place.value, asked, unit)
  );
}

/** A slot of the frame, which no function of conditions changes. */
function placeOf(slot: number, unit: SourceUnit): Place {
  const held = `f[${slot}]`;
  const double = unit.constant(doubleOf);
  return {
    value: unit.read(held),
    number: unit.read(`typeof ${held} === "number" ? ${held} : ${double}(${held})`),
    isText: unit.read(`typeof ${held} === "string"`),
  };
}
