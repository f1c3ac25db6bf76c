import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject, Schemas } from "../../editor/api/answers.ts";
import { cellText, cellValue } from "../../editor/parts/editing/cell-text.ts";
import { clipboardCells, clipboardText } from "../../editor/parts/editing/clipboard-cells.ts";
import { fittingValue, literalOf, operatorsFor } from "../../editor/parts/editing/comparison-shape.ts";
import { conditionShape, inShape } from "../../editor/parts/editing/condition-shape.ts";
import { documentFromText, placesInText } from "../../editor/parts/editing/document-from-text.ts";
import { partsOf, pointerTo, valueAt, withValue } from "../../editor/parts/editing/document-places.ts";
import { moved, rowsOf, withRows } from "../../editor/parts/editing/list-rows.ts";
import { filledDown, pasted } from "../../editor/parts/editing/paste-rows.ts";
import { placedFinding } from "../../editor/parts/editing/placed-finding.ts";
import { edited, historyOf, redone, undone } from "../../editor/parts/editing/written.ts";

const figures = { form: "decimal", schema: { title: "Decimal" } } as const;
const names = { form: "plain", schema: { type: "string" } } as const;
const columns = [
  { member: "name", label: "键", ...names },
  { member: "value", label: "取值", ...figures },
];

describe("what is pasted", () => {
  it("ends where Excel ends it: the last line break is no row", () => {
    expect(clipboardCells("a\t1\r\nb\t2\r\n")).toEqual([
      ["a", "1"],
      ["b", "2"],
    ]);
    expect(clipboardCells('"two\nlines"\t1')).toEqual([["two\nlines", "1"]]);
    expect(clipboardCells("1\r\n\r\n3\r\n")).toEqual([["1"], [""], ["3"]]);
  });

  it("is read again as it was copied", () => {
    const cell = fc.string();
    const sheet = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([width, height]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      )
      // One empty cell at the end cannot be told from the line break that ends a sheet.
      .filter((rows) => rows.at(-1)?.join("") !== "");
    fc.assert(
      fc.property(sheet, (rows) => {
        expect(clipboardCells(clipboardText(rows))).toEqual(rows);
      }),
    );
  });

  it("goes over the rows that are seen, and adds rows below the last", () => {
    const rows = rowsOf([
      { name: "a", value: "1" },
      { name: "b", value: "2" },
      { name: "c", value: "3" },
    ]);
    const fresh = () => ({ name: "new" });
    const at = { row: 1, column: 1 };
    const all = pasted(rows, [["0.5"], ["1,000"], ["7"]], {
      columns,
      seen: [0, 1, 2],
      at,
      language: "zh",
      fresh,
    });
    expect(all.map(({ row }) => row)).toEqual([
      { name: "a", value: "1" },
      { name: "b", value: "0.5" },
      { name: "c", value: "1000" },
      { name: "new", value: "7" },
    ]);
    // Sorted the other way round: the row below b is a.
    const sorted = pasted(rows, [["8"], ["9"]], { columns, seen: [2, 1, 0], at, language: "zh", fresh });
    expect(sorted.map(({ row }) => (row as JsonObject).value)).toEqual(["9", "8", "3"]);
  });

  it("fills a stretch with the value of its first row, and takes members out that the first row lacks", () => {
    const rows = rowsOf([{ name: "a", value: "1" }, { name: "b" }, { name: "c", value: "3" }]);
    expect(filledDown(rows, [0, 1], ["value"]).map(({ row }) => row)).toEqual([
      { name: "a", value: "1" },
      { name: "b", value: "1" },
      { name: "c", value: "3" },
    ]);
    expect(filledDown(rows, [1, 2], ["value"])[2]?.row).toEqual({ name: "c" });
  });
});

describe("the text of a cell", () => {
  it("keeps every digit of a decimal", () => {
    const decimal = fc.stringMatching(/^-?(0|[1-9]\d{0,17})(\.\d{1,18})?$/);
    fc.assert(
      fc.property(decimal, (text) => {
        expect(cellValue(text, figures, undefined, "zh")).toBe(text);
      }),
    );
  });

  it("reads full-width figures and the names of values, and leaves what it cannot read as it is", () => {
    const modes = {
      form: "plain",
      schema: { enum: ["up", "down"], "x-values": { up: { zh: "进位" } } },
    } as const;
    expect(cellValue("１.２５", figures, undefined, "zh")).toBe("1.25");
    expect(cellValue("五成", figures, undefined, "zh")).toBe("五成");
    expect(cellValue("进位", modes, undefined, "zh")).toBe("up");
    expect(cellText("up", modes, "zh")).toBe("进位");
    expect(cellValue(" ", figures, "1", "zh")).toBe(undefined);
    expect(cellValue("3", { form: "plain", schema: { type: "integer" } }, undefined, "zh")).toBe(3);
  });

  it("takes = for a formula, and keeps the rounding of the one before", () => {
    const shape = { form: "formula", schema: {} } as const;
    const exact = cellValue("= score * 2", shape, { text: "score", exact: true }, "zh");
    expect(exact).toEqual({ text: "score * 2", exact: true });
    expect(cellText(exact, shape, "zh")).toBe("=score * 2");
    expect(cellValue("0.5", shape, exact, "zh")).toBe("0.5");
  });
});

describe("places of a document", () => {
  it("are found by what is written at them, whatever their names", () => {
    const name = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
    fc.assert(
      fc.property(name, fc.jsonValue(), (member, value) => {
        const pointer = pointerTo(pointerTo("", member), 0);
        const document = withValue({ [member]: [null] }, pointer, value as JsonObject);
        expect(valueAt(document, pointer)).toEqual(value);
        expect(partsOf(pointer)).toEqual([member, "0"]);
      }),
    );
  });

  it("keep notes on provisional values with their rows", () => {
    const note = (index: number) => ({ pointer: `/body/rows/${index}/value`, note: { zh: `${index}` } });
    const document = {
      body: { rows: [{ name: "a" }, { name: "b" }, { name: "c" }] },
      provisional: [note(0), note(1), note(2)],
    };
    const rows = rowsOf(document.body.rows);
    const without = withRows(document, "/body/rows", rows.toSpliced(1, 1));
    expect(without.provisional).toEqual([note(0), { ...note(2), pointer: "/body/rows/1/value" }]);
    const turned = withRows(document, "/body/rows", moved(rows, 0, 1));
    expect(valueAt(turned, "/provisional/0/pointer")).toBe("/body/rows/1/value");
    expect(
      withRows({ ...document, provisional: [note(1)] }, "/body/rows", rows.toSpliced(1, 1)).provisional,
    ).toBe(undefined);
  });
});

describe("one history of all views", () => {
  it("takes back what was typed in one go, and writes it again", () => {
    const start = historyOf({ a: 0 });
    const typed = edited(edited(start, { document: { a: 1 } }, "/a", 0), { document: { a: 12 } }, "/a", 500);
    const later = edited(typed, { document: { a: 12 }, text: "{", broken: "?" }, "text", 9000);
    expect(undone(later)?.present.document).toEqual({ a: 12 });
    const back = undone(undone(later) ?? start);
    expect(back?.present.document).toEqual({ a: 0 });
    expect(back && undone(back)).toBe(undefined);
    const again = redone(redone(back ?? start) ?? start);
    expect(again?.present).toEqual({ document: { a: 12 }, text: "{", broken: "?" });
  });
});

describe("a document's text", () => {
  it("is no document where something would be lost", () => {
    expect(documentFromText('{"a": 1}').document).toEqual({ a: 1 });
    expect(documentFromText('{"a": 1, "a": 2}').fault).toMatchObject({ code: "twice", about: "a" });
    expect(documentFromText('{"a": 0.1234567890123456}').fault).toMatchObject({ code: "digits" });
    expect(documentFromText('{"a": 0.000123456789012345}').document).toEqual({ a: 0.000123456789012345 });
    expect(documentFromText("{").fault).toMatchObject({ code: "syntax" });
    expect(documentFromText('{"a": 1} // x').fault).toMatchObject({ code: "syntax" });
    expect(documentFromText("[]").fault).toMatchObject({ code: "no-object" });
  });

  it("knows where a pointer stands, or what is around it", () => {
    const text = '{"rows": [{"v": 10}, {"v": 20}]}';
    const at = placesInText(text);
    const shown = (pointer: string) => {
      const { offset, length } = at(partsOf(pointer));
      return text.slice(offset, offset + length);
    };
    expect(shown("/rows/1/v")).toBe("20");
    expect(shown("/rows/1/missing")).toBe('{"v": 20}');
  });
});

describe("a comparison", () => {
  it("offers the operators of its fact's type", () => {
    expect(operatorsFor({ type: "boolean" })).toEqual(["equal", "present"]);
    expect(operatorsFor({ type: "list", items: { type: "text" } })).toContain("someFact:startsWithAny");
    expect(operatorsFor({ type: "text" })).not.toContain("lessThan");
  });

  it("keeps what it is compared with where that still fits", () => {
    expect(fittingValue("甲", "in", { type: "text" })).toEqual(["甲"]);
    expect(fittingValue(["甲", "乙"], "equal", { type: "text" })).toBe("甲");
    expect(fittingValue("甲", "lessThan", { type: "number" })).toBe(0);
    expect(fittingValue("甲", "present", { type: "text" })).toBe(true);
  });

  it("leaves a figure that no number keeps as text, for the check to name", () => {
    expect(literalOf("60.5", { type: "number" })).toBe(60.5);
    expect(literalOf("0.12345678901234567", { type: "number" })).toBe("0.12345678901234567");
    expect(literalOf("01", { type: "text" })).toBe("01");
  });

  it("goes on inside a group, and comes out of it", () => {
    const one = { fact: "x", operator: "equal", value: 1 };
    expect(inShape(one, "all")).toEqual({ all: [one] });
    expect(inShape({ all: [one] }, "any")).toEqual({ any: [one] });
    expect(inShape({ any: [one] }, "not")).toEqual({ not: one });
    expect(inShape({ not: one }, "comparison")).toEqual(one);
    expect(conditionShape({ condition: "x" })).toBe("reference");
  });
});

describe("a finding about a list", () => {
  const schemas: Schemas = {
    "all.json": {
      properties: { rows: { type: "array", "x-key": "name", items: { type: "object" } } },
    },
  };
  const place = { schema: schemas["all.json"] ?? {}, file: "all.json", description: undefined };
  const document = { rows: [{ name: "low" }, { name: "middle" }, { name: "high" }] };
  const finding = { code: "x", severity: "error", message: "", pointer: "/rows" } as const;

  it("is told at the first row that it names", () => {
    const named = placedFinding(
      { ...finding, params: { above: "high", below: "middle" } },
      document,
      schemas,
      place,
    );
    expect(named.pointer).toBe("/rows/1");
    expect(placedFinding({ ...finding, params: { count: 3 } }, document, schemas, place).pointer).toBe(
      "/rows",
    );
    expect(placedFinding({ ...finding, pointer: "/none" }, document, schemas, place).pointer).toBe("/none");
  });
});
