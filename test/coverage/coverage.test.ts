import { describe, expect, test } from "vitest";
import type { Claim, VersionCase } from "../../schemas/types.ts";
import { ClaimCoverage } from "../../server/coverage/claim-coverage.ts";
import {
  figureCells,
  nextInLastPlace,
  withFigureChanged,
  withValueAt,
} from "../../server/coverage/figure-cells.ts";
import { sharesOf } from "../../server/coverage/money-shares.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { unnoticedFigures } from "../../server/workflow/unnoticed-figures.ts";
import { stay } from "../runs/priced-policy.ts";
import { book } from "./coverage-ground.ts";

const POLICY = "370300.test.policy";
const SET = "370300.test.coefficient";

/** Coverage of stays by way of admission and cost in yuan. */
function covered(stays: readonly (readonly [way: string, yuan: number])[]) {
  const evaluator = new Evaluator(book);
  const coverage = new ClaimCoverage();
  for (const [index, [adm_way, yuan]] of stays.entries()) {
    const claim = stay(`C${index}`, { adm_way, medfee_sumamt: String(yuan) }) as unknown as Claim; // as the schema says
    const evaluated = evaluator.evaluate(claim, { policy: POLICY, detail: "hits" });
    if (evaluated instanceof ClaimError) throw evaluated;
    coverage.add(evaluated, yuan * 100);
  }
  return coverage;
}

describe("coverage by money", () => {
  test("tells parts that no claim came to, and which carry four fifths of the money", () => {
    const coverage = covered([
      ["1", 100],
      ["9", 700],
      ["2", 150],
      ["2", 50],
    ]);
    const [coefficient, policy] = coverage.versions();
    // 1,000 yuan: the case nine has 700 of them, the rest 200, one 100; the first two have 900, nine alone less than 800.
    expect(coefficient).toEqual({
      id: SET,
      version: 1,
      claims: 4,
      parts: 4,
      missed: ["/body/base/cases/2"],
      lists: [
        {
          pointer: "/body/base/cases",
          parts: 4,
          cost: "1000.00",
          carrying: 2,
          by: [
            { pointer: "/body/base/cases/1", claims: 1, cost: "700.00", share: "0.7000" },
            { pointer: "/body/base/cases/3", claims: 2, cost: "200.00", share: "0.2000" },
            { pointer: "/body/base/cases/0", claims: 1, cost: "100.00", share: "0.1000" },
          ],
        },
      ],
    });
    expect(policy?.missed).toEqual(["/body/pools/1"]); // no resident
    expect(policy?.lists.map(({ pointer, cost }) => [pointer, cost])).toEqual([
      ["/body/pools", "1000.00"],
      ["/body/decision/outcomes", "100.00"],
    ]);
  });

  test("carries exactly four fifths by as few parts as that takes, the first of equals first", () => {
    const hits = new Map([
      ["/t/0", { claims: 1, fen: 20n }],
      ["/t/1", { claims: 1, fen: 40n }],
      ["/t/2", { claims: 1, fen: 40n }],
    ]);
    const [list] = sharesOf(["/t/0", "/t/1", "/t/2", "/t/3", "/other/0"], hits);
    expect(list).toMatchObject({ pointer: "/t", parts: 4, carrying: 2, cost: "1.00" });
    expect(list?.by.map(({ pointer }) => pointer)).toEqual(["/t/1", "/t/2", "/t/0"]);
  });
});

describe("figures that no case notices", () => {
  test.each<[string | number, string | number | undefined]>([
    ["0.85", "0.86"],
    ["1.99", "2.00"],
    [0.9, 1],
    [0, 1],
    ["-0.01", "0.00"],
    ["-1.00", "-0.99"],
    ["9", "10"],
    ["abc", undefined],
  ])("%s is changed to %s", (value, changed) => {
    expect(nextInLastPlace(value)).toBe(changed);
  });

  test("change nothing but their own place", () => {
    const document = { a: [{ b: "1" }, { b: "2" }], c: "3" };
    expect(withValueAt(document, "/a/1/b", "4")).toEqual({ a: [{ b: "1" }, { b: "4" }], c: "3" });
    expect(document.a[1]).toEqual({ b: "2" });
  });

  test("are literals of formulas too, but no digits of names, texts and dates", () => {
    const body = {
      formula: { text: 'lv1_days * 0.85 + if 类型2 = "3" then date("2020-01-01") else 10', scale: 2 },
    };
    const found = [
      ...figureCells(book.schemas.describe("rule-set.schema.json", { body }).member("body"), "/body"),
    ];
    expect(found.filter(({ pointer }) => pointer === "/body/formula/text")).toEqual([
      { pointer: "/body/formula/text", value: "0.85", changed: "0.86", at: 11 },
      { pointer: "/body/formula/text", value: "10", changed: "11", at: body.formula.text.length - 2 },
    ]);
    const [first] = found;
    if (!first) throw new Error("no literal");
    expect(withFigureChanged({ body }, first)).toEqual({
      body: { formula: { ...body.formula, text: body.formula.text.replace("0.85", "0.86") } },
    });
  });

  const version = book.library.find(SET, 1);
  if (!version) throw new Error("no coefficient");
  const because = { zh: "示例" };
  const cases: readonly VersionCase[] = [
    { name: "one", because, facts: { adm_way: "1" }, writes: { coefficient: "1.05" } },
    { name: "nine, but nobody looks", because, facts: { adm_way: "9" }, writes: {} },
  ];

  test("are those whose cases look at something else; those of parts without a case are not tried", async () => {
    const told: number[] = [];
    const trial = { most: 10, isCancelled: false, progress: (changed: number) => told.push(changed) };
    expect(await unnoticedFigures(version, cases, book, trial)).toEqual({
      figures: 7,
      unreached: 3,
      changed: 4,
      unnoticed: [
        // Of the condition: that it asks for 9 and not for 10 is noticed no more than the value.
        {
          pointer: expect.stringMatching(/^\/body\/base\/cases\/1\/when\/.*value$/),
          value: "9",
          changed: "10",
        },
        { pointer: "/body/base/cases/1/value", value: "0.9", changed: "1.0" },
      ],
      leftOut: 0,
    });
    expect(told).toEqual([1, 2, 3, 4]);
  });

  test("are counted as left out where there are too many, or where nobody waits any longer", async () => {
    const quiet = { most: 1, isCancelled: false, progress: () => {} };
    expect(await unnoticedFigures(version, cases, book, quiet)).toMatchObject({ changed: 1, leftOut: 3 });
    const cancelled = { ...quiet, isCancelled: true };
    expect(await unnoticedFigures(version, cases, book, cancelled)).toMatchObject({ changed: 0, leftOut: 4 });
  });
});
