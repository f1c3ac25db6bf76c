import { describe, expect, it } from "vitest";
import { codesIn, withCode } from "../../editor/parts/codes/code-expression.ts";

describe("codes in a cell", () => {
  it("are found in an expression, each once, whatever joins them", () => {
    expect(codesIn("45.4200+(51.2300|51.2200)+45.4200")).toEqual(["45.4200", "51.2300", "51.2200"]);
    expect(codesIn(" ")).toEqual([]);
    // A code may have a letter and a slash in it.
    expect(codesIn("43.4100x013 | M80000/3")).toEqual(["43.4100x013", "M80000/3"]);
  });

  it("join what stands there by the sign that is chosen, and no second sign is put", () => {
    expect(withCode("", "1", "expression", "+")).toBe("1");
    expect(withCode("1", "2", "expression", "|")).toBe("1|2");
    expect(withCode("1+(", "2", "expression", "|")).toBe("1+(2");
    expect(withCode("1+ ", "2", "expression", "|")).toBe("1+2");
  });

  it("take the place of what stands there where a cell holds one", () => {
    expect(withCode("A03.9", "I21.9", "beginning", "+")).toBe("I21.9");
    expect(withCode("A03.9", "I21.900", "code", "|")).toBe("I21.900");
  });
});
