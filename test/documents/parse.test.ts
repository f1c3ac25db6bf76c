import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findFaults } from "../../server/documents/find-faults.ts";
import { isClean } from "../../server/documents/is-clean.ts";
import { parseDocument } from "../../server/documents/parse.ts";

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
  it.each([
    '{"name":"𬌗面修复","id":"430000199001011234","at":"12:30"}',
    '{"a":{"b":[1.25,-3]},"c":[{"b":""}]}',
  ])("needs no closer look at %s", (text) => expect(isClean(text, JSON.parse(text), 64)).toBe(true));

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
        const { value, findings } = parseDocument(text);
        const rest = text.startsWith("\ufeff") ? text.slice(1) : text;
        expect(value !== undefined).toBe(isJson(rest));
        if (!isJson(text)) expect(findings.length).toBeGreaterThan(0);
      }),
      { numRuns: 5000 },
    );
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe("numbers", () => {
  it.each([
    "0",
    "-0",
    "1e20",
    "0.000000000000000000123",
    "123456789012345",
    "-1234567890123.45",
    "0.0000000000000000",
  ])("takes %s, which a double gives back as it was written", (token) =>
    expect(parseDocument(`[${token}]`).findings).toEqual([]),
  );

  it.each([
    "1234567890123456",
    "0.1000000000000000055511151231257827",
    "100000000000000000000",
    "1.000000000000000",
  ])("refuses %s, whose digits a double need not keep", (token) =>
    expect(parseDocument(`[${token}]`).findings).toMatchObject([{ code: "json.long-number", pointer: "/0" }]),
  );

  it("refuses a number of forty digits even where text of forty digits stands beside it", () => {
    const digits = "1234567890".repeat(4);
    expect(parseDocument(`{"id":"${digits}"}`).findings).toEqual([]);
    expect(parseDocument(`{"id":"${digits}","n":${digits}}`).findings).toMatchObject([{ pointer: "/n" }]);
  });

  it.each(["1e400", "-1e-400", "5e-324"])("refuses %s, which becomes infinite, zero or coarse", (token) =>
    expect(parseDocument(`[${token}]`).findings).toMatchObject([{ code: "json.number-range" }]),
  );
});

describe("members", () => {
  it("finds the same name twice however it is spelt", () => {
    expect(parseDocument('{"a":1,"\\u0061":2}').findings).toMatchObject([
      { code: "json.duplicate-key", pointer: "/a" },
    ]);
  });

  it("finds a forbidden name however it is spelt, and leaves the prototype alone", () => {
    const { value, findings } = parseDocument('{"\\u005f_proto__":{"admin":true}}');
    expect(findings).toMatchObject([{ code: "json.forbidden-key" }]);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  it("lets the same name stand in two objects, and colons and quotes in text", () => {
    expect(parseDocument('[{"a":"\\":"},{"a":":"},{"":" 12:30 "}]').findings).toEqual([]);
  });
});

describe("texts made to break a reader", () => {
  it.each([
    ["lists without end", "[".repeat(1_000_000)],
    ["objects without end", '{"a":'.repeat(1_000_000)],
    ["lists behind a string that never closes", `"\n${"[".repeat(1_000_000)}`],
    ["lists behind a comment", `/*"*/${"[".repeat(1_000_000)}`],
    ["lists behind a hundred faults", `[${"1e999,".repeat(200)}${"[".repeat(1_000_000)}`],
  ])("answers %s with findings, and still tells a place", (_what, text) => {
    const { value, findings, rangeOf } = parseDocument(text);
    expect(value).toBeUndefined();
    expect(findings.length).toBeGreaterThan(0);
    expect(rangeOf("/0")).toMatchObject({ line: 1 });
  });

  it("takes a nesting of the limit and refuses one more", () => {
    const nested = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
    expect(parseDocument(nested(64)).findings).toEqual([]);
    expect(parseDocument(nested(65))).toMatchObject({
      value: undefined,
      findings: [{ code: "json.too-deep" }],
    });
    expect(parseDocument(nested(3), { length: 100, depth: 2 }).findings).toMatchObject([
      { code: "json.too-deep" },
    ]);
  });

  it("takes a text of the limit and refuses a longer one unread", () => {
    expect(parseDocument("[12]", { length: 4, depth: 64 }).findings).toEqual([]);
    expect(parseDocument("[123]", { length: 4, depth: 64 })).toMatchObject({
      value: undefined,
      findings: [{ code: "json.too-long", params: { length: 5, limit: 4 } }],
    });
  });
});
