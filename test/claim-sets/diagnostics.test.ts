import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { BadRow } from "../../server/claim-sets/claim-set.ts";
import { claimSetDiagnostics } from "../../server/claim-sets/diagnostics.ts";
import { gathered, temporaryFolders } from "./set-ground.ts";

const invalid = new URL("../invalid/claim-sets/", import.meta.url);
const codes = Object.keys(claimSetDiagnostics);
const folders = temporaryFolders();

describe("every diagnostic of claim sets", () => {
  it("has rows that earn it", () => {
    expect(readdirSync(invalid).toSorted()).toEqual(codes.map((code) => `${code}.ndjson`).toSorted());
  });

  it.each(codes)("%s is reported in both languages", async (code) => {
    const folder = folders();
    await gathered(folder, readFileSync(new URL(`${code}.ndjson`, invalid), "utf8").split("\n"));
    const [first = ""] = readFileSync(join(folder, "bad-rows.ndjson"), "utf8").split("\n");
    const row: BadRow = JSON.parse(first);
    expect(row.code).toBe(code);
    for (const message of Object.values(row.message)) expect(message).not.toMatch(/\{\w+\}|undefined/);
  });
});
