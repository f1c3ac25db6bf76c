import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SettlementResult } from "../../schemas/types.ts";
import { isJsonList, type Json, type JsonObject } from "../../server/domain/json.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { settlementRequest } from "./arbitrary-settlement.ts";
import { backwards } from "./backwards.ts";
import { expectConforming } from "./rule-exercise.ts";
import { testBook } from "./test-rules.ts";

const book = testBook();
const service = new RuleBookService(book);
const runs = { numRuns: 150 };

type Lines = SettlementResult["pools"][number]["lines"];

function settled(request: JsonObject): SettlementResult {
  const result = service.settle(request);
  expectConforming("settlement.schema.json", result);
  return result as SettlementResult; // its schema has just been checked
}

/** Units of the last of `places` decimals; nothing where a line has no amount. */
function unitsOf(lines: Lines, fact: string, places = 2): bigint {
  const amount = lines.find((line) => line.fact === fact)?.amount;
  if (amount === undefined || amount === null) return 0n;
  const [whole = "", fraction = ""] = String(amount).split(".");
  expect(fraction.length).toBeLessThanOrEqual(places);
  return BigInt(whole + fraction.padEnd(places, "0"));
}

function sum(parts: readonly bigint[]): bigint {
  return parts.reduce((total, part) => total + part, 0n);
}

describe("whatever claims and figures a period brings", () => {
  it("what institutions get and what is named as a remainder make up each pool's whole", () => {
    fc.assert(
      fc.property(settlementRequest, (request) => {
        const { state, pools, balances } = settled(request);
        expect(state).toBe("settled");
        expect(balances.every(({ holds }) => holds)).toBe(true);
        for (const { lines, institutions } of pools) {
          for (const [total, part, remainder] of [
            ["allocated_budget", "allocated", "allocated_rest"],
            ["priced_budget", "priced", "priced_rest"],
            ["reserve", "sharing_granted", "reserve_rest"],
          ] as const) {
            const parts = institutions.map((each) => unitsOf(each.lines, part));
            expect(sum(parts) + unitsOf(lines, remainder)).toBe(unitsOf(lines, total));
          }
        }
      }),
      runs,
    );
  });

  it("what is allocated goes out to the fen where anybody has points, each part within a fen of its share", () => {
    fc.assert(
      fc.property(settlementRequest, (request) => {
        for (const { lines, institutions } of settled(request).pools) {
          const weights = institutions.map((each) => unitsOf(each.lines, "institution_points", 6));
          const parts = institutions.map((each) => unitsOf(each.lines, "allocated"));
          const [whole, weight] = [unitsOf(lines, "allocated_budget"), sum(weights)];
          expect(sum(parts)).toBe(weight > 0n ? whole : 0n);
          for (const [index, part] of parts.entries()) {
            const off = part * weight - whole * (weights[index] ?? 0n);
            if (weight > 0n) expect((off < 0n ? -off : off) < weight).toBe(true);
          }
        }
      }),
      runs,
    );
  });

  it("the payments of an institution's claims sum to what was allocated to it", () => {
    fc.assert(
      fc.property(settlementRequest, (request) => {
        const { pools, claimAmounts = [] } = settled(request);
        for (const { pool, institutions } of pools) {
          for (const { code, lines } of institutions) {
            const own = claimAmounts.filter(({ path }) => path.startsWith(`${pool} / ${code} / `));
            if (unitsOf(lines, "institution_points", 6) === 0n) continue;
            expect(sum(own.map((claim) => unitsOf(claim.lines, "payment")))).toBe(
              unitsOf(lines, "allocated"),
            );
          }
        }
      }),
      runs,
    );
  });
});

describe("the same claims under the same versions", () => {
  it("settle to the same bytes in whatever order they and the institutions come", () => {
    const shuffled = settlementRequest.chain((request) =>
      fc.record({
        request: fc.constant(request),
        claims: shuffle(request.claims),
        institutions: shuffle(request.institutions),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ request, claims, institutions }) => {
        const again = settled({ ...request, claims, institutions });
        expect(JSON.stringify(again)).toBe(JSON.stringify(settled(request)));
      }),
      runs,
    );
  });

  it("settle to the same bytes by a service of its own, with the members of the request in another order", () => {
    fc.assert(
      fc.property(settlementRequest, (request) => {
        const again = new RuleBookService(book).settle(backwards(request) as JsonObject); // backwards keeps objects
        expect(JSON.stringify(again)).toBe(JSON.stringify(settled(request)));
      }),
      { numRuns: 40 },
    );
  });
});

function shuffle(list: Json | undefined): fc.Arbitrary<Json[]> {
  const items = isJsonList(list) ? [...list] : [];
  return fc.shuffledSubarray(items, { minLength: items.length });
}
