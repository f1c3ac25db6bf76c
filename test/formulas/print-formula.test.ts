import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFormula } from "../../server/formulas/parse-formula.ts";
import { printFormula } from "../../server/formulas/print-formula.ts";
import { formulas } from "./arbitrary-formula.ts";
import { expressionOf, withoutSpans } from "./without-spans.ts";

describe("a printed formula", () => {
  test.each(["number", "truth"] as const)("reads back as the same %s expression", (kind) => {
    fc.assert(
      fc.property(formulas[kind], (expression) => {
        const text = printFormula(expression);
        fc.pre(text.length <= 2000);
        expect(withoutSpans(expressionOf(text))).toEqual(withoutSpans(expression));
      }),
      { numRuns: 1500 },
    );
  });

  test.each([
    ["score*(ratio-2+1)*coefficient", "score * (ratio - 2 + 1) * coefficient"],
    ["(((fee)))", "fee"],
    ["(a + b) + c", "a + b + c"],
    ["a + (b + c)", "a + (b + c)"],
    ["a / (b * c)", "a / (b * c)"],
    ["-(a + b)", "-(a + b)"],
    ["( if a then b else c ) + 1", "(if a then b else c) + 1"],
    ["x between 1 and 5", "x in [1..5]"],
    ["x in [1, 2,3]", "x in (1, 2, 3)"],
    ["x in ]1 .. 5[", "x in (1..5)"],
    ["(a or b) and c", "(a or b) and c"],
    ["0.50 + .5 + 007", "0.5 + 0.5 + 7"],
    ["2 ^ 3", "2 ** 3"],
    ["if a\nthen b\r\nelse c", "if a then b else c"],
  ])("%j is written %j", (text, printed) => {
    expect(printFormula(expressionOf(text))).toBe(printed);
  });

  test("reading never throws, whatever the text", () => {
    const bits = fc.constantFrom(
      "a",
      "分值",
      "1",
      "2.5",
      "+",
      "-",
      "*",
      "/",
      "(",
      ")",
      "[",
      "]",
      "..",
      ",",
      " in ",
      " and ",
      "if ",
      " then ",
      " else ",
      '"',
      ".",
      "=",
      "<",
      "round half up",
      "date(",
      "×",
      "（",
      "//",
      "\n",
      "{",
      "}",
      "@",
      "not(",
      " between ",
      "null",
      "for ",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(bits, { maxLength: 14 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const { expression, findings } = parseFormula(text);
          expect(expression === undefined).toBe(findings.length > 0);
          for (const { span } of findings) {
            expect(span).toBeDefined();
            expect(
              (span?.offset ?? -1) >= 0 && (span?.offset ?? 0) + (span?.length ?? 0) <= text.length,
            ).toBe(true);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });
});
