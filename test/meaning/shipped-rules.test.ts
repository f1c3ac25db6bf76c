import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { evaluateRuleSet } from "../../server/engine/evaluate-rule-set.ts";
import type { WholeRuleSet as RuleSet } from "../../server/inheritance/rule-set.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { compareMeaning } from "../../server/workflow/compare-meaning.ts";
import { root } from "../architecture/source-files.ts";

const { book } = openRuleBook(join(root, "rules"), join(root, "schemas"));

function shipped(id: string): RuleSet {
  const version = book.library.versionsOf(id).at(-1);
  if (!version) throw new Error(`no rule set ${id}`);
  return version.document;
}

/** A rule set with one member of its body put in the place of another. */
function changed(document: RuleSet, pointer: string, value: unknown): RuleSet {
  const copy = structuredClone(document);
  const parts = pointer.split("/").slice(1);
  const last = parts.pop() ?? "";
  // A document is plain JSON; the pointer says where its part stands.
  let at = copy as unknown as Record<string, unknown>;
  for (const part of parts) at = at[part] as Record<string, unknown>;
  at[last] = value;
  return copy;
}

/** Compares, and holds every witness to what the service answers for it. */
function compare(before: RuleSet, after: RuleSet) {
  const found = compareMeaning(before, after, book.everyFact);
  if (!found) throw new Error("not a policy");
  const answer = (document: RuleSet, facts: JsonObject): unknown => {
    const { writes, error } = evaluateRuleSet({ document, hash: "" }, facts, book.everyFact, {});
    return error === undefined ? writes : "undecided";
  };
  for (const { witness } of found.regions)
    expect(answer(before, witness)).not.toEqual(answer(after, witness));
  return found;
}

const told = ({ regions }: ReturnType<typeof compare>): string[] =>
  regions.map(({ description }) => description.zh);

describe("shipped rules", () => {
  const programmed = book.library.versions
    .map(({ document }) => document)
    .filter(({ kind }) => kind !== "policy");

  test("name what their kind declares of its own, beside what their headers declare", () => {
    const coefficients = shipped("370300.dip.institution-coefficients");
    expect(compare(coefficients, structuredClone(coefficients)).names).toMatchObject({
      coefficient_base: {
        zh: "基本系数",
        en: expect.stringContaining("base coefficient"),
      },
    });
    const adjusted = shipped("410400.dip.case-adjustment");
    expect(compare(adjusted, adjusted).names).toMatchObject({
      exact_points: { zh: "未舍入结算分值", en: "Points, unrounded" },
    });
  });

  test.each(programmed.map((document) => [document.id, document] as const))(
    "%s is the same as itself",
    (_, document) => {
      expect(compare(document, structuredClone(document))).toMatchObject({
        proved: true,
        regions: [],
        renamed: [],
      });
    },
  );

  test("a coefficient of other secondary hospitals: those hospitals, and no others", () => {
    const before = shipped("370300.dip.institution-coefficients");
    const found = compare(before, changed(before, "/body/base/cases/3/value", "0.74"));
    expect(found.proved).toBe(true);
    expect(told(found)).toEqual([
      "机构等级为“二级” 且 （机构类别为“综合医院” 或 机构类别缺失） 且 机构等次不是“特”、“甲”中的任何一个",
      "机构等级为“二级” 且 机构类别不为“综合医院”",
    ]);
  });

  test("from 80 to 75 years: the ages between", () => {
    const before = shipped("370300.dip.case-adjustment");
    const found = compare(before, changed(before, "/body/factors/cases/4/when/all/1/value", 75));
    expect(found.proved).toBe(true);
    expect(told(found)).toEqual(["75 ≤ 年龄 < 80"]);
  });

  test("points of day surgery written otherwise are the same; at another rate they are not", () => {
    const before = shipped("370300.dip.case-adjustment");
    const points = (text: string): RuleSet => changed(before, "/body/cases/3/points/text", text);
    expect(compare(before, points("0.95 * score"))).toMatchObject({ proved: true, regions: [] });
    const found = compare(before, points("score * 0.9"));
    expect(found).toMatchObject({ proved: true, regions: [{ after: { applied: ["day-surgery"] } }] });
    expect(told(found)[0]).toContain("住院医疗类型为“日间手术”");
  });

  test("a limit of the cost ratio: the witness is a claim with its cost and its group's average", () => {
    const before = shipped("370300.dip.case-adjustment");
    const lower = changed(before, "/body/bands/ranges/0/until", "0.4");
    const found = compare(before, changed(lower, "/body/bands/ranges/1/from", "0.4"));
    expect(found.proved).toBe(true);
    expect(found.regions.length).toBeGreaterThan(0);
    for (const text of told(found)) expect(text).toContain("0.4 ≤ 未舍入费用倍率 < 0.5");
  });

  test("exclusions that change places: what was advanced is refused", () => {
    const before = shipped("370300.dip.exclusion");
    const { cases } = (before as Extract<RuleSet, { kind: "exclusion" }>).body;
    const turned = changed(before, "/body/cases", [...cases.slice(0, 3), cases[4], cases[3]]);
    const found = compare(before, turned);
    expect(found.proved).toBe(true);
    expect(found.regions.map(({ after }) => after.applied)).toEqual([["third-party"], ["third-party"]]);
  });

  test("a diagnosis more among those paid by bed-day: only that diagnosis", () => {
    const before = shipped("370300.dip.payment-routing");
    const codes = ["F20", "F22", "F25", "F30", "F31", "F33"];
    const found = compare(before, changed(before, "/body/cases/6/when/all/1/any/0/value", codes));
    expect(found.proved).toBe(true);
    for (const { description, after } of found.regions) {
      expect(description.zh).toContain("主要诊断以“F33”开头");
      if (after.decided) expect(after.applied).toEqual(["psychiatric"]);
    }
  });

  test("ten rows of 4,444 changed and one gone: eleven regions, by diagnosis and operations", () => {
    const before = shipped("410400.dip.score-table") as Extract<RuleSet, { kind: "disease-score-table" }>;
    const rows = before.body.table.rows
      .map((row, index) =>
        index % 444 === 5 && index < 4440 ? { ...row, score: `${Number(row.score) + 1}` } : row,
      )
      .filter((_, index) => index !== 100);
    const found = compare(before, changed(before, "/body/table/rows", rows));
    expect(found.proved).toBe(true);
    expect(found.regions).toHaveLength(11);
  });
});
