import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { documentsDiagnostics } from "../../server/documents/diagnostics.ts";
import type { jsonDiagnostics } from "../../server/documents/json-diagnostics.ts";
import { DOCUMENT_LIMITS, parseDocument } from "../../server/documents/parse.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import { schemaDiagnostics } from "../../server/documents/schema-diagnostics.ts";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { common } from "./price-list.ts";

const folder = new URL("../invalid/documents/", import.meta.url);
const read = (code: string) => readFileSync(new URL(`${code}.json`, folder), "utf8");

function expectTold(finding: Diagnostic): void {
  for (const language of ["zh", "en"] as const) {
    const message = messageOf(finding, documentsDiagnostics, language);
    expect(message).toContain(finding.pointer);
    expect(message).not.toMatch(/\{\w+\}|undefined/);
  }
}

describe("every diagnostic of the documents room", () => {
  it("has a document that earns it", () => {
    const codes = Object.keys(documentsDiagnostics).map((code) => `${code}.json`);
    expect(readdirSync(folder).toSorted()).toEqual(codes.toSorted());
  });

  it("is worded in fragments without final punctuation, in both languages", () => {
    for (const { zh, en } of Object.values(documentsDiagnostics)) {
      for (const text of [zh.found, zh.expected, zh.mend, en.found, en.expected, en.mend])
        expect(text).toMatch(/[^.。\s]$/);
    }
  });
});

/** Where the finding of each text stands: its pointer and the characters it marks. */
const PLACES: Readonly<Record<keyof typeof jsonDiagnostics, readonly [pointer: string, marked: string]>> = {
  "json.too-long": ["", '"'],
  "json.too-deep": ["/0".repeat(64), "["],
  "json.more": ["/100", "1e999"],
  "json.byte-order-mark": ["", "\ufeff"],
  "json.comment": ["", "/* 10 % */"],
  "json.trailing-comma": ["/rates", ","],
  "json.missing-comma": ["", "2"],
  "json.missing-colon": ["", "1"],
  "json.missing-name": ["", "1"],
  "json.missing-value": ["", "}"],
  "json.unclosed": ["/rates", ""],
  "json.unclosed-string": ["", '"价目'],
  "json.extra-text": ["", "{"],
  "json.unknown-word": ["", "True"],
  "json.number-format": ["", "1."],
  "json.escape": ["", '"C:\\data"'],
  "json.control-character": ["", '"a\tb"'],
  "json.duplicate-key": ["/rate", '"rate"'],
  "json.forbidden-key": ["/rates/__proto__", '"__proto__"'],
  "json.long-number": ["/rate", "0.1234567890123456"],
  "json.number-range": ["/0", "1e-400"],
  "json.lone-surrogate": ["/0", '"\\ud800"'],
};

describe("a text that is no strict JSON", () => {
  it.each(Object.entries(PLACES))("earns %s at its place", (code, [pointer, marked]) => {
    const text = read(code);
    const limits = code === "json.too-long" ? { length: 10, depth: 64 } : DOCUMENT_LIMITS;
    const { findings } = parseDocument(text, limits);
    const finding = code === "json.more" ? findings.at(-1) : findings[0];
    if (!finding?.range) throw new Error("no finding with a range");
    expect(finding).toMatchObject({ code, pointer });
    expect(text.slice(finding.range.offset, finding.range.offset + finding.range.length)).toBe(marked);
    expectTold(finding);
    if (code !== "json.more") expect(findings).toHaveLength(1);
  });
});

interface InvalidDocument {
  readonly pointer: string;
  readonly schema: JsonObject;
  readonly document: Json;
}

describe("a document that departs from its schema", () => {
  it.each(Object.keys(schemaDiagnostics))("earns %s at its place", (code) => {
    // The files are written for this test.
    const { pointer, schema, document } = parseDocument(read(code)).value as unknown as InvalidDocument;
    const $id = "invalid.schema.json";
    const schemas = createSchemas({ "common.schema.json": common, [$id]: { ...schema, $id } });
    const findings: Diagnostic[] = [];
    expect(schemas.check($id, document, findings)).toBe(false);
    const finding = code === "schema.more" ? findings.at(-1) : findings[0];
    if (!finding) throw new Error("no finding");
    expect(finding).toMatchObject({ code, pointer });
    expectTold(finding);
    expect(findings).toHaveLength(code === "schema.more" ? 101 : 1);
  });
});
