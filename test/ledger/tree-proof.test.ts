import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { leadsToRoot, readTreeProof } from "../../server/ledger/tree-proof.ts";

// RFC 6962 §2.1 by hand: two leaves of one byte each, 0x00 before a leaf and 0x01 before a node.
const hash = (...parts: readonly Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();
const left = hash(Buffer.from([0, 1]));
const right = hash(Buffer.from([0, 2]));
const root = hash(Buffer.from([1]), left, right);
const proof = {
  leaf: right.toString("hex"),
  index: 1,
  path: [left.toString("hex")],
  size: 2,
  root: root.toString("hex"),
};

describe("a proof as it is handed out", () => {
  test("is read from among other members, and leads to the root", () => {
    expect(readTreeProof({ run: "R1", ...proof })).toEqual(proof);
    expect(leadsToRoot(proof)).toBe(true);
  });

  test.each([{ leaf: left.toString("hex") }, { index: 0 }, { path: [] }, { size: 1 }, { root: proof.leaf }])(
    "leads nowhere where it is another: %j",
    (other) => expect(leadsToRoot({ ...proof, ...other })).toBe(false),
  );

  test.each([
    { leaf: proof.leaf.toUpperCase() },
    { leaf: proof.leaf.slice(1) },
    { root: 1 },
    { index: "1" },
    { size: null },
    { path: proof.leaf },
    { path: [proof.leaf, 1] },
  ])("is not read where it is out of form: %j", (wrong) => {
    expect(readTreeProof({ ...proof, ...wrong })).toBeUndefined();
  });
});
