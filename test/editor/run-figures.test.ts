import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { AskedFigure, AskedFigures, RunRequest } from "../../editor/api/run-answers.ts";
import { cellsOf, figureColumns, mergedRows, rowsFrom } from "../../editor/pages/new-run/figure-cells.ts";
import {
  type FigureRow,
  figuresOf,
  NO_FIGURES,
  openFigures,
  requestOf,
} from "../../editor/pages/new-run/figure-rows.ts";
import { readFigure } from "../../editor/pages/new-run/figure-value.ts";
import { pastedRows } from "../../editor/pages/new-run/pasted-rows.ts";
import { monthAfter, monthsIn, periodOf } from "../../editor/pages/new-run/run-period.ts";

const YUAN = { type: "number", unit: "yuan", scale: 2 };
const figure = (
  fact: string,
  per: AskedFigure["per"],
  zh: string,
  more: Partial<AskedFigure> = {},
): AskedFigure => ({ fact, per, title: { zh, en: fact }, type: YUAN, ...more });
const asked: AskedFigures = {
  policy: { id: "370300.test.policy", version: 1, title: { zh: "方案" } },
  pools: [
    { name: "employee", title: { zh: "职工", en: "Employees" } },
    { name: "resident", title: { zh: "居民", en: "Residents" } },
  ],
  figures: [
    figure("income", "pool", "收入"),
    figure("paid", "institution", "上年支付"),
    figure("contracted", "institution", "签约", { type: { type: "boolean" }, default: "false" }),
    figure("booked", "institution-month", "记账额"),
  ],
};
const institution = figureColumns("institution", asked.figures.slice(1, 3));
const months = figureColumns("institution-month", asked.figures.slice(3));

describe("a figure that is typed or pasted", () => {
  test.each([
    ["1,234,567.80", "1234567.80"],
    ["￥12.50 元", "12.50"],
    ["１２.５", "12.5"],
    ["-3", "-3"],
    ["5%", "0.05"],
    ["12.5%", "0.125"],
    ["-107%", "-1.07"],
    ["0.1234567890123456", "0.1234567890123456"],
    ["1e5", undefined],
    ["#N/A", undefined],
    ["1.2.3", undefined],
  ])("%s is the decimal %s", (text, decimal) => {
    expect(readFigure(text, YUAN)).toBe(decimal);
  });

  it("loses no digit of any decimal, whatever is set around it", () => {
    const decimal = fc
      .tuple(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.integer({ min: 1, max: 9999 }))
      .map(([whole, places]) => `${whole}.${places}`);
    fc.assert(
      fc.property(decimal, (text) => {
        const grouped = text.replace(/\B(?=(\d{3})+\.)/g, ",");
        expect(readFigure(` ${grouped} `, YUAN)).toBe(text);
      }),
    );
  });

  it("says yes or no where its fact does, and a listed value where values are listed", () => {
    expect(["是", "否", "TRUE", "no", "2"].map((text) => readFigure(text, { type: "boolean" }))).toEqual([
      true,
      false,
      true,
      false,
      undefined,
    ]);
    const grade = { type: "text", values: ["good", "poor"] };
    expect([readFigure("good", grade), readFigure("bad", grade)]).toEqual(["good", undefined]);
  });
});

describe("a sheet of figures", () => {
  it("is read by its headings, whatever their order; what cannot be placed is told", () => {
    const read = rowsFrom(
      [
        ["基金池", "机构编号", "签约", "Paid", "备注"],
        ["职工", "H1", "是", "1,000.00", "x"],
        ["residents", "H1", "", "7", ""],
        ["Residents", "H2", "", "8", ""],
        ["", "", "", "", ""],
        ["职工", "", "是", "9", ""],
      ],
      institution,
      asked.pools,
    );
    expect(read).toEqual({
      rows: [
        { code: "H1", pool: "employee", month: "", facts: { contracted: "是", paid: "1,000.00" } },
        { code: "H2", pool: "resident", month: "", facts: { paid: "8" } },
      ],
      unknown: ["备注"],
      // Pools are called as they are written, and a row is somebody's.
      faults: [3, 6],
    });
    expect(rowsFrom([["1", "2"]], institution, asked.pools)).toBeUndefined();
  });

  test.each([
    ["2023-01", "2023-01"],
    ["2023年1月", "2023-01"],
    ["2023/12", "2023-12"],
    ["202303", "2023-03"],
    ["2023-01-01", "2023-01"],
    ["2023-13", undefined],
    ["一月", undefined],
  ])("has months as people write them: %s", (text, month) => {
    const read = rowsFrom(
      [
        ["code", "pool", "month", "booked"],
        ["H1", "employee", text, "1"],
      ],
      months,
      asked.pools,
    );
    expect(read?.rows.map((row) => row.month)).toEqual(month === undefined ? [] : [month]);
  });

  it("that was made of rows is read back as the same rows, in either language", () => {
    const rows: readonly FigureRow[] = [
      { code: "H1", pool: "employee", month: "2023-01", facts: { booked: "1.00" } },
      { code: "H2", pool: "resident", month: "2023-02", facts: {} },
    ];
    for (const language of ["zh", "en"] as const)
      expect(rowsFrom(cellsOf(rows, months, asked.pools, language), months, asked.pools)).toEqual({
        rows,
        unknown: [],
        faults: [],
      });
  });

  it("says something anew of the rows that it names, and leaves the others", () => {
    const row = (code: string, facts: FigureRow["facts"]): FigureRow => ({
      code,
      pool: "employee",
      month: "",
      facts,
    });
    expect(
      mergedRows(
        [row("H1", { paid: "1", contracted: "是" }), row("H2", { paid: "2" })],
        [row("H1", { paid: "3" }), row("H3", {})],
      ),
    ).toEqual([row("H1", { paid: "3", contracted: "是" }), row("H2", { paid: "2" }), row("H3", {})]);
  });

  it("without headings is written from a cell on, and not beyond the table", () => {
    const row = (code: string, paid: string): FigureRow => ({
      code,
      pool: "employee",
      month: "",
      facts: { paid },
    });
    const cells = [
      ["5", "是", "beyond"],
      ["6", "否", "beyond"],
    ];
    expect(pastedRows([row("H1", "1"), row("H2", "2")], cells, institution, { row: 1, column: 2 })).toEqual([
      row("H1", "1"),
      { ...row("H2", "5"), facts: { paid: "5", contracted: "是" } },
    ]);
  });
});

describe("figures of a request", () => {
  const request: Omit<RunRequest, "policy" | "period"> = {
    pools: { employee: { facts: { income: "100.00" } } },
    institutions: [
      {
        code: "H1",
        pool: "employee",
        facts: { paid: "1.00", contracted: true },
        months: [{ month: "2023-01", facts: { booked: "2.00" } }],
      },
      { code: "H1", pool: "resident", facts: {}, months: [{ month: "2023-02", facts: { booked: "3.00" } }] },
    ],
  };
  const period = { from: "2023-01-01", until: "2024-01-01" };

  it("are those of the run that they were taken from", () => {
    expect(requestOf(figuresOf({ policy: "370300.test.policy", period, ...request }), asked)).toEqual(
      request,
    );
    expect(requestOf(NO_FIGURES, asked)).toEqual({});
  });

  it("are counted where they are missing without a default, and where they cannot be read", () => {
    const row = { code: "H1", pool: "employee", month: "", facts: { paid: "viel", contracted: "" } };
    // Each pool lacks its income.
    expect(openFigures(NO_FIGURES, asked)).toEqual({ faults: 0, missing: 2 });
    const figures = { ...NO_FIGURES, rows: { ...NO_FIGURES.rows, institution: [row] } };
    expect(openFigures(figures, asked)).toEqual({ faults: 1, missing: 2 });
  });
});

describe("months of a period", () => {
  it("go over the year's end, the last one included", () => {
    expect([monthAfter("2023-12"), monthAfter("2024-01", -1)]).toEqual(["2024-01", "2023-12"]);
    expect(periodOf("2023-01", "2023-12")).toEqual({ from: "2023-01-01", until: "2024-01-01" });
    expect(monthsIn("2023-11", "2024-02")).toEqual(["2023-11", "2023-12", "2024-01", "2024-02"]);
  });
});
