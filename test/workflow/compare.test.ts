import { describe, expect, test } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { Refusal } from "../../server/workflow/refusal.ts";
import { type SmallDocument, soundRules } from "../small-rules/small-rules.ts";
import { scoreTable } from "../tables/score-table-cases.ts";

interface Comparison {
  readonly a: { readonly version: number };
  readonly b: { readonly version: number };
  readonly same: boolean;
  readonly changes: readonly {
    readonly change?: string;
    readonly pointer?: string;
    readonly words: { readonly zh: string; readonly en: string };
  }[];
}

const row = (code: string, diagnosis: string, score: string): JsonObject => ({
  code,
  diagnosis,
  type: "core",
  score,
});
const ROWS = [row("甲", "I74.8", "100"), row("乙", "I74.9", "200"), row("丙", "I75.0", "300")];

function scores(version: number, rows: readonly JsonObject[], header: JsonObject = {}): SmallDocument {
  const table = JSON.parse(JSON.stringify(scoreTable([], { choose: ["highest-score"] })));
  return {
    kind: "disease-score-table",
    id: "370300.test.scores",
    version,
    ...(version > 1 ? { supersedes: [version - 1] } : {}),
    body: {
      reads: { diagnosis: "principal_diagnosis", operations: "operation_codes" },
      writes: { group: "group_code", score: "score" },
      table: { ...table, rows },
    },
    ...header,
  };
}

function compare(before: SmallDocument, after: SmallDocument): Comparison {
  const { service } = soundRules([before, after]);
  const of = ({ id, version }: SmallDocument) => ({ id: String(id), version: Number(version) });
  // The comparison's schema says so.
  return service.compare(of(before), of(after)) as Comparison;
}

/** Words of the changes below the table's rows. */
const rowWords = ({ changes }: Comparison) =>
  changes.map(({ words }) => words.en).filter((words) => words.includes("rows"));

describe("two versions compared", () => {
  test("are the same where one document is the other", () => {
    const { service } = soundRules([scores(1, ROWS)]);
    const ref = { id: "370300.test.scores", version: 1 };
    expect(service.compare(ref, ref)).toMatchObject({ same: true, changes: [] });
  });

  test("differ by rows of their key: one changed, one gone, one new", () => {
    const after = scores(2, [
      row("甲", "I74.8", "100"),
      row("乙", "I74.9", "201"),
      row("丁", "I76.0", "300"),
    ]);
    const comparison = compare(scores(1, ROWS), after);
    expect(comparison).toMatchObject({ a: { version: 1 }, b: { version: 2 }, same: false });
    const words = rowWords(comparison);
    expect(words).toHaveLength(3);
    for (const code of ["乙", "丙", "丁"])
      expect(words.filter((each) => each.includes(code))).toHaveLength(1);
    expect(words.some((each) => each.includes("甲"))).toBe(false);
  });

  test("differ in nothing but the version where rows only moved or decimals are written otherwise", () => {
    const after = scores(2, [
      row("甲", "I74.8", "100.0"),
      row("乙", "I74.9", "200"),
      row("丙", "I75.0", "300.00"),
    ]);
    expect(rowWords(compare(scores(1, ROWS), after))).toEqual([]);
  });

  test("say every change in both languages", () => {
    const { changes } = compare(scores(1, ROWS), scores(2, [row("甲", "I74.8", "99"), ...ROWS.slice(1)]));
    expect(changes.length).toBeGreaterThan(0);
    for (const { words } of changes) {
      expect(words.zh).not.toBe("");
      expect(words.en).not.toBe("");
    }
  });

  test("must be of one kind and known", () => {
    const quota: SmallDocument = {
      kind: "quota",
      id: "370300.test.quota",
      body: { writes: "quota_amount", cases: [{ name: "一", per: "case", standard: "1" }] },
    };
    const { service } = soundRules([scores(1, ROWS), quota]);
    const one = { id: "370300.test.scores", version: 1 };
    const refusalOf = (ask: () => unknown): string => {
      try {
        ask();
      } catch (error) {
        if (error instanceof Refusal) return error.code;
        throw error;
      }
      return "answered";
    };
    expect(refusalOf(() => service.compare(one, { id: "370300.test.quota", version: 1 }))).toBe(
      "incomparable",
    );
    expect(refusalOf(() => service.compare(one, { id: "370300.test.scores", version: 2 }))).toBe(
      "unknown-version",
    );
    expect(refusalOf(() => service.compare({ id: "370300.test.none", version: 1 }, one))).toBe(
      "unknown-rule-set",
    );
  });
});
