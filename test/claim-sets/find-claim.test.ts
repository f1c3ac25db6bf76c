import { describe, expect, test } from "vitest";
import { ClaimSetReader } from "../../server/claim-sets/claim-set-reader.ts";
import { claimWith } from "../claims/claim-sample.ts";
import { gathered, temporaryFolders } from "./set-ground.ts";

const folders = temporaryFolders();

describe("a claim of a set, found by its id", () => {
  test("is found in whichever block it lies, and nothing where it does not stand", async () => {
    const ids = Array.from({ length: 60 }, (_, at) => `C${at}`);
    const rows = ids.map((id) => ({ ...claimWith({ dscg_time: "2023-06-30" }), id }));
    const folder = folders();
    const { indexHash } = await gathered(folder, [...rows, { id: "C7", reversed: true }], { block: 3000 });
    const reader = new ClaimSetReader(folder, indexHash);
    expect(reader.index.blocks.length).toBeGreaterThan(5);
    const found = ids.map((id) => reader.find(id)?.id);
    expect(found).toEqual(ids.map((id) => (id === "C7" ? undefined : id)));
    for (const absent of ["A", "C", "C1x", "C99", "D"]) expect(reader.find(absent)).toBeUndefined();
    reader.close();
  });
});
