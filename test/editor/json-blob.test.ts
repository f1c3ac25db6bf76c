import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Json } from "../../editor/api/answers.ts";
import { jsonBlob } from "../../editor/api/json-blob.ts";

/** What `JSON.parse` can give: -0 is written as 0. */
const values = fc.jsonValue().map((value) => JSON.parse(JSON.stringify(value)) as Json);
const written = async (value: Json) => (await jsonBlob(value)).text();

describe("JSON written a part at a time", () => {
  it("is what JSON.stringify writes", async () => {
    await fc.assert(
      fc.asyncProperty(values, async (value) => {
        expect(await written(value)).toBe(JSON.stringify(value));
      }),
    );
  });

  it("is so for long lists too, within members, rows and lists, and when it is asked for again", async () => {
    const long = (length: number) => Array.from({ length }, (_, index) => ({ code: `甲${index}`, index }));
    for (const length of [0, 1, 400, 401, 800, 1_999]) {
      const rows = long(length);
      for (const value of [rows, { a: 1, rows, z: [rows, []] }, [[rows], { rows }], { body: { "": rows } }]) {
        expect(await written(value)).toBe(JSON.stringify(value));
        expect(await written(value)).toBe(JSON.stringify(value));
      }
    }
    const nested = Array.from({ length: 900 }, (_, index) => ({
      index,
      inner: index % 300 ? [] : long(500),
    }));
    expect(await written(nested)).toBe(JSON.stringify(nested));
  });
});
