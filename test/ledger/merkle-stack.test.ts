import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { leafHash } from "../../server/ledger/merkle-hash.ts";
import { MerkleStack } from "../../server/ledger/merkle-stack.ts";
import { MerkleTree } from "../../server/ledger/merkle-tree.ts";

test("leaves that pass one by one have the root of the tree that holds them all", () => {
  fc.assert(
    fc.property(fc.nat(300), (count) => {
      const contents = Array.from({ length: count }, (_, at) =>
        createHash("sha256").update(String(at)).digest(),
      );
      const stack = new MerkleStack();
      for (const content of contents) stack.add(content);
      expect(stack.root).toEqual(new MerkleTree(contents.map(leafHash)).root);
      expect(stack.size).toBe(count);
    }),
  );
});
