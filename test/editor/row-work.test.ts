import { describe, expect, it } from "vitest";
import type { JsonObject, RuleSetDocument, Schemas } from "../../editor/api/answers.ts";
import { documentText, prepareText } from "../../editor/parts/document-lines.ts";
import { editColumns } from "../../editor/parts/editing/edit-columns.ts";
import { freshRows } from "../../editor/parts/editing/fresh-row.ts";
import { GridCells } from "../../editor/parts/grid/grid-cells.ts";
import { placeOfFile } from "../../editor/parts/shape/schema-place.ts";

const schemas: Schemas = {
  "list.json": {
    type: "object",
    properties: {
      kind: { const: "list" },
      body: {
        type: "object",
        properties: {
          rows: {
            type: "array",
            "x-key": "code",
            items: {
              type: "object",
              required: ["code"],
              properties: { code: { type: "string" }, score: { type: "string" } },
            },
          },
        },
      },
    },
  },
};
const list = placeOfFile(schemas, "list.json#/properties/body/properties/rows");
const row = (code: string, score = "1"): JsonObject => ({ score, code });
const columns = editColumns(schemas, list, [row("A")], "zh");
const telling = { facts: new Map(), language: "zh" as const };

describe("cells of a grid", () => {
  it("are made anew for the rows that changed, and for no other", () => {
    const cells = new GridCells();
    const rows = [row("A"), row("B"), row("C")];
    const first = [...cells.of(rows, columns, telling)];
    const changed = cells.of(rows.with(1, row("B", "2")), columns, telling);
    expect(changed).toEqual([
      { "#": 0, code: "A", score: "1" },
      { "#": 1, code: "B", score: "2" },
      { "#": 2, code: "C", score: "1" },
    ]);
    expect(changed.map((each, index) => each === first[index])).toEqual([true, false, true]);
  });

  it("tell where their row stands after rows before it are gone", () => {
    const cells = new GridCells();
    const rows = [row("A"), row("B")];
    cells.of(rows, columns, telling);
    expect(cells.of(rows.slice(1), columns, telling)).toEqual([{ "#": 0, code: "B", score: "1" }]);
  });

  it("are those of the document again when what the grid wrote into them is undone", () => {
    const cells = new GridCells();
    const rows = [row("A")];
    const [shown = {}] = cells.of(rows, columns, telling);
    shown.score = "typed";
    cells.forget(rows[0]);
    cells.of([row("A", "typed")], columns, telling);
    expect(cells.of(rows, columns, telling)).toEqual([{ "#": 0, code: "A", score: "1" }]);
  });
});

describe("new rows", () => {
  it("have names of their own, also among one another", () => {
    const fresh = freshRows(schemas, list, [row("row-3"), row("row-5")]);
    expect([fresh(), fresh(), fresh()].map(({ code }) => code)).toEqual(["row-4", "row-6", "row-7"]);
  });
});

describe("the text of a long document", () => {
  const rows = Array.from({ length: 900 }, (_, index) => row(`K${index}`));
  const documentOf = (held: readonly JsonObject[]): RuleSetDocument =>
    // As much of a document as its text needs.
    ({ kind: "list", body: { rows: held } }) as unknown as RuleSetDocument;

  it("has a line for each row, its members in the order of the schema, prepared or not", async () => {
    const text = documentText(documentOf(rows), schemas);
    expect(text.split("\n").slice(0, 5)).toEqual([
      "{",
      '  "kind": "list",',
      '  "body": {',
      '    "rows": [',
      '      { "code": "K0", "score": "1" },',
    ]);
    expect(JSON.parse(text)).toEqual({ kind: "list", body: { rows } });
    const others = rows.map((each) => ({ ...each }));
    await prepareText(documentOf(others), schemas);
    expect(documentText(documentOf(others), schemas)).toBe(text);
  });

  it("follows a row that changed", () => {
    const changed = rows.with(7, row("K7", "2.5"));
    expect(documentText(documentOf(changed), schemas)).toContain('{ "code": "K7", "score": "2.5" },');
  });
});
