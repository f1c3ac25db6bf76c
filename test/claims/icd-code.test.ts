import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalizeIcdCode } from "../../server/claims/icd-code.ts";

describe("the written form of a code", () => {
  it.each([
    ["44.1300X001", "44.1300x001"],
    ["44.1300x001", "44.1300x001"],
    [" i20.800X007 ", "I20.800x007"],
    ["r18.X00", "R18.x00"],
    ["I10.X00X002", "I10.x00x002"],
    ["I10.x00x002", "I10.x00x002"],
    ["X59.900", "X59.900"],
    ["x59.900", "X59.900"],
    ["Ｊ18.900", "J18.900"],
    ["31.1X00X005", "31.1x00x005"],
    ["21.5x01", "21.5x01"],
    ["a04.01.01", "A04.01.01"],
    ["BNP110", "BNP110"],
    ["K80. 100", "K80.100"],
  ])("of %o is %s", (code, written) => {
    expect(normalizeIcdCode(code)).toBe(written);
  });

  it("is its own written form", () => {
    const code = fc.stringMatching(/^ ?[A-Za-z]?[0-9.xX ]{1,12}$/);
    fc.assert(
      fc.property(code, (text) => normalizeIcdCode(normalizeIcdCode(text)) === normalizeIcdCode(text)),
    );
  });

  it("is found the quick way as by the rule itself", () => {
    const byRule = (code: string) =>
      code
        .normalize("NFKC")
        .replace(/\s+/gu, "")
        .toUpperCase()
        .replace(/(?<=[\d.])X/g, "x");
    const code = fc.oneof(fc.stringMatching(/^[A-Ba]?[0-9.xX]{0,6}[0-9.x]{0,3}$/), fc.string());
    fc.assert(
      fc.property(code, (text) => normalizeIcdCode(text) === byRule(text)),
      { numRuns: 2_000 },
    );
  });
});
