import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { isIncluded } from "../../server/ledger/inclusion.ts";
import { leafHash } from "../../server/ledger/merkle-hash.ts";
import { MerkleTree } from "../../server/ledger/merkle-tree.ts";
import { SoughtLeaf } from "../../server/ledger/sought-leaf.ts";

const contents = (count: number) =>
  Array.from({ length: count }, (_, at) => createHash("sha256").update(String(at)).digest());

test("a leaf that passes among others has the proof of the tree that holds them all", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 300 }), fc.nat(), (size, at) => {
      const index = at % size;
      const sought = new SoughtLeaf();
      for (const [each, content] of contents(size).entries()) sought.add(content, each === index);
      const { root, found } = sought.finish();
      const tree = new MerkleTree(contents(size).map(leafHash));
      expect(root).toEqual(tree.root);
      expect(found).toEqual({
        leaf: leafHash(contents(size)[index] ?? Buffer.of()),
        index,
        path: tree.path(index),
      });
      if (!root || !found) return;
      expect(isIncluded({ ...found, size, root })).toBe(true);
      expect(isIncluded({ ...found, index: (index + 1) % (size + 1), size, root })).toBe(false);
    }),
  );
});

test("of leaves that nobody seeks there is the root only, and of none not that", () => {
  const sought = new SoughtLeaf();
  expect(sought.finish()).toEqual({ root: undefined, found: undefined });
  for (const content of contents(5)) sought.add(content, false);
  expect(sought.finish()).toEqual({ root: new MerkleTree(contents(5).map(leafHash)).root, found: undefined });
});
