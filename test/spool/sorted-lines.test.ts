import { existsSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { SortedLines } from "../../server/spool/sorted-lines.ts";
import { temporaryFolders } from "../claim-sets/set-ground.ts";

const GRAPHEME = fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 });
const folders = temporaryFolders();

test("lines come back in the order of their code units, each as often as it was added", () => {
  const line = fc
    .string({
      unit: fc.oneof(fc.constantFrom("a", "\t", "中", "\uffee", "𠀀", "😀"), GRAPHEME),
      maxLength: 12,
    })
    .filter((text) => !text.includes("\n"));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 60 }), fc.integer({ min: 1, max: 200 }), (lines, held) => {
      const folder = folders();
      const sorting = new SortedLines(folder, held);
      for (const each of lines) sorting.add(each);
      const expected = [...lines].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
      expect([...sorting.sorted()]).toEqual(expected);
      expect([...sorting.sorted()]).toEqual(expected);
      sorting.remove();
      expect(existsSync(folder)).toBe(false);
    }),
    { numRuns: 150 },
  );
});
