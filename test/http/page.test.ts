import fc from "fast-check";
import { expect, it } from "vitest";
import { nextPage, pageOf, pageQuery, pageRequest } from "../../server/http/page.ts";

const isNumber = (value: unknown): value is number => typeof value === "number";
const invalid = expect.objectContaining({ code: "invalid-cursor" });

it("takes 1 to 200 items, 50 where nothing is said", () => {
  const { pattern } = pageQuery.limit;
  const taken = Array.from({ length: 1000 }, (_, at) => String(at)).filter((text) =>
    RegExp(pattern).test(text),
  );
  expect(taken).toEqual(Array.from({ length: 200 }, (_, at) => String(at + 1)));
  for (const text of ["", "01", "+1", "1.0", "1e2", " 1", "-1"]) expect(text).not.toMatch(RegExp(pattern));
  expect(pageRequest({}, isNumber)).toEqual({ limit: 50, after: undefined });
  expect(pageRequest({ limit: "200" }, isNumber).limit).toBe(200);
});

it("a cursor brings its place back, in characters that need no escaping", () => {
  const { next = "" } = nextPage(12);
  expect(next).toMatch(RegExp(pageQuery.cursor.pattern));
  expect(encodeURIComponent(next)).toBe(next);
  expect(pageRequest({ cursor: next }, isNumber).after).toBe(12);
  expect(nextPage(undefined)).toEqual({});
});

it.each(["", "x", "e30", "bnVsbA", "_".repeat(2000)])("a cursor that is none is refused: %s", (cursor) => {
  expect(() => pageRequest({ cursor }, isNumber)).toThrow(invalid);
});

it("pages of a list, one after the other, are the list", () => {
  const keys = fc.uniqueArray(fc.string({ maxLength: 5 }), { maxLength: 40 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 12 }), (unsorted, limit) => {
      const sorted = [...unsorted].sort();
      const seen: string[] = [];
      let cursor: string | undefined;
      let pages = 0;
      do {
        const query = { limit: String(limit), ...(cursor === undefined ? {} : { cursor }) };
        const page = pageOf(sorted, (key) => key, query);
        seen.push(...page.items);
        cursor = page.next;
        pages++;
      } while (cursor !== undefined);
      expect(seen).toEqual(sorted);
      expect(pages).toBe(Math.max(1, Math.ceil(sorted.length / limit)));
    }),
  );
});
