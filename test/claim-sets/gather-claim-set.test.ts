import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { DamagedBlock } from "../../server/spool/block-reader.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { gathered, standing, temporaryFolders } from "./set-ground.ts";

const folders = temporaryFolders();
const stay = (id: string, cost: string, rest: object = {}) =>
  claimWith({ medfee_sumamt: cost, ...rest }, { id });
const later = (id: string, revision: number, cost: string) => ({ ...stay(id, cost), revision });
const reversal = (id: string) => ({ id, reversed: true, reason: "重复报送" });
const linesOf = (folder: string, file: string) =>
  readFileSync(join(folder, file), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

const ROWS = [
  stay("C10", "10.00"),
  stay("C2", "20.50", { hi_type: "2", fixmedins_code: "H37030000102", dscg_time: "2023-05-01" }),
  later("C2", 2, "21.50"),
  stay("C3", "30.00"),
  reversal("C3"),
  stay("C10", "10"), // the very same, its amount written otherwise
  stay("C4", "40.00", { dscg_time: "2023-02-28", adm_time: "2023-02-20" }),
];

describe("a claim set", () => {
  test("holds the claims that stand in order of their ids, and counts what it was sent", async () => {
    const folder = folders();
    const set = await gathered(folder, ROWS);
    expect(standing(folder, set)).toEqual(["C10@1", "C2@2", "C4@1"]);
    // C10 10.00, C2 in its second revision 21.50, C4 40.00
    expect(set.summary).toEqual({
      rows: 7,
      badRows: 0,
      claims: 3,
      superseded: 1,
      reversed: 1,
      repeated: 1,
      discharged: { first: "2023-02-28", last: "2023-03-14" },
      cost: "71.50",
      institutions: 1,
      insurances: { "1": { claims: 3, cost: "71.50" } },
      warnings: {},
    });
  });

  test("is the same set whatever the order of its rows, and however little memory sorts them", async () => {
    const folder = folders();
    const { hash, indexHash, summary } = await gathered(folder, ROWS);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
        fc.constantFrom(1, 900, 5000),
        async (rows, held) => {
          expect(await gathered(folders(), rows, { held })).toMatchObject({ hash, indexHash, summary });
        },
      ),
      { numRuns: 40 },
    );
  });

  test("keeps nobody's name, and a person's number only as a keyed hash", async () => {
    const folder = folders();
    const set = await gathered(folder, [stay("C1", "1.00", { psn_name: "张三", psn_no: "P37030012345678" })]);
    expect(standing(folder, set)).toEqual(["C1@1"]);
    const { gunzipSync } = await import("node:zlib");
    const text = gunzipSync(readFileSync(join(folder, "claims.ndjson.gz"))).toString("utf8");
    expect(text).not.toMatch(/张三|P37030012345678/);
    expect(JSON.parse(text).setlinfo.psn_no).toMatch(/^[0-9a-f]{64}$/);
  });

  test("that somebody has changed is not read", async () => {
    const folder = folders();
    const set = await gathered(folder, ROWS);
    const file = join(folder, "claims.ndjson.gz");
    const bytes = readFileSync(file);
    bytes[40] = (bytes[40] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    expect(() => standing(folder, set)).toThrow(DamagedBlock);
    writeFileSync(join(folder, "index.json"), "{}");
    expect(() => standing(folder, set)).toThrow(DamagedBlock);
  });
});

describe("rows that cannot be taken", () => {
  test("are each reported with line, code and place, and the others taken", async () => {
    const folder = folders();
    const set = await gathered(folder, [
      stay("C1", "1.00"),
      "{ no json",
      stay("C2", "1.005"),
      stay("C3", "1.00", { insuplc: "370800" }),
      { id: "C1", reversed: false },
    ]);
    expect(set.summary).toMatchObject({ rows: 5, badRows: 4, claims: 1 });
    const rows = linesOf(folder, "bad-rows.ndjson");
    expect([...new Set(rows.map(({ line }: { line: number }) => line))]).toEqual([2, 3, 4, 5]);
    expect(rows.filter(({ line }: { line: number }) => line > 2)).toMatchObject([
      { line: 3, pointer: "/setlinfo/medfee_sumamt" },
      { line: 4, code: "claim-set.other-area", pointer: "/setlinfo/insuplc" },
      { line: 5, pointer: "/reversed" },
    ]);
    expect(rows[0].message.zh).toMatch(/^第2行/);
  });

  test("are all that give one revision two contents: nobody can tell which holds", async () => {
    const folder = folders();
    const set = await gathered(folder, [
      stay("C1", "1.00"),
      stay("C2", "1.00"),
      stay("C1", "2.00"),
      later("C1", 2, "3.00"),
    ]);
    expect(standing(folder, set)).toEqual(["C2@1"]);
    expect(linesOf(folder, "bad-rows.ndjson")).toMatchObject(
      [1, 3, 4].map((line) => ({ line, code: "claim-set.conflict" })),
    );
    expect(linesOf(folder, "bad-rows.ndjson")[0].message.en).toContain("lines 1, 3, 4");
  });

  test("reverse what is not there", async () => {
    const folder = folders();
    const { summary } = await gathered(folder, [stay("C1", "1.00"), reversal("C9")]);
    expect(summary).toMatchObject({ claims: 1, reversed: 0, badRows: 1 });
    expect(linesOf(folder, "bad-rows.ndjson")).toMatchObject([
      { line: 2, code: "claim-set.reverses-nothing" },
    ]);
  });

  it("are reported without repeating what tells who somebody is", async () => {
    const folder = folders();
    await gathered(folder, [stay("C1", "1.00", { brdy: "1960-02-30", psn_name: "李".repeat(201) })]);
    const text = readFileSync(join(folder, "bad-rows.ndjson"), "utf8");
    expect(text).toContain("/setlinfo/");
    expect(text).not.toMatch(/1960-02-30|李/);
  });
});
