import { describe, expect, it } from "vitest";
import { expectingGot } from "../../editor/pages/cases/expecting-got.ts";
import { factsCaseOf } from "../../editor/pages/try-claim/case-of.ts";
import type { ToldStep } from "../../editor/parts/trace/told-event.ts";

const told = { name: " 二级 ", because: " 基本系数 0.75 " };

describe("a step as a test case of its rule set", () => {
  const step = (reads: object, writes: object): ToldStep => ({
    phase: "claim",
    step: "coefficients",
    state: "ran",
    reads,
    writes,
  });

  it("states what the step was given and what it wrote", () => {
    const given = step(
      { institution_level: "2", grassroots: false, codes: ["A", "B"] },
      { coefficient: "0.7500" },
    );
    expect(factsCaseOf(given, told)).toEqual({
      name: "二级",
      because: "基本系数 0.75",
      facts: { institution_level: "2", grassroots: false, codes: ["A", "B"] },
      writes: { coefficient: "0.7500" },
    });
  });

  it.each([
    ["wrote nothing", step({ a: "1" }, {})],
    ["read a fraction that is not rounded", step({ a: "≈0.333333333333" }, { b: "1" })],
    ["read records", step({ a: [{ code: "1" }] }, { b: "1" })],
    ["wrote a list", step({ a: "1" }, { b: ["1"] })],
    ["did not run", { ...step({ a: "1" }, { b: "1" }), state: "skipped" as const }],
  ])("is none where it %s", (_why, given) => {
    expect(factsCaseOf(given, told)).toBeUndefined();
  });
});

describe("a case that expects what came out", () => {
  const each = { name: "a", because: "old", facts: {}, writes: { coefficient: "0.72", other: "1" } };
  const difference = { pointer: "/writes/coefficient", expected: "0.72", got: "0.75" };

  it("differs in the figure and the reason alone", () => {
    expect(expectingGot(each, [difference], " new ")).toEqual({
      ...each,
      because: "new",
      writes: { coefficient: "0.75", other: "1" },
    });
    expect(each.writes.coefficient).toBe("0.72");
  });

  it("may expect that a fact stays missing, and the figures of a decision and of entities", () => {
    const missing = { ...difference, got: "—" };
    expect(expectingGot(each, [missing], "new")?.writes).toEqual({ coefficient: null, other: "1" });
    const decided = { name: "a", because: "old", expected: { outcome: "paid", amounts: { paid: "1" } } };
    const got = [
      { pointer: "/expected/amounts/paid", expected: "1", got: "2" },
      { pointer: "/expected/outcome", expected: "paid", got: "excluded" },
    ];
    expect(expectingGot(decided, got, "new")?.expected).toEqual({
      outcome: "excluded",
      amounts: { paid: "2" },
    });
    const shared = { name: "a", because: "old", entities: [{ key: "x", facts: {}, writes: { paid: "1" } }] };
    const entity = { pointer: "/entities/0/writes/paid", expected: "1", got: "3" };
    expect(expectingGot(shared, [entity], "new")?.entities).toEqual([
      { key: "x", facts: {}, writes: { paid: "3" } },
    ]);
  });

  it("is to be worked out anew where more than figures differs", () => {
    for (const pointer of ["/told", "/error", "/expected/error", "/applied/0"])
      expect(expectingGot(each, [{ ...difference, pointer }], "new")).toBeUndefined();
    expect(expectingGot(each, [], "new")).toBeUndefined();
  });
});
