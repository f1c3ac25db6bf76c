import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../editor/api/answers.ts";
import { importRows } from "../../editor/parts/sheet/import-rows.ts";
import { mergeRows, type RowConflict } from "../../editor/parts/sheet/merge-rows.ts";
import { rowChanges } from "../../editor/parts/sheet/row-changes.ts";

const KEY = ["name"];
type Rows = readonly JsonObject[];

const cell = fc.option(fc.constantFrom("0.5", "1.00", "2"), { nil: undefined });
const row = fc
  .record({ name: fc.constantFrom("a", "b", "c", "d", "e"), value: cell, clause: cell })
  .map((made): JsonObject => JSON.parse(JSON.stringify(made)));
const rows = fc.uniqueArray(row, { selector: ({ name }) => name });

const sorted = (list: Rows) => list.toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1));
const byName = (list: Rows) => new Map(list.map((each) => [String(each.name), each]));
const places = (conflicts: readonly RowConflict[]) =>
  conflicts.map(({ row: of, member }) => `${of}/${member ?? ""}`).toSorted();

describe("rows of two sides together", () => {
  it("are the one side where both are the same, and the changed side where the other changed nothing", () => {
    fc.assert(
      fc.property(rows, rows, (base, side) => {
        expect(mergeRows(base, side, side, KEY)).toEqual({ rows: side, conflicts: [] });
        expect(mergeRows(base, base, side, KEY)).toEqual({ rows: side, conflicts: [] });
        const theirs = mergeRows(base, side, base, KEY);
        expect(theirs.conflicts).toEqual([]);
        expect(sorted(theirs.rows)).toEqual(sorted(side));
      }),
    );
  });

  it("keep what each side changed where the other did not", () => {
    fc.assert(
      fc.property(rows, (base) => {
        const theirs = base.map((each) => ({ ...each, value: "9" }));
        const mine = [...base.map((each) => ({ ...each, clause: "8" })), { name: "new" }];
        const merged = mergeRows(base, theirs, mine, KEY);
        expect(merged.conflicts).toEqual([]);
        expect(merged.rows).toEqual([
          ...base.map((each) => ({ ...each, value: "9", clause: "8" })),
          { name: "new" },
        ]);
      }),
    );
  });

  it("conflict in the same places, whichever side is called mine", () => {
    fc.assert(
      fc.property(rows, rows, rows, fc.boolean(), (base, theirs, mine, isWhole) => {
        const one = mergeRows(base, theirs, mine, KEY, { isWhole });
        const other = mergeRows(base, mine, theirs, KEY, { isWhole, choose: () => "theirs" });
        expect(places(one.conflicts)).toEqual(places(other.conflicts));
        expect(sorted(one.rows)).toEqual(sorted(other.rows));
        for (const { row: of, member, ...sides } of one.conflicts)
          expect(other.conflicts).toContainEqual({
            row: of,
            ...(member === undefined ? {} : { member }),
            base: sides.base,
            theirs: sides.mine,
            mine: sides.theirs,
          });
      }),
    );
  });

  it("lose nothing: every cell is the base's, or that of a side that changed it, or was chosen", () => {
    fc.assert(
      fc.property(rows, rows, rows, (base, theirs, mine) => {
        const merged = mergeRows(base, theirs, mine, KEY);
        const [was, there, here, made] = [base, theirs, mine, merged.rows].map(byName);
        const conflicts = new Set(places(merged.conflicts));
        for (const name of ["a", "b", "c", "d", "e"]) {
          const [b, t, m, r] = [was?.get(name), there?.get(name), here?.get(name), made?.get(name)];
          if (conflicts.has(`${name}/`)) {
            expect(r).toEqual(m);
            continue;
          }
          for (const member of ["name", "value", "clause"]) {
            const [x, y, z] = [b?.[member], t?.[member], m?.[member]];
            if (conflicts.has(`${name}/${member}`)) expect([y !== z, r?.[member]]).toEqual([true, z]);
            // Worked out cell by cell: whoever changed the cell from the base has it.
            else expect(r?.[member]).toBe(z === x ? y : z);
          }
        }
      }),
    );
  });

  it("are a conflict of the whole row where one side removed what the other changed", () => {
    const base = [
      { name: "a", value: "1" },
      { name: "b", value: "2" },
    ];
    const theirs = [{ name: "b", value: "2" }];
    const mine = [
      { name: "a", value: "3" },
      { name: "b", value: "2" },
    ];
    const conflict = { row: "a", base: base[0], theirs: undefined, mine: mine[0] };
    expect(mergeRows(base, theirs, mine, KEY)).toEqual({ rows: mine, conflicts: [conflict] });
    expect(mergeRows(base, theirs, mine, KEY, { choose: () => "theirs" }).rows).toEqual(theirs);
  });

  it("stand as mine stand, and what the other side added follows the row before it", () => {
    const base = [{ name: "a" }, { name: "b" }];
    const theirs = [{ name: "x" }, { name: "a" }, { name: "y" }, { name: "z" }, { name: "b" }];
    const mine = [{ name: "b" }, { name: "a" }];
    const merged = mergeRows(base, theirs, mine, KEY).rows.map(({ name }) => name);
    expect(merged).toEqual(["x", "b", "a", "y", "z"]);
  });

  it("are refused where a row has no key of its own", () => {
    expect(() => mergeRows([], [{ value: "1" }], [], KEY)).toThrow(RangeError);
    expect(() => mergeRows([], [], [{ name: "a" }, { name: "a" }], KEY)).toThrow(RangeError);
  });
});

describe("a file over a draft", () => {
  const base = [
    { name: "a", value: "1" },
    { name: "b", value: "2" },
    { name: "c", value: "3" },
  ];
  const now = [
    { name: "a", value: "1.5" },
    { name: "b", value: "2" },
    { name: "c", value: "3" },
  ];
  const file = [
    { name: "c", value: "3.5" },
    { name: "a", value: "1" },
  ];
  const choose = (): "mine" => "mine";
  const given = { base, now, file, key: KEY, isWhole: false, choose };

  it("changes what was changed in the file, and leaves what the draft changed since", () => {
    expect(importRows({ ...given, absent: "removed" })).toEqual({
      rows: [
        { name: "c", value: "3.5" },
        { name: "a", value: "1.5" },
      ],
      conflicts: [],
    });
    expect(importRows({ ...given, absent: "kept" }).rows).toEqual([
      { name: "c", value: "3.5" },
      { name: "a", value: "1.5" },
      { name: "b", value: "2" },
    ]);
  });

  it("is told by key and cell before anything changes", () => {
    const after = [{ name: "c", value: "3.5" }, { name: "a", value: "1.5" }, { name: "d" }];
    expect(rowChanges(now, after, KEY)).toEqual({
      changes: [
        {
          kind: "changed",
          row: "c",
          held: after[0],
          cells: [{ member: "value", before: "3", after: "3.5" }],
        },
        { kind: "added", row: "d", held: { name: "d" }, cells: [] },
        { kind: "removed", row: "b", held: now[1], cells: [] },
      ],
      added: 1,
      removed: 1,
      changed: 1,
      unchanged: 1,
      isReordered: true,
    });
  });
});
