import { describe, expect, it } from "vitest";
import { diagnosticCatalogue } from "../../server/documents/diagnostic-catalogue.ts";
import { type Diagnostic, type DiagnosticTemplates, messageOf } from "../../server/domain/diagnostic.ts";

const templates: DiagnosticTemplates = {
  "rate.too-high": {
    severity: "error",
    zh: { found: "比例为 {rate}", expected: "不大于 1 的数", mend: "请核对文件原文" },
    en: { found: "the rate is {rate}", expected: "at most 1", mend: "Compare with the document" },
  },
};

const finding: Diagnostic = {
  code: "rate.too-high",
  severity: "error",
  pointer: "/rows/{0}",
  params: { rate: "{limit}" },
};

describe("a finding's message", () => {
  it("names the place, what was found, what was expected and what to do", () => {
    expect(messageOf({ ...finding, pointer: "/rows/0", params: { rate: 1.2 } }, templates, "zh")).toBe(
      "/rows/0：比例为 1.2；应为不大于 1 的数。请核对文件原文。",
    );
    expect(messageOf({ ...finding, pointer: "", params: { rate: 1.2 } }, templates, "en")).toBe(
      "document: the rate is 1.2; expected at most 1. Compare with the document.",
    );
  });

  it("names line and column where the text was at hand", () => {
    const placed = {
      ...finding,
      pointer: "/rate",
      params: { rate: 2 },
      range: { offset: 30, length: 1, line: 3, column: 7 },
    };
    expect(messageOf(placed, templates, "zh")).toMatch(/^第3行第7列（\/rate）：/);
    expect(messageOf(placed, templates, "en")).toMatch(/^line 3, column 7 \(\/rate\): /);
  });

  it("takes braces in a pointer or in a value for what they are", () => {
    expect(messageOf(finding, templates, "en")).toMatch(/^\/rows\/\{0\}: the rate is \{limit\};/);
  });

  it("names the document first where it is about another one", () => {
    const elsewhere = { ...finding, pointer: "/rate", params: { rate: 2 }, document: "370300.dip.policy@1" };
    expect(messageOf(elsewhere, templates, "zh")).toMatch(/^370300\.dip\.policy@1 \/rate：/);
    expect(messageOf(elsewhere, templates, "en")).toMatch(/^370300\.dip\.policy@1 \/rate: /);
  });

  it("is the code alone where nobody words it", () => {
    expect(messageOf({ ...finding, code: "rate.unheard-of" }, templates, "zh")).toBe("rate.unheard-of");
  });
});

describe("the catalogue of all rooms' wordings", () => {
  it("holds each room's codes", () => {
    expect(diagnosticCatalogue(templates, {})).toEqual(templates);
  });

  it("refuses two rooms that use the same code", () => {
    expect(() => diagnosticCatalogue(templates, { ...templates })).toThrow(/rate\.too-high/);
  });
});
