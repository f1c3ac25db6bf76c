import { describe, expect, test } from "vitest";
import { parseOperations } from "../../server/tables/operation-expression.ts";

describe("operations of a row", () => {
  test.each([
    ["81.5201", [["81.5201"]]],
    ["44.1300X001+45.2302", [["44.1300X001", "45.2302"]]],
    ["13.41|13.71", [["13.41"], ["13.71"]]],
    [
      "(13.41|13.42)+13.71",
      [
        ["13.41", "13.71"],
        ["13.42", "13.71"],
      ],
    ],
    ["(A + B) | C", [["A", "B"], ["C"]]],
    ["((A))", [["A"]]],
    ["A+A", [["A"]]],
    ["A|A", [["A"]]],
    ["(A|B)+(B|A)", [["A", "B"], ["A"], ["B"]]],
  ])("%s asks for %j", (text, alternatives) => {
    const sorted = (lists: unknown) =>
      JSON.stringify((lists as string[][]).map((list) => [...list].sort()).sort());
    expect(sorted(parseOperations(text))).toBe(sorted(alternatives));
  });

  test.each([
    ["A+B|C", { problem: "mixed", found: "|", offset: 3, length: 1 }],
    ["A+", { problem: "unexpected", found: "", offset: 2, length: 0 }],
    ["+A", { problem: "unexpected", found: "+", offset: 0, length: 1 }],
    ["A B", { problem: "unexpected", found: "B", offset: 2, length: 1 }],
    ["(A|B", { problem: "unexpected", found: "", offset: 4, length: 0 }],
    ["A)", { problem: "unexpected", found: ")", offset: 1, length: 1 }],
    ["A＋B", { problem: "unexpected", found: "＋", offset: 1, length: 1 }],
    ["", { problem: "unexpected", found: "", offset: 0, length: 0 }],
    ["()", { problem: "unexpected", found: ")", offset: 1, length: 1 }],
  ])("%s cannot be read, and says where", (text, where) => {
    expect(parseOperations(text)).toEqual(where);
  });

  test("a product of alternatives beyond reason is refused, not computed", () => {
    const ten = `(${Array.from({ length: 10 }, (_, n) => `A${n}`).join("|")})`;
    expect(
      parseOperations(Array.from({ length: 12 }, (_, n) => ten.replaceAll("A", `${n}.`)).join("+")),
    ).toMatchObject({
      problem: "too-many",
    });
    expect(parseOperations("(".repeat(5000))).toMatchObject({ problem: "unexpected" });
  });
});
