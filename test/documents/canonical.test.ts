import { readdirSync, readFileSync } from "node:fs";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { canonicalForm, canonicalText } from "../../server/documents/canonical.ts";
import { contentHash } from "../../server/documents/hash.ts";
import { parseExact, toText } from "../../server/domain/exact.ts";
import type { Json } from "../../server/domain/json.ts";
import { priceList, schemas } from "./price-list.ts";

const vectors = new URL("./rfc8785/", import.meta.url);
const read = (path: string) => readFileSync(new URL(path, vectors), "utf8");

function doubleOf(hex: string): number {
  const bytes = new DataView(new ArrayBuffer(8));
  bytes.setBigUint64(0, BigInt(`0x${hex}`));
  return bytes.getFloat64(0);
}

describe("the canonical text", () => {
  it.each(readdirSync(new URL("input", vectors)))("agrees with RFC 8785's published vector %s", (file) => {
    expect(canonicalText(JSON.parse(read(`input/${file}`)))).toBe(read(`output/${file}`).trimEnd());
  });

  it.each([
    ["0000000000000000", "0"],
    ["8000000000000000", "0"],
    ["0000000000000001", "5e-324"],
    ["8000000000000001", "-5e-324"],
    ["7fefffffffffffff", "1.7976931348623157e+308"],
    ["ffefffffffffffff", "-1.7976931348623157e+308"],
    ["4340000000000000", "9007199254740992"],
    ["c340000000000000", "-9007199254740992"],
    ["4430000000000000", "295147905179352830000"],
    ["44b52d02c7e14af5", "9.999999999999997e+22"],
    ["44b52d02c7e14af6", "1e+23"],
    ["44b52d02c7e14af7", "1.0000000000000001e+23"],
    ["444b1ae4d6e2ef4e", "999999999999999700000"],
    ["444b1ae4d6e2ef4f", "999999999999999900000"],
    ["444b1ae4d6e2ef50", "1e+21"],
    ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
    ["3eb0c6f7a0b5ed8d", "0.000001"],
    ["41b3de4355555553", "333333333.3333332"],
    ["41b3de4355555554", "333333333.33333325"],
    ["41b3de4355555555", "333333333.3333333"],
    ["41b3de4355555556", "333333333.3333334"],
    ["41b3de4355555557", "333333333.33333343"],
    ["becbf647612f3696", "-0.0000033333333333333333"],
    ["43143ff3c1cb0959", "1424953923781206.2"],
  ])("writes the double %s of RFC 8785 appendix B as %s", (hex, text) => {
    expect(canonicalText(doubleOf(hex))).toBe(text);
  });

  it("refuses what JSON cannot say", () => {
    expect(() => canonicalText(Number.NaN)).toThrow();
    expect(() => canonicalText(Number.POSITIVE_INFINITY)).toThrow();
    expect(() => canonicalText("\ud800")).toThrow();
  });
});

describe("the quick way to the canonical text", () => {
  const name = fc.oneof(
    fc.constantFrom(
      "",
      "2",
      "10",
      "1a",
      "__proto__",
      "toJSON",
      "constructor",
      "€",
      "\ufb33",
      "\u{1f600}",
      "a",
    ),
    fc.string({ unit: "binary" }),
    fc.string(),
  );
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("\\ud800", "\ud800", "\udc00x", "\u2028"),
  );
  const { value } = fc.letrec<{ value: Json }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      text,
      fc.double(),
      fc.constantFrom(null, true, -0),
      fc.array(tie("value"), { maxLength: 4 }),
      fc.array(fc.tuple(name, tie("value")), { maxLength: 6 }).map((members) => Object.fromEntries(members)),
    ),
  }));

  it("gives what the library gives, and refuses what it refuses", () => {
    const told = (write: (value: Json) => string | undefined, of: Json) => {
      try {
        return write(of);
      } catch {
        return "refused";
      }
    };
    fc.assert(
      fc.property(value, (any) => {
        expect(told(canonicalText, any)).toBe(told(canonicalize, any));
      }),
      { numRuns: 3000 },
    );
  });

  it("holds also where rows with the same members follow one another", () => {
    const rows = [
      { b: 1, a: "x" },
      { b: 2, a: "y" },
      { a: 3, b: 4 },
      { b: [{ d: 1, c: 2 }], a: 0 },
      { b: 5, a: 6 },
    ];
    expect(canonicalText(rows)).toBe(
      '[{"a":"x","b":1},{"a":"y","b":2},{"a":3,"b":4},{"a":0,"b":[{"c":2,"d":1}]},{"a":6,"b":5}]',
    );
  });
});

describe("the canonical form of a document", () => {
  const form = (price: Json) =>
    canonicalForm(schemas, priceList, { rows: [{ name: "1.50", price }], codes: [1.5, "1.50"] });

  it.each<[Json, string]>([
    [1.5, "1.5"],
    ["1.50", "1.5"],
    ["1.500000000000000000", "1.5"],
    [100, "100"],
    ["100.00", "100"],
    [1e-7, "0.0000001"],
    ["-0.00", "0"],
    [-0, "0"],
    ["-12.340", "-12.34"],
    ["123456789012345678.123456789012345678", "123456789012345678.123456789012345678"],
  ])("writes the decimal %j as %j where the schema says decimal, and touches nothing else", (price, text) => {
    expect(form(price)).toEqual({ rows: [{ name: "1.50", price: text }], codes: [1.5, "1.50"] });
  });

  it("of rows is that of each row by itself, whatever stands before it", () => {
    const decimal = fc.oneof(
      fc.constantFrom<Json>(
        "1.50",
        "0.5",
        "-0.50",
        "-0",
        "0",
        "007",
        "1e3",
        2.5,
        -0,
        "12",
        "x",
        null,
        [],
        {},
      ),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
    );
    const row: fc.Arbitrary<Json> = fc.oneof(
      decimal,
      fc.dictionary(fc.constantFrom("name", "price", "title", "toString", "other"), decimal),
    );
    const formOf = (rows: Json) => canonicalForm(schemas, priceList, { rows, codes: rows });
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const alone = rows.map((each) => formOf([each]) as { rows: Json[]; codes: Json[] });
        expect(formOf(rows)).toEqual({
          rows: alone.flatMap((form) => form.rows),
          codes: alone.flatMap((form) => form.codes),
        });
      }),
    );
  });

  it("leaves the shortest text of a decimal as it is, and no other", () => {
    const digits = fc.stringMatching(/^-?\d{0,4}\.?\d{0,4}$/);
    fc.assert(
      fc.property(digits, (text) => {
        const exact = parseExact(text);
        expect(form(text)).toEqual({
          rows: [{ name: "1.50", price: exact ? toText(exact) : text }],
          codes: [1.5, "1.50"],
        });
      }),
      { numRuns: 2000 },
    );
  });

  it("is its own canonical form", () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom("1.50", "00", "x")),
        (price) => {
          const once = form(price);
          expect(canonicalForm(schemas, priceList, once)).toEqual(once);
        },
      ),
    );
  });
});

describe("the content hash", () => {
  it("is the SHA-256 of the canonical text's UTF-8 bytes", () => {
    // printf '{"a":"1.5","b":[1,"价"]}' | sha256sum
    expect(contentHash({ b: [1, "价"], a: "1.5" })).toBe(
      "0e975fd4669ec781736d5bf054145b1a5cd1bb39ce2fb31fc8db5f3bbb31aed2",
    );
  });

  it("does not depend on the order of members or on how a decimal is written", () => {
    const hash = (document: Json) => contentHash(canonicalForm(schemas, priceList, document));
    expect(hash({ codes: [], rows: [{ price: 1.5, name: "a" }] })).toBe(
      hash({ rows: [{ name: "a", price: "1.50" }], codes: [] }),
    );
    expect(hash({ rows: [{ name: "a", price: "1.5" }] })).not.toBe(
      hash({ rows: [{ name: "a", price: "1.6" }] }),
    );
  });
});
