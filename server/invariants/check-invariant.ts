import type { Invariant } from "../../schemas/types.ts";
import { canonicalText } from "../documents/canonical.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import {
  add,
  compare,
  divide,
  type Exact,
  exact,
  isZero,
  multiply,
  parseExact,
  round,
  subtract,
  toFixedText,
  toText,
  ZERO,
} from "../domain/exact.ts";
import type { Json } from "../domain/json.ts";
import type { invariantDiagnostics } from "./diagnostics.ts";
import { type SelectedValue, selectValues } from "./select-values.ts";

/** What is wrong with a document by one of its invariants. */
export interface Violation {
  readonly code: keyof typeof invariantDiagnostics;
  /** JSON pointer into the document; none for what stands at no one value. */
  readonly pointer: string | undefined;
  /** Equal for the same violation of two versions. */
  readonly key: string;
  readonly params: Diagnostic["params"];
}

interface Figure extends SelectedValue {
  readonly number: Exact;
}

/** Every violation of an invariant; `before` is the version before, without which nothing has moved. */
export function checkInvariant(
  invariant: Invariant,
  document: Json,
  before: Json | undefined,
): readonly Violation[] {
  const { name, values, holds } = invariant;
  const selected = values.flatMap((path) => selectValues(document, path));
  if (selected.length === 0)
    return [
      {
        code: "invariant.no-values",
        pointer: undefined,
        key: "",
        params: { name, values: values.join(", ") },
      },
    ];
  const strange = selected.filter(({ value }) => numberOf(value) === undefined);
  if (strange.length > 0)
    return strange.map(({ pointer, place }) => ({
      code: "invariant.no-number",
      pointer,
      key: place,
      params: { name, place },
    }));
  const figures = selected.flatMap((each): Figure[] => {
    const number = numberOf(each.value);
    return number ? [{ ...each, number }] : [];
  });
  switch (holds) {
    case "sums-to":
      return sumOf(invariant, figures);
    case "lies-within":
      return outside(invariant, figures);
    case "moves-at-most":
      return before === undefined ? [] : moved(invariant, figures, before);
    default:
      return disordered(name, ORDERS[holds], figures);
  }
}

/** What a value is to the one before it. */
interface Order {
  readonly relation: string;
  readonly holds: (sign: -1 | 0 | 1) => boolean;
}

const ORDERS: {
  readonly [H in Exclude<Invariant["holds"], "sums-to" | "lies-within" | "moves-at-most">]: Order;
} = {
  rises: { relation: ">", holds: (sign) => sign > 0 },
  "does-not-fall": { relation: "≥", holds: (sign) => sign >= 0 },
  falls: { relation: "<", holds: (sign) => sign < 0 },
  "does-not-rise": { relation: "≤", holds: (sign) => sign <= 0 },
};

function disordered(
  name: string,
  { relation, holds }: Order,
  figures: readonly Figure[],
): readonly Violation[] {
  return figures.slice(1).flatMap((second, index): Violation[] => {
    const first = figures[index];
    if (!first || holds(compare(second.number, first.number))) return [];
    const params = {
      name,
      first: first.place,
      a: toText(first.number),
      second: second.place,
      b: toText(second.number),
      relation,
    };
    return [
      { code: "invariant.order", pointer: second.pointer, key: `${first.place} ${second.place}`, params },
    ];
  });
}

function sumOf({ name, sum = "0" }: Invariant, figures: readonly Figure[]): readonly Violation[] {
  const found = figures.reduce<Exact>((all, { number }) => add(all, number), ZERO);
  if (compare(found, exact(sum)) === 0) return [];
  const params = { name, sum: toText(found), expected: String(sum) };
  return [{ code: "invariant.sum", pointer: figures.at(-1)?.pointer, key: "", params }];
}

function outside(
  { name, from, until, bounds = "[]" }: Invariant,
  figures: readonly Figure[],
): readonly Violation[] {
  const range = `${bounds[0]}${from ?? "-∞"}, ${until ?? "+∞"}${bounds[1]}`;
  const isBelow = (number: Exact) => {
    const sign = from === undefined ? 1 : compare(number, exact(from));
    return sign < 0 || (sign === 0 && bounds[0] === "(");
  };
  const isAbove = (number: Exact) => {
    const sign = until === undefined ? -1 : compare(number, exact(until));
    return sign > 0 || (sign === 0 && bounds[1] === ")");
  };
  return figures
    .filter(({ number }) => isBelow(number) || isAbove(number))
    .map(({ pointer, place, number }) => ({
      code: "invariant.outside",
      pointer,
      key: place,
      params: { name, place, value: toText(number), range },
    }));
}

/** Values of rows that both versions have; a row that is new has not moved. A reason that the version before stated is used up. */
function moved(
  { name, values, percent = "0", reasons = [] }: Invariant,
  figures: readonly Figure[],
  before: Json,
): readonly Violation[] {
  const old = new Map(
    values.flatMap((path) => selectValues(before, path)).map(({ place, value }) => [place, numberOf(value)]),
  );
  const used = selectValues(before, `/invariants/${name}/reasons/*`).map(({ value }) => canonicalText(value));
  const explained = new Set(
    reasons
      .filter((each) => !used.includes(canonicalText({ ...each, reason: { ...each.reason } })))
      .map(({ value }) => value),
  );
  const hundred = exact(100);
  return figures.flatMap(({ pointer, place, number }): Violation[] => {
    const was = old.get(place);
    if (!was || explained.has(place)) return [];
    const by = absolute(subtract(number, was));
    if (compare(multiply(by, hundred), multiply(exact(percent), absolute(was))) <= 0) return [];
    const change = isZero(was)
      ? "∞"
      : toFixedText(round(divide(multiply(by, hundred), absolute(was)), { scale: 2, mode: "half-up" }), 2);
    const params = {
      name,
      place,
      before: toText(was),
      value: toText(number),
      change,
      percent: String(percent),
    };
    return [{ code: "invariant.moved", pointer, key: place, params }];
  });
}

function absolute(number: Exact): Exact {
  return compare(number, ZERO) < 0 ? subtract(ZERO, number) : number;
}

function numberOf(value: Json): Exact | undefined {
  if (typeof value === "number") return exact(value);
  return typeof value === "string" ? parseExact(value) : undefined;
}
