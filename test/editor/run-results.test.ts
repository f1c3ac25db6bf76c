import { describe, expect, it, test } from "vitest";
import type { RunLine } from "../../editor/api/run-answers.ts";
import {
  compareAmounts,
  drawnAtFirst,
  MOST_BARS,
  resultBars,
  resultRows,
} from "../../editor/pages/run/result-rows.ts";

const YUAN = { type: "number", unit: "yuan", scale: 2 };
const ruleSet = { id: "370300.test.annual", version: 1, title: { zh: "年度结算" } };
const line = (fact: string, more: Partial<RunLine> = {}): RunLine => ({
  fact,
  per: "institution",
  title: { zh: fact },
  type: YUAN,
  ...more,
});
const row = (code: string, amounts: Record<string, string | null>) => ({ code, name: "", amounts });

describe("figures of institutions", () => {
  test.each([
    ["9.00", "10.00", -1],
    ["9007199254740993.01", "9007199254740993.02", -1],
    ["-2", "1", -1],
    ["1.50", "1.5", 0],
    [null, "0.00", -1],
    ["good", "poor", -1],
    ["good", "1", -1],
  ] as const)("%s and %s are in their exact order", (a, b, order) => {
    expect(Math.sign(compareAmounts(a, b))).toBe(order);
    expect(Math.sign(compareAmounts(b, a))).toBe(order === 0 ? 0 : -order);
  });

  it("are at first what the rules make of the pool, against what was only added up", () => {
    expect(
      drawnAtFirst([
        line("fund", { per: "pool", role: "part", ruleSet }),
        line("score", { type: { type: "number", unit: "points", scale: 4 }, ruleSet }),
        line("budget", { ruleSet }),
        line("annual", { role: "part", ruleSet }),
        line("booked"),
      ]),
    ).toEqual({ fact: "annual", than: "booked" });
    expect(drawnAtFirst([line("budget", { ruleSet })])).toEqual({ fact: "budget" });
    expect(drawnAtFirst([])).toEqual({});
  });

  it("are drawn the largest first, and as many as can be seen", () => {
    const rows = Array.from({ length: 30 }, (_, index) =>
      row(`H${index}`, { paid: `${index}.00`, booked: null }),
    );
    const { bars, than } = resultBars(rows, line("paid"), { line: line("booked"), title: "记账" });
    expect([bars.length, bars[0], than]).toEqual([MOST_BARS, { name: "H29", value: "29.00" }, "记账"]);
    const [bar] = resultBars([row("H1", { paid: "1.00", booked: "254400" })], line("paid"), {
      line: line("booked"),
      title: "",
    }).bars;
    expect(bar).toEqual({ name: "H1", value: "1.00", before: "254400.00" });
    const scored = line("score", { type: { type: "number", unit: "point", scale: 4 } });
    expect(resultBars([row("H1", { score: "12.5" })], scored).bars).toEqual([{ name: "H1", value: "12.5" }]);
  });

  it("stand under the institution's name, by fact", () => {
    const lines = [{ fact: "paid", title: { zh: "支付" }, amount: "1.00" }];
    expect(
      resultRows({ institutions: [{ code: "H1", lines, months: [] }] }, new Map([["H1", "样例医院"]])),
    ).toEqual([{ code: "H1", name: "样例医院", amounts: { paid: "1.00" } }]);
  });
});
