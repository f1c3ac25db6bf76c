import type { Language } from "../domain/diagnostic.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { treeIn } from "../ledger/batch-entry.ts";
import { decisionHash } from "../ledger/decision-hash.ts";
import { isIncluded } from "../ledger/inclusion.ts";
import { hashOfLeaf } from "../ledger/leaf.ts";
import { hashOf } from "../log/make-entry.ts";
import { headsIn, isSignedBy, readSignedHeads } from "../log/signed-heads.ts";
import { readEntry } from "../store/entry-text.ts";
import type { InclusionDocument } from "./inclusion-document.ts";

/** What does not hold in a proof, in the order in which it is looked at. */
export type InclusionFault = keyof typeof inclusionFaults;

export const inclusionFaults = {
  "other-decision": {
    zh: "证明针对的是另一份裁定：裁定内容与叶散列值不符",
    en: "the proof is of another decision: its content does not have the leaf's hash",
  },
  "not-under-root": {
    zh: "由叶散列值和路径算不出所记的根",
    en: "leaf and path do not lead to the root",
  },
  "other-root": {
    zh: "日志条目所记的根或叶数与证明不符",
    en: "the entry of the log commits another root or number of leaves",
  },
  "altered-entry": {
    zh: "日志条目被改动：与所记散列值不符",
    en: "the entry of the log was altered: its content does not have the hash it names",
  },
  "other-head": {
    zh: "签名的链首不是该日志条目",
    en: "the signed head is not that of the entry",
  },
  "bad-signature": {
    zh: "签名不是由所给公钥作出，或内容被改动",
    en: "the signature is not by the key given, or what it signs was altered",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

const HASH = /^[0-9a-f]{64}$/;

/** A JSON value as an inclusion document, if it has the members of one in their form. */
export function readInclusion(value: Json | undefined): InclusionDocument | undefined {
  if (!isJsonObject(value)) return undefined;
  const { leaf, index, path, size, root } = value;
  const entry = readEntry(value.entry);
  const head = readSignedHeads(value.head);
  if (!entry || !head || !isHash(leaf) || !isHash(root) || !isJsonList(path)) return undefined;
  if (typeof index !== "number" || typeof size !== "number") return undefined;
  const hashes = path.filter(isHash);
  if (hashes.length < path.length) return undefined;
  return { leaf, index, path: hashes, size, root, entry, head };
}

/**
 * Whether a decision is in the ledger as a document says, without asking anybody: the decision has the leaf's hash, the
 * leaf is under the root, the root is in the entry, the entry has the signed hash, and that is signed by `publicKey`
 * (PEM; not looked at without one). Throws where `publicKey` is no key.
 */
export function checkInclusion(
  { leaf, index, path, size, root, entry, head }: InclusionDocument,
  decision: JsonObject,
  publicKey?: string,
): InclusionFault | undefined {
  if (hashOfLeaf({ decision: decisionHash(decision) }).toString("hex") !== leaf) return "other-decision";
  const bytes = (hash: string) => Buffer.from(hash, "hex");
  if (!isIncluded({ leaf: bytes(leaf), index, path: path.map(bytes), size, root: bytes(root) }))
    return "not-under-root";
  const tree = treeIn(entry);
  if (tree?.root !== root || tree.size !== size) return "other-root";
  if (hashOf(entry) !== entry.hash) return "altered-entry";
  const isHead = headsIn(head).some(
    ({ chain, seq, hash }) => chain === entry.chain && seq === entry.seq && hash === entry.hash,
  );
  if (!isHead) return "other-head";
  return publicKey === undefined || isSignedBy(head, publicKey) ? undefined : "bad-signature";
}

function isHash(value: Json | undefined): value is string {
  return typeof value === "string" && HASH.test(value);
}
