import { describe, expect, test } from "vitest";
import { diffFormulas } from "../../server/formulas/diff-formulas.ts";
import { factsOf } from "../../server/formulas/facts-of.ts";
import { formulaInWords } from "../../server/formulas/formula-in-words.ts";
import { facts } from "./facts.ts";
import { expressionOf } from "./without-spans.ts";

describe("a formula in words", () => {
  test.each([
    [
      "score * (ratio - 2 + 1) / heads",
      "分值 × （费用比 − 2 + 1） ÷ 人数",
      "score × (ratio − 2 + 1) ÷ heads",
    ],
    [
      "if ratio >= 2 then fee else 0",
      "若 费用比 ≥ 2，则 总费用，否则 0",
      "if ratio ≥ 2, then fee, otherwise 0",
    ],
    [
      "round half up(fee / average_fee, 4)",
      "四舍五入（总费用 ÷ 次均费用，4 位小数）",
      "rounded half up (fee ÷ average fee, 4 places)",
    ],
    ["max(fee - average_fee, 0)", "最大值（总费用 − 次均费用，0）", "the greatest of (fee − average fee, 0)"],
    [
      "not(surgical) or stay in [1..5)",
      "非（手术） 或 住院天数 属于 [1..5)",
      "not (surgical) or stay is in [1..5)",
    ],
    [
      'discharged < date("2021-09-10") and level != "一级"',
      "出院日期 < 2021-09-10 且 机构等级 ≠ “一级”",
      'discharged < 2021-09-10 and level ≠ "一级"',
    ],
    ["住院记录.cost ** 2", "住院记录.cost ^ 2", "stay record.cost ^ 2"],
  ])("%s", (text, zh, en) => {
    expect(formulaInWords(expressionOf(text), facts, "zh")).toBe(zh);
    expect(formulaInWords(expressionOf(text), facts, "en")).toBe(en);
  });
});

describe("the difference of two formulas", () => {
  const fen = { scale: 2, mode: "half-up" } as const;

  test("is none where only spaces, line breaks or needless parentheses differ", () => {
    const before = { text: "score*(ratio-2+1)", ...fen };
    expect(diffFormulas(before, { text: "(score) * ((ratio - 2)\n + 1)", ...fen })).toEqual({
      change: "none",
    });
  });

  test("names the expression, the rounding, or both", () => {
    const before = { text: "a - (b - c)", ...fen };
    const regrouped = { text: "a - b - c", ...fen };
    const rounded = { text: "a - (b - c)", scale: 4, mode: "half-up" } as const;
    expect(diffFormulas(before, regrouped)).toEqual({
      change: "changed",
      before,
      after: regrouped,
      expression: true,
      rounding: false,
    });
    expect(diffFormulas(before, rounded)).toEqual({
      change: "changed",
      before,
      after: rounded,
      expression: false,
      rounding: true,
    });
    const text = "a - (b - c)";
    expect(diffFormulas({ text, exact: true }, { text, fraction: true })).toMatchObject({ rounding: true });
    expect(diffFormulas(before, { text: "a - (b - c)", exact: true })).toMatchObject({
      expression: false,
      rounding: true,
    });
  });

  test("compares texts that are no formulas as they stand", () => {
    expect(diffFormulas({ text: "a +", ...fen }, { text: "a  +", ...fen })).toMatchObject({
      expression: true,
    });
  });
});

describe("the facts of a formula", () => {
  test("are named once each, in the order of the text, functions and fields left out", () => {
    const text =
      "if level in codes then max(分值, score.x, [heads]) else -fee ** 1 + 分值 / (stay in [a..b))";
    expect(factsOf(expressionOf(text.replace("-fee ** 1", "(-fee) ** 1")))).toEqual([
      "level",
      "codes",
      "分值",
      "score",
      "heads",
      "fee",
      "stay",
      "a",
      "b",
    ]);
  });
});
