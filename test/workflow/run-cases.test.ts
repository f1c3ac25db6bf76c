import { describe, expect, test } from "vitest";
import type { VersionCase } from "../../schemas/types.ts";
import type { Json } from "../../server/domain/json.ts";
import { runCases } from "../../server/workflow/run-cases.ts";
import { fact, type SmallDocument, soundRules, YUAN } from "../small-rules/small-rules.ts";

const money = (id: string, origin = "derived") => fact(id, YUAN, origin);

/** A third of the cost with a referral, otherwise 80.00. */
const quota: SmallDocument = {
  kind: "settlement",
  id: "370300.test.days",
  facts: [money("day_amount"), fact("referred", { type: "boolean" }, "finding")],
  body: {
    amounts: [
      {
        name: "amount",
        title: { zh: "示例" },
        writes: "day_amount",
        cases: [
          {
            name: "referred",
            when: { fact: "referred", operator: "equal", value: true },
            value: { text: "medfee_sumamt / 3", scale: 2, mode: "half-up" },
          },
          { name: "other", value: "80.00" },
        ],
      },
    ],
  },
};

/** A total shared out by weight. */
const shared: SmallDocument = {
  kind: "settlement",
  id: "370300.test.shares",
  facts: [money("share"), money("whole", "pool"), money("by_weight", "pool")],
  body: {
    amounts: [
      {
        name: "share",
        title: { zh: "示例" },
        writes: "share",
        allocate: { total: "whole", weight: "by_weight" },
      },
    ],
  },
};

const { book } = soundRules([quota, shared]);

function version(id: string) {
  const found = book.library.find(id, 1);
  if (!found) throw new Error(id);
  return found;
}

const run = (id: string, cases: readonly VersionCase[], judge?: Parameters<typeof runCases>[3]) =>
  runCases(version(id), cases, book, judge);

const referred = (cost: Json, writes: Record<string, string>): VersionCase => ({
  name: `a third of ${cost}`,
  because: `${cost} ÷ 3, half up`,
  facts: { referred: true, medfee_sumamt: String(cost) },
  writes,
});

describe("cases of a rule set", () => {
  test("pass where all that they name comes out, numbers as decimals", async () => {
    // 100.00 ÷ 3 = 33.333… → 33.33; 0.05 ÷ 3 = 0.01666… → 0.02
    const { results, findings, disagreements } = await run("370300.test.days", [
      referred("100.00", { day_amount: "33.330" }),
      { ...referred("0.05", { day_amount: "0.02" }), told: ["referred"] },
      {
        name: "not referred",
        because: "80.00",
        facts: { referred: false },
        writes: { day_amount: "80" },
        told: ["other"],
      },
      {
        name: "cost not stated",
        because: "nothing to take a third of",
        facts: { referred: true },
        error: { code: "missing-fact" },
      },
    ]);
    expect(results.map(({ passed }) => passed)).toEqual([true, true, true, true]);
    expect([findings, disagreements]).toEqual([[], []]);
  });

  test("say where they do not, what was expected and what came", async () => {
    const { results, findings } = await run("370300.test.days", [
      referred("100.00", { day_amount: "33.34" }),
      {
        name: "other",
        because: "wrong on purpose",
        facts: { referred: false },
        writes: { day_amount: "80.00" },
        told: ["referred"],
      },
      {
        name: "no error",
        because: "wrong on purpose",
        facts: { referred: false },
        error: { code: "missing-fact" },
      },
      {
        name: "an error",
        because: "wrong on purpose",
        facts: { referred: true },
        writes: { day_amount: "80.00" },
      },
      {
        name: "stays missing",
        because: "wrong on purpose",
        facts: { referred: false },
        writes: { day_amount: null },
      },
    ]);
    expect(results.map(({ differences }) => differences)).toEqual([
      [{ pointer: "/writes/day_amount", expected: "33.34", got: "33.33" }],
      [{ pointer: "/told", expected: "referred", got: "other" }],
      [{ pointer: "/error", expected: "missing-fact", got: "—" }],
      [
        { pointer: "/writes/day_amount", expected: "80.00", got: "—" },
        {
          pointer: "/error",
          expected: "—",
          got: "missing-fact medfee_sumamt /body/amounts/0/cases/0/value/text",
        },
      ],
      [{ pointer: "/writes/day_amount", expected: "—", got: "80" }],
    ]);
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toContain("case.differs /cases/1/told");
  });

  test("are not run with facts that nobody knows or that are of another type", async () => {
    const { results, findings } = await run("370300.test.days", [
      { name: "unknown", because: "a slip", facts: { refered: true }, writes: { day_amount: "80.00" } },
      { name: "mistyped", because: "a slip", facts: { referred: "yes" }, writes: { dayamount: "80.00" } },
    ]);
    expect(results.map(({ passed }) => passed)).toEqual([false, false]);
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "program.unknown-fact /cases/0/facts/refered",
      "claim.wrong-fact-value /cases/1/facts/referred",
      "program.unknown-fact /cases/1/writes/dayamount",
    ]);
  });

  test("say which cases and tiers none of them comes to", async () => {
    const { coverage } = await run("370300.test.days", [referred("1.00", { day_amount: "0.33" })]);
    expect(coverage).toEqual({
      parts: 2,
      hit: ["/body/amounts/0/cases/0"],
      missed: ["/body/amounts/0/cases/1"],
    });
  });

  test("fail where the second evaluator disagrees, though all came out as expected", async () => {
    // A library that says of every condition that it does not hold.
    const wrong: Parameters<typeof runCases>[3] = (seen) =>
      seen.of === "condition" && seen.answer === true
        ? { first: "true", second: "false", facts: ["referred"] }
        : "same";
    const { results, findings, disagreements } = await run(
      "370300.test.days",
      [referred("100.00", { day_amount: "33.33" })],
      wrong,
    );
    expect(results).toEqual([{ name: "a third of 100.00", passed: false, differences: [] }]);
    expect(disagreements).toEqual([
      {
        code: "second-opinion.condition",
        severity: "error",
        pointer: "/body/amounts/0/cases/0/when",
        params: { rule: "370300.test.days@1", first: "true", second: "false", facts: "referred" },
      },
    ]);
    expect(findings.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      "case.evaluators-differ /cases/0",
    ]);
  });

  test("of another kind of version are refused", async () => {
    const claim = {
      id: "C",
      setlinfo: { fixmedins_code: "H37030000101", insuplc: "370300", hi_type: "1", medfee_sumamt: "1.00" },
    };
    const { findings } = await run("370300.test.days", [
      // No claim of a real form is needed: it is not run.
      { name: "claim", because: "a slip", claim, expected: { outcome: "paid" } } as unknown as VersionCase,
    ]);
    expect(findings.map(({ code }) => code)).toEqual(["case.wrong-form"]);
  });
});

describe("cases of entities that share a total", () => {
  const entity = (key: string, weight: string, share: string) => ({
    key,
    facts: { by_weight: weight },
    writes: { share },
  });

  test("are run together, ties by key", async () => {
    // 0.05 by 1 : 1 : 1: 0.016 each, cut to 0.01; the two fen left go to A and B.
    const entities = [entity("C", "1", "0.01"), entity("A", "1", "0.02"), entity("B", "1", "0.02")];
    const { results, findings } = await run("370300.test.shares", [
      { name: "thirds", because: "0.05 ÷ 3", facts: { whole: "0.05" }, entities },
      {
        name: "nobody has a weight",
        because: "no share can be worked out",
        facts: { whole: "0.05" },
        entities: [{ key: "A", facts: { by_weight: "0" } }],
        error: { code: "zero-denominator" },
      },
    ]);
    expect(findings).toEqual([]);
    expect(results.map(({ passed }) => passed)).toEqual([true, true]);
  });

  test("say whose part is another", async () => {
    const entities = [entity("A", "1", "0.03"), entity("B", "1", "0.03")];
    const { results } = await run("370300.test.shares", [
      { name: "halves", because: "wrong on purpose", facts: { whole: "0.05" }, entities },
    ]);
    expect(results[0]?.differences).toEqual([
      { pointer: "/entities/1/writes/share", expected: "0.03", got: "0.02" },
    ]);
  });
});
