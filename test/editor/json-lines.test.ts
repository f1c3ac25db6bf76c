import fc from "fast-check";
import { expect, it } from "vitest";
import { JsonLines } from "../../editor/api/json-lines.ts";

/** Chunks of a text, each asked for when it is wanted; `asked` counts them. */
function chunked(text: string, size: number) {
  const told = { asked: 0 };
  async function* chunks(): AsyncGenerator<string> {
    for (let start = 0; start < text.length; start += size) {
      told.asked++;
      yield text.slice(start, start + size);
    }
  }
  return { chunks: chunks(), told };
}

it("lines come whole and once, wherever chunks part them and however few are taken at a time", async () => {
  const sizes = fc.integer({ min: 1, max: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string(), { maxLength: 20 }), sizes, sizes, async (texts, size, count) => {
      const whole = texts.map((text) => `${JSON.stringify({ text })}\n`).join("");
      const lines = new JsonLines<{ text: string }>(chunked(whole, size).chunks);
      const read: string[] = [];
      for (let isDone = false; !isDone; ) {
        const next = await lines.next(count);
        read.push(...next.items.map(({ text }) => text));
        isDone = next.isDone;
      }
      expect(read).toEqual(texts);
    }),
  );
});

it("no more is read than is wanted", async () => {
  const { chunks, told } = chunked('{"n":1}\n'.repeat(1000), 8);
  const { items, isDone } = await new JsonLines(chunks).next(3);
  expect([items.length, isDone, told.asked]).toEqual([3, false, 4]);
});
