import { describe, expect, test } from "vitest";
import type { Condition } from "../../schemas/types.ts";
import type { Program } from "../../server/programs/statement.ts";
import { type Given, runProgram } from "./run-program.ts";

const is = (fact: string, value: string | boolean = true): Condition => ({ fact, operator: "equal", value });
const say = (label: string): Program => [{ op: "set", writes: "label", value: label, pointer: "/say" }];
const exactly = (text: string) => ({ text, exact: true }) as const;

const urgentOrReferred: Program = [
  {
    op: "choose",
    pointer: "/cases",
    options: [
      {
        name: "either",
        pointer: "/cases/0",
        when: { any: [is("urgent"), is("referred")] },
        program: say("either"),
      },
      { name: "rest", pointer: "/cases/1", program: say("rest") },
    ],
  },
];

/** Kleene's third value: what is missing matters only where it could turn the answer. */
describe("a choice with a missing fact", () => {
  test.each<[Given, string]>([
    [{ urgent: true }, "either"],
    [{ referred: true }, "either"],
    [{ urgent: false, referred: false }, "rest"],
    [{ urgent: null, referred: true }, "either"],
  ])("is made where the rest decides: %o", (given, label) => {
    expect(runProgram(urgentOrReferred, given).facts).toMatchObject({ label });
  });

  test.each<[Given, string]>([
    [{ urgent: false }, "referred"],
    [{ referred: false }, "urgent"],
    [{}, "urgent, referred"],
    [{ urgent: null, referred: false }, "urgent"],
  ])("fails and names what could turn it: %o", (given, subject) => {
    const { error, facts } = runProgram(urgentOrReferred, given);
    expect(error).toEqual({ code: "missing-fact", subject, pointer: "/cases/0/when" });
    expect(facts).not.toHaveProperty("label");
  });

  test("says that a value has another type than it is compared as, not that it is missing", () => {
    expect(runProgram(urgentOrReferred, { urgent: "yes", referred: false }).error).toEqual({
      code: "wrong-type",
      subject: "urgent",
      pointer: "/cases/0/when",
    });
  });
});

describe("a collection", () => {
  const collect = (combine: "sum" | "first"): Program => [
    {
      op: "collect",
      writes: "result",
      combine,
      none: "0",
      scale: 2,
      mode: "half-up",
      pointer: "/effects/0",
      options: [
        {
          name: "a",
          pointer: "/a",
          when: is("urgent"),
          value: exactly("cost"),
          valuePointer: "/a/value",
          ladder: "x",
        },
        {
          name: "b",
          pointer: "/b",
          when: is("referred"),
          value: exactly("budget"),
          valuePointer: "/b/value",
          ladder: "x",
        },
      ],
    },
  ];

  test("does not ask for the conditions of rungs below the one that applies", () => {
    expect(runProgram(collect("sum"), { urgent: true, cost: 7 }).facts).toMatchObject({ result: "7" });
  });

  test("asks for the conditions of all rungs until one applies", () => {
    expect(runProgram(collect("sum"), { urgent: false }).error).toMatchObject({
      subject: "referred",
      pointer: "/b/when",
    });
  });

  test("asks for the value of a case that applies, at its place", () => {
    expect(runProgram(collect("sum"), { urgent: true }).error).toEqual({
      code: "missing-fact",
      subject: "cost",
      pointer: "/a/value",
    });
  });

  test("does not ask for the value of a case that does not", () => {
    expect(runProgram(collect("sum"), { urgent: false, referred: false }).facts).toMatchObject({
      result: "0",
    });
  });

  test("of the first case asks for nothing after it", () => {
    expect(runProgram(collect("first"), { urgent: true, cost: 7 }).facts).toMatchObject({ result: "7" });
  });
});

describe("a formula", () => {
  const compute = (text: string): Program => [
    { op: "compute", writes: "result", formula: exactly(text), pointer: "/formula/text" },
  ];

  test("names the fact that it lacks", () => {
    expect(runProgram(compute("cost + budget"), { cost: 1 }).error).toEqual({
      code: "missing-fact",
      subject: "budget",
      pointer: "/formula/text",
    });
  });

  test("does not ask for the branch that is not taken", () => {
    expect(runProgram(compute("if cost > 0 then cost else budget"), { cost: 1 }).facts).toMatchObject({
      result: "1",
    });
  });

  test("finds a fact of another type than declared", () => {
    expect(runProgram(compute("cost + budget"), { cost: 1, budget: "2" }).error?.code).toBe("wrong-type");
  });

  test("takes null for missing", () => {
    expect(runProgram(compute("cost"), { cost: null }).error?.code).toBe("missing-fact");
  });
});

describe("a range", () => {
  const range: Program = [
    {
      op: "range",
      fact: "cost",
      hit: "unique",
      pointer: "/tiers",
      otherwise: say("none"),
      rows: [{ name: "low", from: "0", until: "10", bounds: "[)", pointer: "/tiers/0", program: say("low") }],
    },
  ];

  test("takes no missing value for what no tier holds", () => {
    expect(runProgram(range, {}).error).toEqual({ code: "missing-fact", subject: "cost", pointer: "/tiers" });
    expect(runProgram(range, { cost: 10 }).facts).toMatchObject({ label: "none" });
  });

  test("finds a text where a number is declared", () => {
    expect(runProgram(range, { cost: "5" }).error?.code).toBe("wrong-type");
  });
});

describe("slices", () => {
  const slices: Program = [
    {
      op: "slices",
      of: "cost",
      base: "budget",
      writes: "result",
      rounding: { scale: 2, mode: "half-up" },
      pointer: "/slices",
      slices: [{ name: "all", rate: "0.5" }],
    },
  ];

  test.each<[Given, string]>([
    [{ budget: 1 }, "cost"],
    [{ cost: 1 }, "budget"],
    [{}, "cost"],
  ])("of %o lack %s", (given, subject) => {
    expect(runProgram(slices, given).error).toEqual({ code: "missing-fact", subject, pointer: "/slices" });
  });
});

test("what a statement has written before another fails stays visible, and nothing after it runs", () => {
  const program: Program = [
    { op: "compute", writes: "other", formula: exactly("cost * 2"), pointer: "/1" },
    { op: "compute", writes: "result", formula: exactly("budget"), pointer: "/2" },
    ...say("done"),
  ];
  const { facts, error } = runProgram(program, { cost: 1 });
  expect(facts).toEqual({ cost: "1", other: "2" });
  expect(error?.pointer).toBe("/2");
});
