import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../editor/api/answers.ts";
import { jsonBlob } from "../../editor/api/json-blob.ts";
import { csvText } from "../../editor/parts/sheet/csv.ts";
import type { SheetColumn } from "../../editor/parts/sheet/sheet-columns.ts";
import { SheetDesk } from "../../editor/parts/sheet/sheet-desk.ts";
import { takenRows } from "../../editor/parts/sheet/taken-rows.ts";
import { xlsxCells } from "../../editor/parts/sheet/xlsx.ts";

const column = (member: string, form: "plain" | "decimal"): SheetColumn => ({
  id: member,
  member,
  title: member,
  form,
  schema: { type: "string" },
});
const columns = [column("code", "plain"), column("score", "decimal")];
const key = ["code"];
const row = (code: string, score: string): JsonObject => ({ code, score });
const file = (...lines: readonly (readonly string[])[]): Blob =>
  new Blob([csvText([["code", "score"], ...lines])]);
const silent = (): void => {};

async function read(desk: SheetDesk, sheet: Blob, from: readonly JsonObject[]) {
  await desk.open({ file: sheet });
  return desk.read({ columns, key, from: await jsonBlob(from), language: "zh" }, silent);
}

async function merge(
  desk: SheetDesk,
  base: readonly JsonObject[],
  now: readonly JsonObject[],
  more: object = {},
) {
  const [from, held] = [await jsonBlob(base), await jsonBlob(now)];
  const how = { key, absent: "kept" as const, isWhole: false, chosen: {}, ...more };
  return desk.merge({ base: from, now: held, ...how });
}

describe("the desk for sheets", () => {
  const rows = [row("A", "1"), row("B", "2"), row("C", "3")];

  it("tells what a file begins with, and how far it has read", async () => {
    const desk = new SheetDesk();
    const head = await desk.open({ file: file(["A", "1"], ["B", "2"]) });
    expect(head).toEqual({ titles: ["code", "score"], first: ["A", "1"], lines: 3 });
    const told: number[] = [];
    const lines = Array.from({ length: 1200 }, (_, index) => [`K${index}`, "1"]);
    await desk.open({ file: file(...lines) });
    await desk.read({ columns, key, from: await jsonBlob([]), language: "zh" }, (done, of) => {
      expect(of).toBe(1201);
      told.push(done);
    });
    expect(told).toEqual([0, 500, 1000]);
  });

  it("names what cannot be taken", async () => {
    expect(await read(new SheetDesk(), file(["A", "one"], ["A", "2"]), rows)).toEqual({
      count: 2,
      bad: [
        { line: 2, fault: "decimal", column: "score", text: "one" },
        { line: 3, fault: "twice", column: "code", text: "A" },
      ],
    });
  });

  it("gives rows that stay as places, and only those that change as rows", async () => {
    const desk = new SheetDesk();
    await read(desk, file(["A", "1"], ["B", "2.5"], ["D", "4"]), rows);
    const outcome = await merge(desk, rows, rows);
    // Rows that the file does not have follow the row they stood behind.
    expect(outcome).toEqual({
      added: 1,
      removed: 0,
      changed: 1,
      unchanged: 2,
      isReordered: false,
      conflicts: [],
      count: 2,
    });
    expect(desk.take()).toEqual({ order: [0, -1, 2, -2], rows: [row("B", "2.5"), row("D", "4")] });
    expect(desk.page({ from: 1, count: 5 })).toEqual([
      { kind: "added", row: "D", held: row("D", "4"), cells: [] },
    ]);
    const taken = takenRows(rows, desk.take());
    expect(taken).toEqual([row("A", "1"), row("B", "2.5"), row("C", "3"), row("D", "4")]);
    expect(taken[0]).toBe(rows[0]);
  });

  it("asks where both sides changed a cell, and takes what is chosen", async () => {
    const desk = new SheetDesk();
    const now = [row("A", "9"), row("B", "2"), row("C", "3")];
    await read(desk, file(["A", "5"], ["B", "2"], ["C", "3"]), rows);
    const { conflicts } = await merge(desk, rows, now);
    expect(conflicts).toEqual([{ row: "A", member: "score", base: "1", theirs: "9", mine: "5" }]);
    expect(takenRows(now, desk.take())).toEqual([row("A", "5"), row("B", "2"), row("C", "3")]);
    const settled = await merge(desk, rows, now, { chosen: { '["A","score"]': "theirs" } });
    expect(settled.count).toBe(0);
    expect(takenRows(now, desk.take())).toEqual(now);
  });

  it("brings in what a newer version changed", async () => {
    const desk = new SheetDesk();
    const now = [row("A", "1"), row("B", "7"), row("C", "3")];
    const newest = await jsonBlob([row("A", "1"), row("B", "2"), row("C", "8")]);
    const outcome = await merge(desk, rows, now, { newest });
    expect(outcome.conflicts).toEqual([]);
    expect(takenRows(now, desk.take())).toEqual([row("A", "1"), row("B", "7"), row("C", "8")]);
  });

  it("writes what it reads again without a difference, whatever the rows", async () => {
    const decimal = fc.integer({ min: 0, max: 99_999 }).map((cents) => (cents / 100).toFixed(2));
    const lists = fc.uniqueArray(fc.tuple(fc.stringMatching(/^[A-Z][0-9]{2}$/), decimal), {
      selector: ([code]) => code,
      minLength: 1,
      maxLength: 30,
    });
    await fc.assert(
      fc.asyncProperty(lists, fc.constantFrom("csv" as const, "xlsx" as const), async (pairs, format) => {
        const held = pairs.map(([code, score]) => row(code, score));
        const desk = new SheetDesk();
        const json = await jsonBlob(held);
        const bytes = await desk.write({ columns, rows: json, label: "各行", format, language: "zh" });
        if (format === "xlsx") expect((await xlsxCells(bytes)).length).toBe(held.length + 1);
        await read(desk, new Blob([new Uint8Array(bytes)]), held);
        expect((await merge(desk, held, held)).count).toBe(0);
      }),
      { numRuns: 25 },
    );
  });
});
