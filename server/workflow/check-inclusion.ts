import type { Language } from "../domain/diagnostic.ts";
import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { treeIn } from "../ledger/batch-entry.ts";
import { decisionHash } from "../ledger/decision-hash.ts";
import { hashOfLeaf } from "../ledger/leaf.ts";
import { leadsToRoot, readTreeProof } from "../ledger/tree-proof.ts";
import { hashOf } from "../log/make-entry.ts";
import { isSignedBy, namesEntry, readSignedHeads } from "../log/signed-heads.ts";
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

/** A JSON value as an inclusion document, if it has the members of one in their form. */
export function readInclusion(value: Json | undefined): InclusionDocument | undefined {
  if (!isJsonObject(value)) return undefined;
  const proof = readTreeProof(value);
  const entry = readEntry(value.entry);
  const head = readSignedHeads(value.head);
  return proof && entry && head ? { ...proof, entry, head } : undefined;
}

/**
 * Whether a decision is in the ledger as a document says, without asking anybody: the decision has the leaf's hash, the
 * leaf is under the root, the root is in the entry, the entry has the signed hash, and that is signed by `publicKey`
 * (PEM; not looked at without one). Throws where `publicKey` is no key.
 */
export function checkInclusion(
  { entry, head, ...proof }: InclusionDocument,
  decision: JsonObject,
  publicKey?: string,
): InclusionFault | undefined {
  if (hashOfLeaf({ decision: decisionHash(decision) }).toString("hex") !== proof.leaf)
    return "other-decision";
  if (!leadsToRoot(proof)) return "not-under-root";
  const tree = treeIn(entry);
  if (tree?.root !== proof.root || tree.size !== proof.size) return "other-root";
  if (hashOf(entry) !== entry.hash) return "altered-entry";
  if (!namesEntry(head, entry)) return "other-head";
  return publicKey === undefined || isSignedBy(head, publicKey) ? undefined : "bad-signature";
}
