import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { add, compare, exact, toText, ZERO } from "../../server/domain/exact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import { isExact } from "../../server/domain/value.ts";
import { compileAllocate, partOf, type Sharing } from "../../server/programs/allocate.ts";
import type { Sharer } from "../../server/programs/division.ts";
import { facts, frameOf } from "./run-program.ts";

interface Party {
  readonly key: string;
  readonly weight: string | undefined;
  readonly limit?: string;
}

/** Parts in the order of the parties, as decimal text; the error's code and subject where there is one. */
function shareOut(total: string | undefined, parties: readonly Party[]): string[] | string {
  const limited = parties.some(({ limit }) => limit !== undefined);
  const slots = new SlotTable();
  const sharing = compileAllocate(
    {
      op: "allocate",
      total: "budget",
      weight: "cost",
      ...(limited ? { limit: "other" } : {}),
      writes: "result",
      pointer: "/allocate",
    },
    { slots, facts },
  );
  const value = (text: string | undefined) => (text === undefined ? undefined : exact(text));
  const frames = parties.map(({ key, weight, limit }) => ({
    key,
    frame: frameOf({ budget: value(total), cost: value(weight), other: value(limit) }, slots),
  }));
  const passing = inPassing(sharing, frames);
  try {
    sharing.together(frames);
  } catch (error) {
    if (!(error instanceof ClaimError)) throw error;
    if (passing) expect(passing).toEqual(`${error.code} ${error.subject} ${error.pointer} ${error.detail}`);
    return `${error.code} ${error.subject} ${error.pointer}`;
  }
  const parts = frames.map(({ frame }) => {
    const part = frame[sharing.slot];
    return isExact(part) ? toText(part) : String(part);
  });
  if (passing) expect(passing).toEqual(parts);
  return parts;
}

/** The same where the parties pass one by one, for those that come in the order of their keys, each once. */
function inPassing(sharing: Sharing, parties: readonly Sharer[]): string[] | string | undefined {
  if (parties.some(({ key }, at) => at > 0 && key <= (parties[at - 1]?.key ?? ""))) return undefined;
  const division = sharing.begin();
  for (const each of parties) division.add(each);
  try {
    const parts = division.parts();
    return parties.map(() => toText(partOf(parts.next().value ?? 0n)));
  } catch (error) {
    if (error instanceof ClaimError) return `${error.code} ${error.subject} ${error.pointer} ${error.detail}`;
    throw error;
  }
}

const party = (key: string, weight: string | undefined, limit?: string): Party => ({
  key,
  weight,
  ...(limit === undefined ? {} : { limit }),
});

describe("a total shared out by weight", () => {
  test("goes pro rata where it comes out even", () => {
    expect(shareOut("100.00", [party("a", "1"), party("b", "3")])).toEqual(["25", "75"]);
  });

  test("gives the odd fen to the largest remainder", () => {
    // 1.00 × 2/7 = 0.2857…, × 5/7 = 0.7142…: 0.28 + 0.71 leave one fen, which 0.57 of a fen gets before 0.42.
    expect(shareOut("1.00", [party("a", "5"), party("b", "2")])).toEqual(["0.71", "0.29"]);
  });

  test("gives the odd fen of a tie to the key that comes first, wherever it stands", () => {
    expect(shareOut("0.01", [party("b", "1"), party("a", "1")])).toEqual(["0", "0.01"]);
    expect(shareOut("0.02", [party("c", "1"), party("a", "1"), party("b", "1")])).toEqual([
      "0",
      "0.01",
      "0.01",
    ]);
  });

  test("is shared also where it is a deficit", () => {
    expect(shareOut("-1.00", [party("a", "1"), party("b", "3")])).toEqual(["-0.25", "-0.75"]);
  });

  test("gives nothing to a weight of zero", () => {
    expect(shareOut("0.01", [party("a", "0"), party("b", "0.000001")])).toEqual(["0", "0.01"]);
  });

  test("of nothing needs no weight", () => {
    expect(shareOut("0.00", [party("a", "0"), party("b", "0")])).toEqual(["0", "0"]);
  });

  test("to nobody is no error", () => {
    expect(shareOut("1.00", [])).toEqual([]);
  });

  test("needs a weight above zero", () => {
    expect(shareOut("0.01", [party("a", "0"), party("b", "0")])).toBe("zero-denominator cost /allocate");
  });

  test("takes no negative weight", () => {
    expect(shareOut("1.00", [party("a", "2"), party("b", "-1")])).toBe("out-of-range cost /allocate");
  });

  test("must itself be whole fen", () => {
    expect(shareOut("1.005", [party("a", "1")])).toBe("out-of-range budget /allocate");
  });

  test("must be known, as must every weight and limit", () => {
    expect(shareOut(undefined, [party("a", "1")])).toBe("missing-fact budget /allocate");
    expect(shareOut("1.00", [party("a", "1"), party("b", undefined)])).toBe("missing-fact cost /allocate");
    expect(shareOut("1.00", [party("a", "1", "1"), party("b", "1")])).toBe("missing-fact other /allocate");
  });
});

describe("a total shared out with limits", () => {
  test("pays every limit in full where the total covers them, and leaves the rest", () => {
    expect(shareOut("100.00", [party("a", "1", "30"), party("b", "9", "40")])).toEqual(["30", "40"]);
  });

  test("pays every limit in full where the total just covers them", () => {
    expect(shareOut("70.00", [party("a", "1", "30"), party("b", "9", "40")])).toEqual(["30", "40"]);
  });

  test("goes by weight where it is one fen short", () => {
    expect(shareOut("69.99", [party("a", "30", "30"), party("b", "40", "40")])).toEqual(["30", "39.99"]);
  });

  test("gives nobody more than their limit; what that leaves goes by weight to the others", () => {
    // By weight 90 and 10; a may have 50 only, so b has the other 50.
    expect(shareOut("100.00", [party("a", "9", "50"), party("b", "1", "60")])).toEqual(["50", "50"]);
    // By weight 80, 10, 10; a has 20, the 80 left are 40 and 40; b may have 30 only, so c has 50.
    expect(shareOut("100.00", [party("a", "8", "20"), party("b", "1", "30"), party("c", "1", "90")])).toEqual(
      ["20", "30", "50"],
    );
  });

  test("finds no way where what is left could go only to weights of zero", () => {
    expect(shareOut("100.00", [party("a", "1", "50"), party("b", "0", "60")])).toBe(
      "zero-denominator cost /allocate",
    );
  });

  test("sums to the total and keeps every limit, whatever the weights", () => {
    const fen = fc.integer({ min: 0, max: 1_000_000 }).map((units) => ({ num: BigInt(units), den: 100n }));
    const weight = fc.integer({ min: 1, max: 1_000_000 });
    const parties = fc.array(fc.record({ weight, limit: fen }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parties, fc.integer({ min: 0, max: 100 }), (given, percent) => {
        const limits = given.map(({ limit }) => limit).reduce(add, ZERO);
        const total = { num: (limits.num * 100n * BigInt(percent)) / (limits.den * 100n), den: 100n };
        const shares = shareOut(
          toText(total),
          given.map((each, index) => party(`k${index}`, String(each.weight), toText(each.limit))),
        );
        if (typeof shares === "string") throw new Error(shares);
        const parts = shares.map((text) => exact(text));
        expect(compare(parts.reduce(add, ZERO), total)).toBe(0);
        parts.forEach((part, index) => {
          expect(compare(part, given[index]?.limit ?? ZERO)).toBeLessThanOrEqual(0);
          expect(compare(part, ZERO)).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });

  test("is the same among parties that pass one by one, whatever their weights and the total", () => {
    const text = (most: bigint, scale: number) =>
      fc.bigInt({ min: 0n, max: most }).map((units) => toText({ num: units, den: 10n ** BigInt(scale) }));
    const usual = fc.oneof(text(100n, 2), text(9_999_999n, 2), text(99_999n, 4), fc.constant("0"));
    const rare = fc.oneof(text(10n ** 20n, 2), text(1000n, 17), fc.constant("-1"), fc.constant(undefined));
    const weights = fc.array(fc.oneof({ arbitrary: usual, weight: 12 }, { arbitrary: rare, weight: 1 }), {
      minLength: 1,
      maxLength: 40,
    });
    const fen = fc.oneof(
      fc.integer({ min: -500, max: 500 }).map(BigInt),
      fc.bigInt({ min: 0n, max: 10n ** 18n }),
    );
    fc.assert(
      fc.property(weights, fen, (given, total) => {
        const parties = given.map((weight, at) => party(`k${String(at).padStart(3, "0")}`, weight));
        // Held against each other within.
        shareOut(toText({ num: total, den: 100n }), parties);
      }),
      { numRuns: 500 },
    );
  });
});
