import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { textOf } from "../claims/standards.ts";
import { gathered, temporaryFolders } from "./set-ground.ts";

const folders = temporaryFolders();
const lines = textOf("rules/370300/samples/claims.ndjson").trim().split("\n");

/** Claims in which something is wrong, written as sound ones are. */
const faulty = lines.flatMap((line) => [
  line.replace(/("dscg_time":")[^"]*/, "$12023-02-30"),
  line.replace(/("medfee_sumamt":)("?)[^,"}]*/, "$1$20.01"),
  line.replace(/("insuplc":")[^"]*/, "$1999999"),
  line.replace(/("id":)/, '$1"X",$1'),
  line.replace(",", ",,"),
]);

test("a set and the report of its bad rows do not depend on how rows are spaced and ended", async () => {
  const rows = [...lines, ...faulty, ...lines.map((line) => line.replace(/("id":")/, "$1AGAIN-"))];
  const compact = folders();
  const set = await gathered(compact, rows);
  const report = (folder: string) => readFileSync(join(folder, "bad-rows.ndjson"), "utf8");
  expect(set.summary.badRows).toBeGreaterThan(lines.length);
  // No reader of compact texts takes a row with white space behind it; of the end of a line it is the same row.
  for (const behind of [" ", "\r"]) {
    const folder = folders();
    expect(
      await gathered(
        folder,
        rows.map((row) => `${row}${behind}`),
      ),
    ).toEqual(set);
    expect(report(folder)).toBe(report(compact));
    expect(readFileSync(join(folder, "claims.ndjson.gz"))).toEqual(
      readFileSync(join(compact, "claims.ndjson.gz")),
    );
  }
});
