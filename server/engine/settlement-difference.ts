import type { SettlementLine, SettlementResult } from "../../schemas/types.ts";
import { type Exact, exact, subtract, toText, ZERO } from "../domain/exact.ts";
import type { JsonObject } from "../domain/json.ts";

/** A settlement's parts that differences are listed of: pools, institutions in them, months of those. */
interface Listed {
  readonly keys: readonly string[];
  readonly lines: readonly SettlementLine[];
}

/**
 * What a settlement pays beyond another of the same period: for each pool, institution and month, every figure of the
 * statement that is another, with both values and the difference. What one of them does not list counts as nothing there.
 */
export function settlementDifference(before: SettlementResult, now: SettlementResult): JsonObject[] {
  const [old, held] = [listedIn(before), listedIn(now)];
  const places = new Map([...old, ...held].map((listed) => [listed.keys.join("\t"), listed.keys]));
  const linesAt = (listed: readonly Listed[], place: string) =>
    listed.find(({ keys }) => keys.join("\t") === place)?.lines ?? [];
  return [...places]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .flatMap(([place, keys]) => {
      const lines = changedLines(linesAt(old, place), linesAt(held, place));
      const [pool = "", institution, month] = keys;
      return lines.length === 0
        ? []
        : [
            {
              pool,
              ...(institution === undefined ? {} : { institution }),
              ...(month === undefined ? {} : { month }),
              lines,
            },
          ];
    });
}

function listedIn({ pools }: SettlementResult): Listed[] {
  return pools.flatMap(({ pool, lines, institutions }) => [
    { keys: [pool], lines },
    ...institutions.flatMap(({ code, lines, months }) => [
      { keys: [pool, code], lines },
      ...months.map(({ month, lines }) => ({ keys: [pool, code, month], lines })),
    ]),
  ]);
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
