import { describe, expect, test } from "vitest";
import type { Json } from "../../server/domain/json.ts";
import { lintInvariants } from "../../server/invariants/lint-invariants.ts";
import { selectValues } from "../../server/invariants/select-values.ts";

/** A rule set of rows, with what is stated of them. */
function ruleSet(scores: readonly (readonly [code: string, score: string | number])[], holds: Json): Json {
  const rows = scores.map(([code, score]) => ({ code, score }));
  const stated = { name: "scores", title: { zh: "分值" }, values: ["/body/rows/*/score"] };
  return { body: { rows }, invariants: [{ ...stated, ...(holds as object) }] };
}

const codes = (document: Json, before?: Json) =>
  lintInvariants(document, before).map(({ code, severity, pointer }) => `${severity} ${code} ${pointer}`);

describe("the values that an invariant looks at", () => {
  const document: Json = { body: { rows: [{ code: "A/1", x: 1 }, { name: "B", x: 2 }, { x: 3 }], one: "5" } };

  test.each([
    ["/body/one", ["/body/one = 5"]],
    ["/body/rows/*/x", ["/body/rows/A~11/x = 1", "/body/rows/B/x = 2", "/body/rows/2/x = 3"]],
    ["/body/rows/B/x", ["/body/rows/B/x = 2"]],
    ["/body/rows/A~11/x", ["/body/rows/A~11/x = 1"]],
    ["/body/rows/2/x", ["/body/rows/2/x = 3"]],
    ["/body/rows/C/x", []],
    ["/nothing", []],
  ])("at %s are %j", (path, expected) => {
    expect(selectValues(document, path).map(({ place, value }) => `${place} = ${value}`)).toEqual(expected);
  });
});

describe("an order", () => {
  test.each<[string, readonly string[], boolean]>([
    ["rises", ["0.3", "0.5", "0.7"], true],
    ["rises", ["0.3", "0.3"], false],
    ["does-not-fall", ["0.30", "0.3"], true],
    ["does-not-fall", ["0.3", "0.29"], false],
    ["falls", ["0.7", "0.5"], true],
    ["falls", ["0.5", "0.50"], false],
    ["does-not-rise", ["0.5", "0.50"], true],
    ["does-not-rise", ["0.5", "0.51"], false],
  ])("%s in %j: %s", (holds, values, expected) => {
    const rows = values.map((value, index) => [`R${index}`, value] as const);
    expect(codes(ruleSet(rows, { holds })).length === 0).toBe(expected);
  });

  test("is found broken where it is, pair by pair", () => {
    const document = ruleSet(
      [
        ["A", "1"],
        ["B", "3"],
        ["C", "2"],
        ["D", "2"],
      ],
      { holds: "rises" },
    );
    expect(lintInvariants(document, undefined)).toMatchObject([
      { code: "invariant.order", pointer: "/body/rows/2/score", params: { a: "3", b: "2" } },
      { code: "invariant.order", pointer: "/body/rows/3/score", params: { a: "2", b: "2" } },
    ]);
  });
});

test("shares sum exactly: ten times 0.1 is 1, and one more fen is not", () => {
  const tenths = Array.from({ length: 10 }, (_, index) => [`R${index}`, 0.1] as const);
  expect(codes(ruleSet(tenths, { holds: "sums-to", sum: "1" }))).toEqual([]);
  expect(codes(ruleSet([...tenths, ["X", "0.01"]], { holds: "sums-to", sum: "1" }))).toEqual([
    "error invariant.sum /body/rows/10/score",
  ]);
});

test.each([
  ["0.4", true],
  ["0.39", false],
  ["0.8", false],
  ["0.79", true],
])("of values from 0.4 to below 0.8 %s is one: %s", (value, expected) => {
  const holds = { holds: "lies-within", from: "0.4", until: "0.8", bounds: "[)" };
  expect(codes(ruleSet([["A", value]], holds)).length === 0).toBe(expected);
});

describe("a move from the version before", () => {
  const steady = { holds: "moves-at-most", percent: "30" };
  const before = ruleSet(
    [
      ["A", "100"],
      ["B", "10"],
      ["Z", "0"],
    ],
    steady,
  );

  test.each([
    ["130", []],
    ["130.01", ["error invariant.moved /body/rows/0/score"]],
    ["70", []],
    ["69.99", ["error invariant.moved /body/rows/0/score"]],
  ])("of 100 to %s by at most 30 percent: %j", (value, expected) => {
    expect(
      codes(
        ruleSet(
          [
            ["A", value],
            ["B", "10"],
          ],
          steady,
        ),
        before,
      ),
    ).toEqual(expected);
  });

  test("is told by the row's key wherever the row stands, and a new row has not moved", () => {
    expect(
      codes(
        ruleSet(
          [
            ["N", "999"],
            ["B", "20"],
            ["A", "100"],
          ],
          steady,
        ),
        before,
      ),
    ).toEqual(["error invariant.moved /body/rows/1/score"]);
    expect(codes(ruleSet([["Z", "1"]], steady), before)).toEqual([
      "error invariant.moved /body/rows/0/score",
    ]);
  });

  test("may have a reason, which serves for one version", () => {
    const reasons = [{ value: "/body/rows/A/score", reason: { zh: "国家目录调整" } }];
    const moved = ruleSet(
      [
        ["A", "200"],
        ["B", "10"],
      ],
      { ...steady, reasons },
    );
    expect(codes(moved, before)).toEqual([]);
    const again = ruleSet(
      [
        ["A", "400"],
        ["B", "10"],
      ],
      { ...steady, reasons },
    );
    expect(codes(again, moved)).toEqual(["error invariant.moved /body/rows/0/score"]);
    const anew = [{ value: "/body/rows/A/score", reason: { zh: "再次调整" } }];
    expect(
      codes(
        ruleSet(
          [
            ["A", "400"],
            ["B", "10"],
          ],
          { ...steady, reasons: anew },
        ),
        moved,
      ),
    ).toEqual([]);
  });

  test("needs a version before", () => {
    expect(codes(ruleSet([["A", "1"]], steady))).toEqual([]);
  });
});

describe("what the version before broke already", () => {
  const old = ruleSet(
    [
      ["A", "3"],
      ["B", "2"],
      ["C", "5"],
    ],
    { holds: "rises" },
  );

  test("is a warning where it still stands, an error where it is new", () => {
    const change = ruleSet(
      [
        ["A", "3"],
        ["B", "2"],
        ["C", "1"],
      ],
      { holds: "rises" },
    );
    expect(codes(change, old)).toEqual([
      "warning invariant.already /body/rows/1/score",
      "error invariant.order /body/rows/2/score",
    ]);
  });

  test("counts although that version stated no invariant", () => {
    const { body } = old as { body: Json };
    expect(codes(old, { body })).toEqual(["warning invariant.already /body/rows/1/score"]);
  });

  test("does not keep an invariant from being given up, which is said", () => {
    const { body } = old as { body: Json };
    expect(codes({ body }, old)).toEqual(["warning invariant.dropped /invariants"]);
  });
});
