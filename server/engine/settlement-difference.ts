import type { SettlementLine, SettlementResult } from "../../schemas/types.ts";
import { type Exact, exact, subtract, toText, ZERO } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";

/** A part of a settlement that figures are listed of, and where it is. */
interface Listed {
  readonly place: JsonObject;
  readonly lines: readonly SettlementLine[];
}

/**
 * What a settlement pays beyond another of the same period: for each pool, budget holder, institution and month, every
 * figure of the statement that is another, with both values and the difference. What one of them does not list counts as
 * nothing there.
 */
export function settlementDifference(before: SettlementResult, now: SettlementResult): JsonObject[] {
  const [old, held] = [byPlace(before), byPlace(now)];
  const places = new Map([...old, ...held].map(([key, { place }]) => [key, place]));
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([key, place]) => {
      const lines = changedLines(old.get(key)?.lines ?? [], held.get(key)?.lines ?? []);
      return lines.length === 0 ? [] : [{ ...place, lines }];
    });
}

function byPlace({ pools }: SettlementResult): ReadonlyMap<string, Listed> {
  const listed = pools.flatMap(({ pool, lines, holders = [], institutions }): Listed[] => [
    { place: { pool }, lines },
    ...holders.map(({ code, lines }) => ({ place: { pool, holder: code }, lines })),
    ...institutions.flatMap(({ code, lines, months }) => [
      { place: { pool, institution: code }, lines },
      ...months.map(({ month, lines }) => ({ place: { pool, institution: code, month }, lines })),
    ]),
  ]);
  return new Map(
    listed.map((each) => [
      Object.entries(each.place)
        .map((part) => part.join(" "))
        .join("\t"),
      each,
    ]),
  );
}

function changedLines(before: readonly SettlementLine[], now: readonly SettlementLine[]): JsonObject[] {
  const facts = [...new Set([...before, ...now].map(({ fact }) => fact))];
  return facts.flatMap((fact) => {
    const [old, held] = [before, now].map((lines) => lines.find((line) => line.fact === fact));
    const [from, to] = [numberOf(old), numberOf(held)];
    const difference = subtract(to, from);
    if (difference.num === 0n) return [];
    const { title } = held ?? old ?? { title: { zh: fact } };
    return [
      {
        fact,
        title: { ...title },
        before: old?.amount ?? null,
        now: held?.amount ?? null,
        difference: toText(difference),
      },
    ];
  });
}

/** Zero of what is no number; fractions are shown, never paid. */
function numberOf(line: SettlementLine | undefined): Exact {
  const { amount = null } = line ?? {};
  return typeof amount === "string" && /^-?\d+(\.\d+)?$/.test(amount) ? exact(amount) : ZERO;
}
