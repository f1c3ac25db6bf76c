import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { fact, type SmallDocument, YUAN } from "../small-rules/small-rules.ts";
import { amountsOf, type Settled, settleSmall } from "./settle-small.ts";
import { amounts, policy } from "./small-policy.ts";

/** The part of a settlement that tells of iterations; its schema says so. */
interface Iterated extends Settled {
  readonly iterations?: readonly {
    readonly reached: string;
    readonly rounds: number;
    readonly cycle?: number;
    readonly applied?: string;
    readonly values: readonly {
      readonly entity: string;
      readonly assumed: string;
      readonly result: string;
    }[];
  }[];
}

/**
 * A fund is shared by cost; what an institution's share exceeds its cap by is shared out again, by cost, among all. What
 * is shared out again depends on the shares, and these on it.
 */
const CAPPED: SmallDocument[] = [
  policy(
    {
      reads: [
        { fact: "fund", per: "pool" },
        { fact: "cost", per: "institution" },
        { fact: "cap", per: "institution" },
      ],
      phases: {
        claim: [],
        institution: [
          { name: "all", per: "pool", sum: { of: "cost", over: "institution", writes: "all_cost" } },
          { name: "again", per: "pool", sum: { of: "excess_assumed", over: "institution", writes: "again" } },
          { name: "share", per: "institution", ruleSet: "370300.test.share" },
        ],
        clearing: [{ name: "paid", per: "institution", ruleSet: "370300.test.paid" }],
      },
      iterations: [
        {
          name: "shares",
          title: { zh: "超限额再分配", en: "what exceeds a cap is shared out again" },
          first: "again",
          last: "share",
          carries: [{ fact: "excess_assumed", from: "excess", per: "institution", start: "0" }],
          limit: 100,
          otherwise: "fail",
        },
      ],
      statement: [{ fact: "paid", per: "institution" }],
    },
    {
      facts: [
        ...["fund", "cost", "cap"].map((id) => fact(id, YUAN, "pool")),
        ...["all_cost", "again", "excess_assumed", "share", "excess", "paid"].map((id) => fact(id, YUAN)),
      ],
    },
  ),
  amounts(
    { share: "(fund + again) * cost / all_cost", excess: "max(0, share - cap)" },
    { id: "370300.test.share" },
  ),
  amounts({ paid: "share - excess" }, { id: "370300.test.paid" }),
];

const institution = (code: string, cost: string, cap: string): JsonObject => ({
  code,
  pool: "employee",
  facts: { cost, cap },
});
const request = (fund: string, ...institutions: JsonObject[]): JsonObject => ({
  pools: { employee: { facts: { fund } }, resident: { facts: { fund: "0.00" } } },
  institutions,
});

/** Fen, rounded half up. */
const shareOf = (fund: bigint, cost: bigint, all: bigint) => (2n * fund * cost + all) / (2n * all);

/** The same shares by whole fen: the rounds until nothing moves, or that something was met again. */
function sharedOut(fund: bigint, parties: readonly { readonly cost: bigint; readonly cap: bigint }[]) {
  const all = parties.reduce((sum, { cost }) => sum + cost, 0n);
  const met = new Map<string, number>();
  let assumed = parties.map(() => 0n);
  for (let rounds = 1; ; rounds += 1) {
    met.set(assumed.join(), rounds);
    const again = assumed.reduce((sum, each) => sum + each, 0n);
    const shares = parties.map(({ cost }) => shareOf(fund + again, cost, all));
    const excess = parties.map(({ cap }, index) => {
      const over = (shares[index] ?? 0n) - cap;
      return over > 0n ? over : 0n;
    });
    const first = met.get(excess.join());
    const paid = shares.map((share, index) => share - (excess[index] ?? 0n));
    if (first !== undefined) return { rounds, isFixed: first === rounds, paid };
    if (rounds === 100) return { rounds, isFixed: false, paid };
    assumed = excess;
  }
}

const yuan = (fen: bigint) => (Number(fen) / 100).toFixed(2);
const settle = (body: JsonObject): Iterated => settleSmall(CAPPED, body);

describe("amounts that depend on each other", () => {
  // H1 and H2 cost the same, so each has half of 1,000 + e, where e is what H1's half exceeds 400.00 by:
  // e = (1000 + e) / 2 - 400, so e = 200.00: both halves are 600.00, H1 is paid 400.00 and H2 600.00.
  test("are repeated until they come to what they assume, to the fen", () => {
    const settled = settle(
      request("1000.00", institution("H1", "600.00", "400.00"), institution("H2", "600.00", "9999.00")),
    );
    expect(settled.state).toBe("settled");
    expect(amountsOf(settled)).toMatchObject({ "employee/H1 paid": "400", "employee/H2 paid": "600" });
    const { rounds } = sharedOut(100_000n, [
      { cost: 60_000n, cap: 40_000n },
      { cost: 60_000n, cap: 999_900n },
    ]);
    expect(settled.iterations).toMatchObject([
      {
        reached: "fixed-point",
        rounds,
        values: [
          { entity: "employee / H1", assumed: "200", result: "200" },
          { entity: "employee / H2", assumed: "0", result: "0" },
        ],
      },
    ]);
  });

  test("come to what whole fen come to, whatever the figures", () => {
    const party = fc.record({ cost: fc.bigInt(1n, 10n ** 8n), cap: fc.bigInt(0n, 10n ** 8n) });
    fc.assert(
      fc.property(
        fc.bigInt(0n, 10n ** 8n),
        fc.array(party, { minLength: 1, maxLength: 5 }),
        (fund, parties) => {
          const told = parties.map(({ cost, cap }, index) => institution(`H${index}`, yuan(cost), yuan(cap)));
          const settled = settle(request(yuan(fund), ...told));
          const { rounds, isFixed, paid } = sharedOut(fund, parties);
          expect(settled.iterations).toMatchObject([{ rounds }]);
          expect(settled.iterations?.[0]?.reached === "fixed-point").toBe(isFixed);
          expect(settled.state).toBe(isFixed ? "settled" : "failed");
          if (!isFixed) return;
          const lines = amountsOf(settled);
          for (const index of parties.keys())
            expect(Number(lines[`employee/H${index} paid`])).toBe(Number(paid[index]) / 100);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("fail with the fact that is missing, as any step does", () => {
    const { state, failures } = settle(
      request("1000.00", { code: "H1", pool: "employee", facts: { cost: "1.00" } }),
    );
    expect(state).toBe("failed");
    expect(failures).toMatchObject([{ code: "missing-fact", subject: "cap", step: "share" }]);
  });
});

/** A pool's `x`, each round worked out from the one before. */
function series(formula: string, iteration: JsonObject, extra: JsonObject[] = []): SmallDocument[] {
  return [
    policy(
      {
        reads: [{ fact: "given", per: "pool", default: "3" }],
        phases: {
          claim: [],
          pool: [...extra, { name: "next", ruleSet: "370300.test.next" }],
          clearing: [{ name: "shown", per: "pool", ruleSet: "370300.test.shown" }],
        },
        iterations: [
          {
            name: "series",
            title: { zh: "数列", en: "series" },
            first: extra.length > 0 ? "boost" : "next",
            last: "next",
            carries: [{ fact: "x", from: "x_next", per: "pool", startsFrom: "given" }],
            ...iteration,
          },
        ],
        statement: [
          { fact: "shown", per: "pool" },
          { fact: "boost", per: "pool" },
        ],
      },
      {
        facts: [
          fact("given", YUAN, "pool"),
          ...["x", "x_next", "shown", "boost"].map((id) => fact(id, YUAN)),
        ],
      },
    ),
    amounts({ x_next: formula }, { id: "370300.test.next" }),
    amounts({ shown: "x_next" }, { id: "370300.test.shown" }),
    ...(extra.length > 0 ? [amounts({ boost: "x + 1" }, { id: "370300.test.boost" })] : []),
  ];
}

describe("amounts that never come to what they assume", () => {
  const outcome = (documents: SmallDocument[]): Iterated => settleSmall(documents, {});

  // 3 gives 7, and 7 gives 3 again.
  test("are told with the cycle that they go round in, and settle nothing where the policy says so", () => {
    const { state, iterations, failures, findings } = outcome(
      series("10 - x", { limit: 50, otherwise: "fail" }),
    );
    expect(iterations).toMatchObject([{ reached: "cycle", rounds: 2, cycle: 2, applied: "fail" }]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "settlement.iteration-cycle",
        params: { name: "series", rounds: 2, cycle: 2 },
      }),
    );
    expect(state).toBe("failed");
    expect(failures.map(({ entity, code, subject }) => [entity, code, subject])).toEqual([
      ["employee", "no-fixed-point", "x_next"],
      ["resident", "no-fixed-point", "x_next"],
    ]);
  });

  test("stand as the last round, or the first, left them where the policy says so", () => {
    const last = outcome(series("10 - x", { limit: 50, otherwise: "last" }));
    expect([last.state, amountsOf(last)["employee shown"]]).toEqual(["settled", "3"]);
    const first = outcome(series("10 - x", { limit: 50, otherwise: "first" }));
    expect([first.state, amountsOf(first)["employee shown"]]).toEqual(["settled", "7"]);
    expect(first.iterations).toMatchObject([{ reached: "cycle", applied: "first" }]);
  });

  // 3, 4, 5, 6, 7, 8 after five rounds.
  test("end at the limit of rounds, which is told", () => {
    const { iterations, findings, ...settled } = outcome(series("x + 1", { limit: 5, otherwise: "last" }));
    expect(iterations).toMatchObject([{ reached: "limit", rounds: 5, applied: "last" }]);
    expect(findings.map(({ code, params }) => [code, params])).toEqual([
      ["settlement.iteration-limit", { name: "series", rounds: 5 }],
    ]);
    expect(amountsOf({ iterations, findings, ...settled } as Iterated)["employee shown"]).toBe("8");
  });

  // The first round assumes 3, which is below 5, so that the step runs; the second assumes 6, so that it does not.
  test("leave nothing behind of a round that does not stand", () => {
    const boost = {
      name: "boost",
      ruleSet: "370300.test.boost",
      when: { fact: "x", operator: "lessThan", value: 5 },
    };
    const settled = outcome(series("max(x, 6)", { limit: 5, otherwise: "fail" }, [boost]));
    expect(settled.iterations).toMatchObject([{ reached: "fixed-point", rounds: 2 }]);
    expect(amountsOf(settled)).toMatchObject({ "employee shown": "6", "employee boost": null });
  });
});
