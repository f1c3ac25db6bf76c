import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyConditionDiff } from "../../server/conditions/apply-condition-diff.ts";
import { type Condition, partsOf } from "../../server/conditions/condition.ts";
import { equalConditions } from "../../server/conditions/condition-key.ts";
import { diffConditions } from "../../server/conditions/diff-conditions.ts";
import { cleanConditions, completeFacts } from "./arbitrary-conditions.ts";
import { judge } from "./judge.ts";

const urgent: Condition = { fact: "emergency", operator: "equal", value: true };
const over = (value: number): Condition => ({ fact: "stay_days", operator: "greaterThan", value });
const codes = (...value: string[]): Condition => ({ fact: "diagnosis", operator: "in", value });

describe("the difference of two conditions", () => {
  it("names an added, a removed and a changed part by its place", () => {
    const before: Condition = { all: [urgent, over(30), { any: [codes("I10"), codes("E11")] }] };
    const after: Condition = {
      all: [
        over(60),
        { any: [codes("E11"), codes("I10")] },
        { fact: "level", operator: "equal", value: "三级" },
      ],
    };
    expect(diffConditions(before, after)).toEqual([
      { change: "changed", pointer: "/all/1", newPointer: "/all/0", before: over(30), after: over(60) },
      { change: "removed", pointer: "/all/0", before: urgent },
      {
        change: "added",
        group: "",
        newPointer: "/all/2",
        after: { fact: "level", operator: "equal", value: "三级" },
      },
    ]);
  });

  it("goes into groups and negations", () => {
    const before: Condition = { not: { any: [urgent, over(30)] } };
    const after: Condition = { not: { any: [urgent, over(31)] } };
    expect(diffConditions(before, after)).toEqual([
      {
        change: "changed",
        pointer: "/not/any/1",
        newPointer: "/not/any/1",
        before: over(30),
        after: over(31),
      },
    ]);
  });

  it("is one change where a group becomes another kind of group", () => {
    const [before, after]: Condition[] = [{ all: [urgent] }, { any: [urgent] }];
    expect(diffConditions(before ?? urgent, after ?? urgent)).toEqual([
      { change: "changed", pointer: "", newPointer: "", before, after },
    ]);
  });

  it("is none where only the order of parts or of a list's values differs", () => {
    expect(diffConditions({ all: [urgent, codes("A", "B")] }, { all: [codes("B", "A"), urgent] })).toEqual(
      [],
    );
    expect(equalConditions({ all: [urgent, urgent] }, { all: [urgent] })).toBe(false);
  });

  it("shows another label, which changes no answer", () => {
    const labelled = { ...over(30), name: "超长住院" };
    expect(equalConditions(over(30), labelled)).toBe(true);
    expect(diffConditions({ all: [urgent, over(30)] }, { all: [urgent, labelled] })).toEqual([
      { change: "relabelled", pointer: "/all/1", newPointer: "/all/1", before: undefined, after: "超长住院" },
    ]);
  });
});

describe("a difference that is applied", () => {
  const labelled = fc
    .tuple(cleanConditions, fc.constantFrom(undefined, "甲", "乙"))
    .map(([condition, name]) => (name ? { ...condition, name } : condition));

  it("gives the new condition", () => {
    fc.assert(
      fc.property(labelled, labelled, completeFacts, (before, after, facts) => {
        const applied = applyConditionDiff(before, diffConditions(before, after));
        expect(equalConditions(applied, after)).toBe(true);
        expect(diffConditions(applied, after)).toEqual([]);
        expect(judge(applied, facts)).toBe(judge(after, facts));
      }),
      { numRuns: 500 },
    );
  });

  it("gives the new condition also after a small edit deep inside", () => {
    fc.assert(
      fc.property(cleanConditions, cleanConditions, fc.nat(), (before, replacement, seed) => {
        const after = edited(before, replacement, seed);
        const applied = applyConditionDiff(before, diffConditions(before, after));
        expect(diffConditions(applied, after)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("is refused where it does not fit", () => {
    const changes = diffConditions({ all: [urgent, over(30)] }, { all: [urgent, over(60)] });
    expect(() => applyConditionDiff({ all: [urgent] }, changes)).toThrow(RangeError);
  });
});

/** Replaces one part, or drops it from its group, somewhere below. */
function edited(condition: Condition, replacement: Condition, seed: number): Condition {
  const parts = partsOf(condition).map(({ part }) => part);
  const index = parts.length === 0 ? 0 : seed % parts.length;
  const part = parts[index];
  if (!part) return replacement;
  const instead = edited(part, replacement, Math.floor(seed / 7));
  if ("not" in condition) return { not: instead };
  const rest = parts.flatMap((other, position) =>
    position !== index ? [other] : seed % 3 === 0 ? [] : [instead],
  );
  return "any" in condition ? { any: rest } : { all: rest };
}
