import { describe, expect, it } from "vitest";
import type { Change, JsonObject, Schemas } from "../../editor/api/answers.ts";
import { barsOfChanges } from "../../editor/parts/pictures/bars-of-changes.ts";
import type { Picture } from "../../editor/parts/pictures/picture.ts";
import { pictureOf } from "../../editor/parts/pictures/picture-of.ts";
import { wrapped } from "../../editor/parts/pictures/wrapped.ts";
import { columnsOf } from "../../editor/parts/shape/columns.ts";
import { memberPlace, placeOfFile } from "../../editor/parts/shape/schema-place.ts";
import { readConfig } from "../../server/config.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

const DECIMAL = { $ref: "common.schema.json#/definitions/decimal" };
const VALUE = { $ref: "common.schema.json#/definitions/decimalOrFormula" };
const named = {
  name: { $ref: "common.schema.json#/definitions/name" },
  title: { $ref: "common.schema.json#/definitions/text" },
};
const bounds = { $ref: "common.schema.json#/definitions/bounds" };
const list = (properties: JsonObject) => ({
  type: "array",
  "x-key": "name",
  items: { type: "object", properties: { ...named, ...properties } },
});

/** Lists of a document that nobody ships: only their shapes are known. */
const schemas = {
  // The editor reads of a schema what it knows of it.
  ...(loadSchemas(readConfig({}).YICE_SCHEMAS) as unknown as Schemas),
  "lists.schema.json": {
    properties: {
      keyed: list({ share: DECIMAL }),
      two: list({ share: DECIMAL, most: DECIMAL }),
      ranges: list({ from: DECIMAL, until: DECIMAL, bounds, worth: VALUE }),
      slices: list({ until: { ...DECIMAL, description: "Upper end. 占比上限。" }, rate: DECIMAL }),
      grades: list({ from: DECIMAL, until: DECIMAL, bounds }),
    },
  },
} as unknown as Schemas;

function pictured(name: string, rows: readonly JsonObject[]): Picture | undefined {
  const place = memberPlace(schemas, placeOfFile(schemas, "lists.schema.json"), name, [...rows]);
  const columns = columnsOf(schemas, place, rows, "zh");
  return pictureOf({
    schemas,
    place,
    columns,
    rows,
    about: "考核得分",
    telling: { facts: new Map(), language: "zh" },
  });
}

const titled = (...shares: readonly string[]): readonly JsonObject[] =>
  shares.map((share, index) => ({ name: `row-${index}`, title: { zh: `第${index}行` }, share }));

describe("a keyed list with one decimal each", () => {
  it("is bars in the order of its rows, decimals as they are written", () => {
    expect(pictured("keyed", titled("1.00", "0.80", "0.5"))).toEqual({
      form: "bars",
      bars: [
        { name: "第0行", value: "1.00" },
        { name: "第1行", value: "0.80" },
        { name: "第2行", value: "0.5" },
      ],
    });
  });

  it("is no picture where one would say nothing", () => {
    expect(pictured("keyed", titled("1", "2"))).toBeUndefined();
    expect(pictured("keyed", titled("1.0", "1", "1.00"))).toBeUndefined();
    expect(
      pictured("keyed", titled(...Array.from({ length: 39 }, (_, index) => String(index)))),
    ).toBeDefined();
    expect(
      pictured("keyed", titled(...Array.from({ length: 40 }, (_, index) => String(index)))),
    ).toBeUndefined();
    const two = titled("1", "2", "3").map((row) => ({ ...row, most: "4" }));
    expect(pictured("two", two)).toBeUndefined();
  });

  it("is no picture where rows have no name that people would know", () => {
    const untitled = (...names: readonly string[]) =>
      names.map((name, index) => ({ name, share: String(index) }));
    expect(pictured("keyed", untitled("within", "watch", "over"))).toBeUndefined();
    expect(pictured("keyed", untitled("三级", "二级", "一级"))?.form).toBe("bars");
  });
});

describe("ordered ranges with one value each", () => {
  const tiers: readonly JsonObject[] = [
    { name: "low", until: "60", bounds: "()", worth: "0" },
    { name: "middle", from: "60", until: "90", bounds: "[]", worth: "0.5" },
    { name: "high", from: "90", bounds: "()", worth: "1" },
  ];

  it("are steps, each end as its bounds say", () => {
    const picture = pictured("ranges", tiers);
    if (picture?.form !== "steps") throw new Error("no steps");
    const { steps, marks, axis, isHigh, isToScale, domain } = picture;
    expect(steps.map(({ ends }) => ends)).toEqual([
      ["endless", "open"],
      ["closed", "closed"],
      ["open", "endless"],
    ]);
    expect(steps.map(({ value }) => value)).toEqual(["0", "0.5", "1"]);
    expect(marks).toEqual([
      { at: 60, text: "60" },
      { at: 90, text: "90" },
    ]);
    expect({ axis, isHigh, isToScale }).toEqual({ axis: "考核得分", isHigh: true, isToScale: true });
    // Room for what has no end, on both sides.
    expect(domain[0]).toBeLessThan(60);
    expect(domain[1]).toBeGreaterThan(90);
    expect(steps[0]?.span).toEqual([domain[0], 60]);
    expect(steps[2]?.span).toEqual([90, domain[1]]);
  });

  it("stand in order whatever the order of their rows, and are no picture where they overlap", () => {
    expect(pictured("ranges", tiers.toReversed())).toEqual(pictured("ranges", tiers));
    const [low, , high] = tiers;
    const over = { name: "over", from: "50", until: "95", bounds: "[]", worth: "2" };
    expect(pictured("ranges", [low, over, high] as readonly JsonObject[])).toBeUndefined();
  });

  it("with formulas stand in one line, each as wide as the next", () => {
    const [low, middle, high] = tiers.map((row) => ({ ...row, worth: { text: "score * 2", exact: true } }));
    const picture = pictured("ranges", [low, { ...middle, until: "90" }, high] as readonly JsonObject[]);
    if (picture?.form !== "steps") throw new Error("no steps");
    expect(picture.isHigh).toBe(false);
    expect(picture.steps.map(({ value }) => value)).toEqual(["score × 2", "score × 2", "score × 2"]);
    expect(picture.steps.map(({ span: [from, until] }) => until - from)).toEqual([1, 1, 1]);
    expect(picture.marks.map(({ text }) => text)).toEqual(["60", "90"]);
  });

  it("are drawn equally wide where one would be too narrow to see", () => {
    const picture = pictured("ranges", [
      { name: "a", from: "0", until: "100", bounds: "[)", worth: "1" },
      { name: "b", from: "100", until: "1000000", bounds: "[)", worth: "2" },
    ]);
    if (picture?.form !== "steps") throw new Error("no steps");
    expect(picture.isToScale).toBe(false);
    expect(picture.marks.map(({ at, text }) => [at, text])).toEqual([
      [0, "0"],
      [1, "100"],
      [2, "1000000"],
    ]);
  });

  it("are no picture without a value, or without any bound", () => {
    expect(
      pictured(
        "grades",
        tiers.map(({ worth: _, ...grade }) => grade),
      ),
    ).toBeUndefined();
    expect(
      pictured("ranges", [
        { name: "a", worth: "1" },
        { name: "b", worth: "2" },
      ]),
    ).toBeUndefined();
    expect(pictured("ranges", tiers.slice(0, 1))).toBeUndefined();
  });
});

describe("slices, which state an upper end only", () => {
  it("begin where the one before ended, the first at nought, and no bound belongs to one of two", () => {
    const picture = pictured("slices", [
      { name: "up to 5 percent", until: "0.05", rate: "0.7" },
      { name: "up to 20 percent", until: "0.2", rate: "0.5" },
      { name: "beyond", rate: "0" },
    ]);
    if (picture?.form !== "steps") throw new Error("no steps");
    expect(picture.axis).toBe("占比上限");
    expect(picture.marks.map(({ text }) => text)).toEqual(["0", "0.05", "0.2"]);
    expect(picture.steps.map(({ span: [from] }) => from)).toEqual([0, 0.05, 0.2]);
    expect(picture.steps.map(({ ends }) => ends)).toEqual([
      ["joined", "joined"],
      ["joined", "joined"],
      ["joined", "endless"],
    ]);
  });
});

describe("words above a range", () => {
  it("fill lines of their room, words whole, and are cut after the last", () => {
    expect(wrapped("费用异常高病例", 48, 3)).toEqual(["费用异常", "高病例"]);
    expect(wrapped("high cost", 40, 3)).toEqual(["high", "cost"]);
    expect(wrapped("一二三四五六", 24, 2)).toEqual(["一二", "三四…"]);
    expect(wrapped("", 24, 2)).toEqual([]);
  });
});

describe("decimals that a draft changed", () => {
  const changed = (row: string, member: string, before: string, after: string): Change => ({
    kind: "changed",
    pointer: `/body/cases/${row}/${member}`,
    before,
    after,
    words: { zh: `系数 › ${row} › ${member}`, en: `coefficients › ${row} › ${member}` },
  });

  it("stand beside what they were, column by column", () => {
    const changes = [
      changed("甲", "value", "0.72", "0.75"),
      changed("甲", "limit", "100", "120"),
      changed("乙", "value", "0.62", "0.65"),
      changed("乙", "clause", "一", "二"),
      changed("丙", "value", "0.5", "0.50"),
    ];
    expect(barsOfChanges(changes, "zh")).toEqual([
      {
        words: "系数 › value",
        picture: {
          form: "bars",
          bars: [
            { name: "甲", value: "0.75", before: "0.72" },
            { name: "乙", value: "0.65", before: "0.62" },
          ],
        },
      },
    ]);
  });
});
