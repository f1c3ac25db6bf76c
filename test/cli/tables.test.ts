import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { grouped, yuan } from "../../server/cli/money-text.ts";
import { plainTable } from "../../server/cli/plain-table.ts";
import { treeText } from "../../server/cli/tree-text.ts";
import { wideTable } from "../../server/cli/wide-table.ts";
import { cellsOf, columnsOf } from "./run-cli.ts";

describe("amounts for reading", () => {
  it.each([
    ["1234567.80", "1,234,567.80"],
    ["-1000", "-1,000"],
    ["999.99", "999.99"],
    ["1234.567891", "1,234.567891"],
    ["≈1234.5", "≈1,234.5"],
    ["I20.8", "I20.8"],
    ["", ""],
  ])("%s stands as %s", (text, shown) => {
    expect(grouped(text)).toBe(shown);
  });

  it.each([
    ["200000", "200,000.00"],
    ["0.5", "0.50"],
    ["-1234.56", "-1,234.56"],
    ["1.2345", "1.2345"],
    ["", ""],
  ])("%s yuan stand as %s", (text, shown) => {
    expect(yuan(text)).toBe(shown);
  });

  it("say the same number without their separators", () => {
    fc.assert(
      fc.property(fc.bigInt(), fc.nat(99), (whole, fen) => {
        const text = `${whole}.${String(fen).padStart(2, "0")}`;
        expect(yuan(text).replaceAll(",", "")).toBe(text);
        expect(yuan(text)).toBe(`${whole.toLocaleString("en-US")}.${text.slice(-2)}`);
      }),
    );
  });
});

describe("tables for reading", () => {
  const word = fc.stringMatching(/^[a-z0-9医保结算（）：]{1,12}$/u);

  it("keep every cell, in columns that start where the rule under the headings does", () => {
    const table = fc.integer({ min: 1, max: 5 }).chain((width) => {
      const line = fc.array(word, { minLength: width, maxLength: width });
      return fc.record({
        headings: line,
        figures: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
        rows: fc.array(line, { maxLength: 6 }),
      });
    });
    fc.assert(
      fc.property(table, ({ headings, figures, rows }) => {
        const text = plainTable(
          headings.map((heading, at) => ({ heading, figures: figures[at] ?? false })),
          rows,
        );
        const [heading = "", rule = "", ...lines] = text.trimEnd().split("\n");
        expect(cellsOf(heading, rule)).toEqual(headings);
        expect(lines.map((line) => cellsOf(line, rule))).toEqual(rows);
      }),
    );
  });

  it("put figures at the right", () => {
    expect(
      plainTable(
        [{ heading: "项目" }, { heading: "元", figures: true }],
        [
          ["预算", "1.00"],
          ["点值", "10.00"],
        ],
      ),
    ).toBe("项目     元\n────  ─────\n预算   1.00\n点值  10.00\n");
  });

  const columns = [
    { heading: "机构" },
    ...["年度结算额", "清算额", "预付额"].map((heading) => ({ heading, figures: true })),
  ];

  it("that are too wide stand with rows for columns", () => {
    expect(wideTable(columns, [["H1", "1.00", "2.00", "3.00"]], 20)).toBe(
      "机构          H1\n──────────  ────\n年度结算额  1.00\n清算额      2.00\n预付额      3.00\n",
    );
  });

  it("that fit neither way stand in parts, each naming its rows, none wider than allowed", () => {
    const rows = Array.from({ length: 9 }, (_, at) => [`H${at}`, "1.00", "2.00", "3.00"]);
    const text = wideTable(columns, rows, 24);
    expect(text.split("\n\n")).toHaveLength(2);
    for (const line of text.split("\n")) expect(columnsOf(line)).toBeLessThanOrEqual(24);
    expect(text.match(/^H0 /gm)).toHaveLength(2);
  });
});

describe("trees for reading", () => {
  it("show by lines what belongs under what", () => {
    const tree = {
      text: "a",
      branches: [
        { text: "b", branches: [{ text: "c" }, { text: "d" }] },
        { text: "e", branches: [{ text: "f" }] },
      ],
    };
    expect(treeText(tree)).toBe("a\n├─ b\n│  ├─ c\n│  └─ d\n└─ e\n   └─ f\n");
  });

  it("keep the further lines of a quoted text under its first", () => {
    const quote = { text: "第三十条\n（一）\n（二）", branches: [{ text: "理解" }] };
    expect(treeText({ text: "a", branches: [quote, { text: "b\nc" }] })).toBe(
      "a\n├─ 第三十条\n│  │  （一）\n│  │  （二）\n│  └─ 理解\n└─ b\n   c\n",
    );
  });
});
