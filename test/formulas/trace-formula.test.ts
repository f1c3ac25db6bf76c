import { describe, expect, test } from "vitest";
import { exact } from "../../server/domain/exact.ts";
import { SlotTable } from "../../server/domain/frame.ts";
import type { Value } from "../../server/domain/value.ts";
import type { Precision } from "../../server/formulas/stated-formula.ts";
import { type TracedPart, traceFormula } from "../../server/formulas/trace-formula.ts";
import { facts } from "./facts.ts";
import { expressionOf } from "./without-spans.ts";

const FEN: Precision = { scale: 2, mode: "half-up" };

function trace(
  text: string,
  world: Record<string, Value>,
  precision: Precision = FEN,
  language: "zh" | "en" = "zh",
) {
  const slots = new SlotTable();
  const program = traceFormula(expressionOf(text), { slots, facts, precision, language });
  return program(slots.factIds.map((id) => world[id]));
}

/** The texts of all parts, indented by depth. */
function outline(part: TracedPart, depth = 0): string[] {
  return [`${"  ".repeat(depth)}${part.text}`, ...part.parts.flatMap((each) => outline(each, depth + 1))];
}

describe("the trace of a formula", () => {
  test("shows every fact and every intermediate with its number", () => {
    const traced = trace("score * (ratio - 2 + 1) * coefficient", {
      score: 1000,
      ratio: 2.5,
      coefficient: 0.98,
    });
    expect(traced.formula).toBe("分值 × （费用比 − 2 + 1） × 系数");
    expect(outline(traced)).toEqual([
      "1000.000000 × （2.5000 − 2 + 1） × 0.9800 = 1470",
      "  1000.000000 × 1.5 = 1500",
      "    分值 = 1000.000000",
      "    0.5 + 1 = 1.5",
      "      2.5000 − 2 = 0.5",
      "        费用比 = 2.5000",
      "  系数 = 0.9800",
    ]);
    expect(traced.parts[1]).toMatchObject({ fact: "coefficient", value: exact("0.9800"), parts: [] });
    expect(traced.value).toEqual(exact("1470.00"));
  });

  test("says what the stated rounding made of it", () => {
    const world = { fee: 1000, heads: 3 };
    expect(trace("fee / heads", world).text).toBe(
      "1000.00 ÷ 3 = 333.33333333…，四舍五入保留 2 位小数得 333.33",
    );
    expect(trace("fee / heads", world, FEN, "en").text).toBe(
      "1000.00 ÷ 3 = 333.33333333…, rounded half up to 2 decimal places: 333.33",
    );
  });

  test("follows the branch that is taken, and needs no facts of the other", () => {
    const traced = trace("if ratio >= 2 and surgical then fee else average_fee", {
      ratio: 1.5,
      average_fee: 80,
    });
    expect(outline(traced)).toEqual([
      "若 1.5000 ≥ 2 且 手术，则 总费用，否则 80.00 = 80",
      "  1.5000 ≥ 2 且 手术：否",
      "    1.5000 ≥ 2：否",
      "      费用比 = 1.5000",
      "  次均费用 = 80.00",
    ]);
  });

  test("puts negative operands in brackets and lists in full", () => {
    expect(trace("fee - average_fee", { fee: 1, average_fee: -2.5 }).text).toBe("1.00 − （-2.50） = 3.5");
    expect(trace("sum(fees)", { fees: [1.5, exact("2.25")] }).text).toBe("合计（[1.50，2.25]） = 3.75");
  });

  test("of a truth value reads as yes or no", () => {
    expect(trace('level in ("一级", "二级")', { level: "三级" }, "exact").text).toBe(
      "“三级” 属于 （“一级”，“二级”）：否",
    );
    expect(trace("stay in [1..5)", { stay: 3 }, "exact", "en").text).toBe("3 is in [1..5): yes");
  });

  test("of a single fact is the fact", () => {
    const traced = trace("fee", { fee: 12.5 });
    expect(traced).toMatchObject({ text: "总费用 = 12.50", fact: "fee", parts: [] });
  });

  test("every part keeps its place in the text", () => {
    const text = "score * (ratio + 1)";
    const [score, sum] = trace(text, { score: 2, ratio: 1 }).parts;
    const cut = (part?: TracedPart) =>
      text.slice(part?.span.offset, (part?.span.offset ?? 0) + (part?.span.length ?? 0));
    expect([cut(score), cut(sum)]).toEqual(["score", "ratio + 1"]);
  });
});
