import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Inclusion, isIncluded } from "../../server/ledger/inclusion.ts";
import { leafHash } from "../../server/ledger/merkle-hash.ts";
import { MerkleTree } from "../../server/ledger/merkle-tree.ts";

const sha256 = (...parts: Uint8Array[]) => createHash("sha256").update(Buffer.concat(parts)).digest();

/** The tree hash as RFC 6962 §2.1 defines it, word for word. */
function naiveRoot(contents: readonly Uint8Array[]): Buffer {
  const [first] = contents;
  if (first === undefined) return sha256();
  if (contents.length === 1) return sha256(Buffer.from([0]), first);
  const k = largestPowerBelow(contents.length);
  return sha256(Buffer.from([1]), naiveRoot(contents.slice(0, k)), naiveRoot(contents.slice(k)));
}

/** The audit path as RFC 6962 §2.1.1 defines it. */
function naivePath(m: number, contents: readonly Uint8Array[]): Buffer[] {
  if (contents.length === 1) return [];
  const k = largestPowerBelow(contents.length);
  return m < k
    ? [...naivePath(m, contents.slice(0, k)), naiveRoot(contents.slice(k))]
    : [...naivePath(m - k, contents.slice(k)), naiveRoot(contents.slice(0, k))];
}

function largestPowerBelow(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

const treeOf = (contents: readonly Uint8Array[]) => new MerkleTree(contents.map(leafHash));
const hex = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString("hex"));

/** Leaves and roots of the trees of Certificate Transparency's own tests (merkle_tree_test.cc), 1 to 8 leaves. */
const CT_LEAVES = [
  "",
  "00",
  "10",
  "2021",
  "3031",
  "40414243",
  "5051525354555657",
  "606162636465666768696a6b6c6d6e6f",
].map((text) => Buffer.from(text, "hex"));
const CT_ROOTS = [
  "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
  "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
  "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
  "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
  "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
  "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
  "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
  "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
];

describe("the tree", () => {
  it.each(CT_ROOTS.map((root, at) => [at + 1, root] as const))(
    "of %i leaves has the root of Certificate Transparency's tests",
    (size, root) => {
      expect(treeOf(CT_LEAVES.slice(0, size)).root.toString("hex")).toBe(root);
    },
  );

  it("without leaves has the hash of nothing, and proves nothing", () => {
    expect(treeOf([]).root.toString("hex")).toBe(
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
    );
    expect(() => treeOf([]).path(0)).toThrow(RangeError);
  });

  it("has root and paths as the RFC's recursion gives them, up to 70 leaves", () => {
    for (let size = 1; size <= 70; size++) {
      const contents = Array.from({ length: size }, (_, at) => Buffer.from(`leaf ${at}`));
      const tree = treeOf(contents);
      expect(tree.root.toString("hex")).toBe(naiveRoot(contents).toString("hex"));
      for (let index = 0; index < size; index++)
        expect(hex(tree.path(index))).toEqual(hex(naivePath(index, contents)));
    }
  });

  it("has no leaf outside it, and none between two", () => {
    for (const index of [-1, 3, 0.5, Number.NaN])
      expect(() => treeOf(CT_LEAVES.slice(0, 3)).path(index)).toThrow();
  });
});

const contents = fc.uniqueArray(fc.uint8Array({ maxLength: 40 }), {
  minLength: 1,
  maxLength: 200,
  selector: (content) => Buffer.from(content).toString("hex"),
});
const treeAndIndex = contents.chain((leaves) =>
  fc.tuple(fc.constant(leaves), fc.nat({ max: leaves.length - 1 }), fc.nat()),
);

function proofOf(leaves: readonly Uint8Array[], index: number): Inclusion {
  const tree = treeOf(leaves);
  const leaf = leafHash(leaves[index] ?? Buffer.alloc(0));
  return { leaf, index, size: tree.size, path: tree.path(index), root: tree.root };
}

function flipped(hash: Uint8Array, bit: number): Uint8Array {
  const changed = Buffer.from(hash);
  const at = Math.floor(bit / 8) % changed.length;
  changed[at] = (changed[at] ?? 0) ^ (1 << (bit % 8));
  return changed;
}

describe("a proof", () => {
  it("holds for every leaf of a random tree", () => {
    fc.assert(
      fc.property(contents, (leaves) => {
        for (let index = 0; index < leaves.length; index++)
          expect(isIncluded(proofOf(leaves, index))).toBe(true);
      }),
      { numRuns: 50 },
    );
  });

  it("holds for no other leaf, index or root, nor with a bit, a hash more or a hash less in its path", () => {
    fc.assert(
      fc.property(treeAndIndex, fc.nat(255), ([leaves, index, chance], bit) => {
        const proof = proofOf(leaves, index);
        const at = chance % (proof.path.length || 1);
        const other = chance % leaves.length;
        const forged: Inclusion[] = [
          { ...proof, leaf: flipped(proof.leaf, bit) },
          { ...proof, root: flipped(proof.root, bit) },
          { ...proof, path: [...proof.path, Buffer.alloc(32)] },
          { ...proof, leaf: leafHash(Buffer.from("none of the leaves, as it is longer than forty bytes")) },
        ];
        if (proof.path.length > 0) {
          forged.push(
            { ...proof, path: proof.path.map((hash, i) => (i === at ? flipped(hash, bit) : hash)) },
            { ...proof, path: proof.path.filter((_, i) => i !== at) },
          );
        }
        if (other !== index) {
          forged.push({ ...proof, index: other }, { ...proof, leaf: proofOf(leaves, other).leaf });
        }
        for (const each of forged) expect(isIncluded(each)).toBe(false);
      }),
    );
  });

  it("of a node is none of a leaf", () => {
    // The root of four leaves as if it were the first of two: a tree without 0x00 and 0x01 would take it.
    const [a, b, c, d] = CT_LEAVES.slice(1, 5);
    if (!a || !b || !c || !d) throw new Error("there are eight");
    const left = Buffer.concat([leafHash(a), leafHash(b)]);
    const tree = treeOf([a, b, c, d]);
    const [, right] = tree.path(0);
    if (!right) throw new Error("a path of two");
    expect(isIncluded({ leaf: leafHash(left), index: 0, size: 2, path: [right], root: tree.root })).toBe(
      false,
    );
  });

  it.each([
    { index: -1 },
    { index: 3 },
    { index: 1.5 },
    { size: 0 },
    { size: Number.NaN },
    { leaf: Buffer.alloc(31) },
    { root: Buffer.alloc(33) },
    { path: [Buffer.alloc(0), Buffer.alloc(64)] },
  ])("that is out of form is none: %j", (wrong) => {
    expect(isIncluded({ ...proofOf(CT_LEAVES.slice(0, 3), 1), ...wrong })).toBe(false);
  });
});
