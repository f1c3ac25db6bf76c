import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { locate } from "../../server/documents/locate.ts";
import { parseDocument } from "../../server/documents/parse.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { pointerTo } from "../../server/domain/pointer.ts";

const text = `{
  "title": "价目",\r
  "rows": [
    { "a/b": 1, "~": [true] },
    { "formula": "\\"x\\" +\\n\\u4ef7 * 中" }
  ]
}`;

const document = parseDocument(text);
const finding = (pointer: string, code = "formula.syntax", span?: Diagnostic["span"]): Diagnostic => ({
  code,
  severity: "error",
  pointer,
  params: {},
  ...(span ? { span } : {}),
});

/** The characters that a finding is placed at. */
function marked(...at: Parameters<typeof finding>): string | undefined {
  const range = locate([finding(...at)], document)[0]?.range;
  return range && text.slice(range.offset, range.offset + range.length);
}

describe("the place of a finding", () => {
  it("is the value its pointer names", () => {
    expect(marked("/title")).toBe('"价目"');
    expect(marked("/rows/0/a~1b")).toBe("1");
    expect(marked("/rows/0/~0/0")).toBe("true");
    expect(marked("")).toBe(text);
  });

  it("is the nearest container when the value is missing", () => {
    expect(marked("/rows/1/scale")).toBe(marked("/rows/1"));
    expect(marked("/rows/7/scale")).toBe(marked("/rows"));
  });

  it("is the name of a member that should not be there", () => {
    expect(marked("/rows/0/a~1b", "schema.additionalProperties")).toBe('"a/b"');
    expect(marked("/rows/0/~0", "schema.misspelt")).toBe('"~"');
  });

  it("counts lines over CR LF and LF, and columns in UTF-16 units from 1", () => {
    expect(document.rangeOf("/title")).toEqual({
      offset: text.indexOf('"价目"'),
      length: 4,
      line: 2,
      column: 12,
    });
    expect(document.rangeOf("/rows")).toMatchObject({ line: 3, column: 11 });
    expect(document.rangeOf("/rows/1/formula")).toMatchObject({ line: 5 });
  });

  it("maps a span of a formula through the escapes of its string", () => {
    // The formula's text is: "x" +⏎价 * 中
    expect(marked("/rows/1/formula", "formula.syntax", { offset: 0, length: 3 })).toBe(
      '\\\\"x\\\\"'.replaceAll("\\\\", "\\"),
    );
    expect(marked("/rows/1/formula", "formula.syntax", { offset: 6, length: 1 })).toBe("\\u4ef7");
    expect(marked("/rows/1/formula", "formula.syntax", { offset: 10, length: 1 })).toBe("中");
  });

  it("never reaches beyond the string, whatever the span", () => {
    expect(marked("/rows/1/formula", "formula.syntax", { offset: 10, length: 50 })).toBe("中");
  });

  it("is kept where it is known already", () => {
    const range = { offset: 1, length: 2, line: 3, column: 4 };
    expect(locate([{ ...finding("/title"), range }], document)[0]?.range).toEqual(range);
  });

  it("of every value is text that reads back as that value", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.boolean(), (made, pretty) => {
        const written = JSON.stringify(made, null, pretty ? 2 : 0);
        const { rangeOf } = parseDocument(written);
        const check = (value: unknown, pointer: string): void => {
          const { offset, length } = rangeOf(pointer);
          expect(JSON.parse(written.slice(offset, offset + length))).toEqual(value);
          if (typeof value !== "object" || value === null) return;
          for (const [name, held] of Object.entries(value)) check(held, pointerTo(pointer, name));
        };
        check(JSON.parse(written), "");
      }),
    );
  });
});
