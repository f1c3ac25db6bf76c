import { setImmediate as nextTurn } from "node:timers/promises";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { PartSource } from "../../server/runs/pass-claims.ts";
import type { PassPart } from "../../server/runs/pass-part.ts";
import { type PartThread, ThreadedParts } from "../../server/runs/threaded-parts.ts";

/** A part that tells which block it is of. */
function partOf(block: number): PassPart {
  const nothing = new Uint8Array();
  const figures = { settled: 0, outcomes: {}, reasons: {}, places: [], sums: [] };
  return { ...figures, claims: block, decisions: nothing, leaves: nothing, rows: nothing };
}

/** Whoever asks, and a thread that is ready after some turns and needs so many for each part; `taken`: blocks, by both. */
function sourceOf(blocks: number, taken: number[]): PartSource {
  return {
    blocks,
    take: async (block) => {
      taken.push(block);
      return partOf(block);
    },
  };
}

function threadOf(turnsToStart: number, turnsForPart: readonly number[], taken: number[]): PartThread {
  let isReady = false;
  turns(turnsToStart).then(() => {
    isReady = true;
  });
  return {
    get isReady() {
      return isReady;
    },
    take: async (block) => {
      taken.push(block);
      await turns(turnsForPart[block % turnsForPart.length] ?? 0);
      return partOf(block);
    },
  };
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await nextTurn();
}

test("parts come in order and each block is taken once, however fast each thread is", async () => {
  const thread = fc.record({
    start: fc.nat(40),
    part: fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(thread, { maxLength: 3 }),
      fc.nat(5),
      fc.integer({ min: 6, max: 60 }),
      async (threads, first, blocks) => {
        const taken: number[] = [];
        const parts = new ThreadedParts(
          sourceOf(blocks, taken),
          threads.map(({ start, part }) => threadOf(start, part, taken)),
        );
        const order: number[] = [];
        for (let block = first; block < blocks; block++) order.push((await parts.take(block)).claims);
        const expected = Array.from({ length: blocks - first }, (_, at) => first + at);
        expect(order).toEqual(expected);
        expect(taken.toSorted((a, b) => a - b)).toEqual(expected);
        await expect(parts.take(first)).rejects.toThrow("taken before");
      },
    ),
    { numRuns: 60 },
  );
});

test("what keeps a thread from its part is met by whoever asks for that part", async () => {
  const failing = { isReady: true, take: () => Promise.reject(new Error("gone")) };
  const parts = new ThreadedParts(sourceOf(20, []), [failing]);
  await expect(parts.take(0)).rejects.toThrow("gone");
});
