import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, Schemas } from "../../editor/api/answers.ts";
import { same, threeWay } from "../../editor/parts/editing/three-way.ts";

describe("two people's changes", () => {
  const schemas: Schemas = {
    "all.json": {
      type: "object",
      properties: {
        title: { type: "string" },
        rows: {
          type: "array",
          "x-key": "name",
          items: { type: "object", properties: { name: { type: "string" }, value: { type: "string" } } },
        },
      },
    },
  };
  const place = { schema: schemas["all.json"] ?? {}, file: "all.json", description: undefined };
  const merge = (base: JsonObject, mine: JsonObject, theirs: JsonObject, side: "mine" | "theirs" = "mine") =>
    threeWay(schemas, place, [base, mine, theirs], () => side);
  const base = {
    title: "t",
    rows: [
      { name: "a", value: "1" },
      { name: "b", value: "2" },
    ],
  };

  it("go together where they are apart, rows by their keys wherever they stand", () => {
    const mine = {
      title: "t",
      rows: [{ name: "c", value: "3" }, { name: "a", value: "1.5" }, base.rows[1] ?? {}],
    };
    const theirs = { title: "T", rows: [{ name: "a", value: "1" }] };
    expect(merge(base, mine, theirs)).toEqual({
      document: {
        title: "T",
        rows: [
          { name: "c", value: "3" },
          { name: "a", value: "1.5" },
        ],
      },
      clashes: [],
    });
  });

  it("are shown where both touched one place, and nothing is chosen silently", () => {
    const mine = { ...base, rows: [{ name: "a", value: "8" }, base.rows[1] ?? {}] };
    const theirs = { ...base, rows: [{ name: "a", value: "9" }, { name: "b" }] };
    const { clashes, document } = merge(base, mine, theirs, "theirs");
    expect(clashes).toEqual([{ place: "/rows/a/value", base: "1", mine: "8", theirs: "9" }]);
    expect(document.rows).toEqual(theirs.rows);
    const gone = merge(base, { ...base, rows: base.rows.slice(1) }, theirs);
    expect(gone.clashes.map((clash) => clash.place)).toEqual(["/rows/a"]);
  });

  it("are the one's own where the other changed nothing", () => {
    const rows = fc.uniqueArray(fc.record({ name: fc.string({ minLength: 1 }), value: fc.string() }), {
      selector: ({ name }) => name,
    });
    const document = fc.record({ title: fc.string(), rows });
    fc.assert(
      fc.property(document, document, (before, after) => {
        expect(same(merge(before, after, before).document, after)).toBe(true);
        const { document: taken, clashes } = merge(before, before, after);
        expect(clashes).toEqual([]);
        const sorted = (list: readonly { readonly name: string }[]) =>
          list.toSorted((a, b) => (a.name < b.name ? -1 : 1));
        expect(taken.title).toBe(after.title);
        expect(sorted(taken.rows as typeof after.rows)).toEqual(sorted(after.rows));
      }),
    );
  });
});
