import fc from "fast-check";
import { expect, it } from "vitest";
import { LineSplitter, textOfLine } from "../../server/http/ndjson-lines.ts";

/** The lines of a text that comes in the given chunks, as number and text. */
function linesOf(chunks: readonly Buffer[], limit = 100): [number, string | undefined][] {
  const splitter = new LineSplitter(limit);
  const lines = [...chunks.flatMap((chunk) => [...splitter.split(chunk)]), ...splitter.end()];
  return lines.map((line) => [line.number, line.isLong ? undefined : textOfLine(line)]);
}

it("line ends of Windows and a missing last newline make no difference", () => {
  expect(linesOf([Buffer.from("a\r\nb\nc")])).toEqual([
    [1, "a"],
    [2, "b"],
    [3, "c"],
  ]);
});

it("blank lines count and are not given", () => {
  expect(linesOf([Buffer.from("\n \t\r\na\n\n")])).toEqual([[3, "a"]]);
});

it("a line over the limit is told without its content, and one at the limit is given", () => {
  expect(linesOf([Buffer.from("1234\n12345\n123456\n1")], 5)).toEqual([
    [1, "1234"],
    [2, "12345"],
    [3, undefined],
    [4, "1"],
  ]);
});

it("where chunks begin and end makes no difference, even inside a character", () => {
  const line = fc
    .string({ unit: fc.constantFrom("a", "医", "𠮷", " ", '"'), minLength: 1, maxLength: 8 })
    .filter((text) => text.trim() !== "");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), fc.array(fc.nat(), { maxLength: 12 }), (lines, cuts) => {
      const bytes = Buffer.from(lines.join("\n"));
      const at = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
      const chunks = at.slice(1).map((end, k) => bytes.subarray(at[k], end));
      expect(linesOf(chunks)).toEqual(lines.map((text, k) => [k + 1, text]));
    }),
  );
});
