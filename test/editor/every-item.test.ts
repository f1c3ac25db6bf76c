import { expect, it } from "vitest";
import { everyItem, type Page, type Query } from "../../editor/api/every-item.ts";

const known = { at: "2026-03-02T01:00:00.000Z", seq: "7" };

it("follows `next` to the last page, and has all pages answered by what the first knew", async () => {
  const asked: Query[] = [];
  const pages: readonly Page<number>[] = [
    { items: [1, 2], next: "after-2", known },
    { items: [], next: "after-none", known },
    { items: [3], known },
  ];
  const items = await everyItem(async (query) => {
    asked.push(query);
    return pages[asked.length - 1] ?? { items: [] };
  });
  expect(items).toEqual([1, 2, 3]);
  expect(asked.map(({ cursor, knownAt, knownSeq }) => [cursor, knownAt, knownSeq])).toEqual([
    [undefined, undefined, undefined],
    ["after-2", known.at, known.seq],
    ["after-none", known.at, known.seq],
  ]);
});

it("fails as a page fails", async () => {
  const failing = everyItem(async () => {
    throw new Error("no answer");
  });
  await expect(failing).rejects.toThrow("no answer");
});
