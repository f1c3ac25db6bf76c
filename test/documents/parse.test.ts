import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFaults } from "../../server/documents/find-faults.ts";
import { isClean } from "../../server/documents/is-clean.ts";
import { parseDocument } from "../../server/documents/parse.ts";

const _codes = (text: string, limits?: Parameters<typeof parseDocument>[1]) =>
  parseDocument(text, limits).findings.map((finding) => finding.code);

/** What the first finding points at in the text. */
function _spotted(text: string): string {
  const range = parseDocument(text).findings[0]?.range;
  return range ? text.slice(range.offset, range.offset + range.length) : "";
}

describe("a text that is strict JSON", () => {
  it("gives the value that JSON.parse gives, and no finding", () => {
    const text = '{"名称":"二级医院","系数":"0.85","分值":[12.5,-0.25,0],"中医":true,"备注":null}';
    const document = parseDocument(text);
    expect(document.findings).toEqual([]);
    expect(document.value).toEqual(JSON.parse(text));
  });

  it("is printed and read back as the same value, whatever the value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.boolean(), (value, pretty) => {
        const text = JSON.stringify(value, null, pretty ? 2 : 0);
        const document = parseDocument(text);
        if (document.findings.length === 0) expect(document.value).toEqual(JSON.parse(text));
        else expect(document.findings.every(({ code }) => LOSSES.has(code))).toBe(true);
      }),
    );
  });
});

/** What `JSON.stringify` itself can write and this reader still refuses. */
const LOSSES = new Set([
  "json.long-number",
  "json.number-range",
  "json.forbidden-key",
  "json.lone-surrogate",
  "json.more",
]);

/** Text made of JSON's own pieces, so that much of it is valid and most of the rest nearly so. */
const pieces = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom("{", "}", "[", "]", ":", ",") },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '"a"',
      '"b"',
      '"__proto__"',
      '"\\u0061"',
      '"\\ud800"',
      '"😀"',
      '":"',
      '"\\\\"',
      '"\\":"',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      "1",
      "-0.5",
      "1e400",
      "1E-400",
      "1234567890123456",
      "0.1000000000000001",
      "01",
      "1.",
      "-",
      "5e-324",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "true",
      "null",
      "nul",
      "//x\n",
      "/*x*/",
      " ",
      "\n",
      "\t",
      "'",
      '"',
      "\u00a0",
      "\ufeff",
      '"\u0001"',
    ),
  },
);
const nearJson = fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join(""));

/** Valid JSON whose member names often repeat. */
const { value: repeating } = fc.letrec<{ value: string }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(
      "1",
      "1.5e3",
      '"x"',
      '"\\u0041"',
      '":"',
      "123456789012345",
      "1234567890123456",
      "null",
      '"\\ud83d"',
      '"12:30"',
    ),
    fc.array(tie("value"), { maxLength: 3 }).map((items) => `[${items.join(", ")}]`),
    fc
      .array(fc.tuple(fc.constantFrom("a", "b", "\\u0061", "constructor", "c", "d"), tie("value")), {
        maxLength: 4,
      })
      .map((members) => `{${members.map(([name, value]) => `"${name}" : ${value}`).join(",")}}`),
  ),
}));

describe("the quick check", () => {
  it("never calls a text clean in which the full reading finds a fault", () => {
    fc.assert(
      fc.property(fc.oneof(repeating, nearJson), (text) => {
        let value: Parameters<typeof isClean>[1];
        try {
          value = JSON.parse(text);
        } catch {
          return;
        }
        if (isClean(text, value, 64)) expect(findFaults(text, 64).findings).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it("refuses what JSON.parse refuses, and nothing else for its syntax", () => {
    fc.assert(
      fc.property(nearJson, (text) => {
        let valid = true;
        try {
          JSON.parse(text);
        } catch {
          valid = false;
        }
        const { findings, value } = parseDocument(text);
        expect(value !== undefined || text.startsWith("\ufeff")).toBe(valid || text.startsWith("\ufeff"));
        if (!valid) expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });
});
