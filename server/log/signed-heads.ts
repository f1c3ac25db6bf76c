import { createPublicKey, verify } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { keyId, type SigningKey } from "./signing-key.ts";
import { type HandedOut, headText, readHeadText } from "./verify-log.ts";

/** Heads as they are handed out: whoever keeps the document can show later that the log was rewritten or cut off. */
export interface SignedHeads {
  readonly format: "yice-heads";
  readonly version: 1;
  /** `<chain>:<seq>:<hash>` each. */
  readonly heads: readonly string[];
  /** When it was signed: UTC, milliseconds. */
  readonly at: string;
  /** Id of the key, see `SigningKey`. */
  readonly key: string;
  /** Ed25519 over the RFC 8785 text of all other members, as base64url. */
  readonly signature: string;
}

export function signHeads(heads: readonly HandedOut[], at: string, key: SigningKey): SignedHeads {
  const said = { format: "yice-heads", version: 1, heads: heads.map(headText), at, key: key.id } as const;
  return { ...said, signature: key.sign(canonicalText(said)) };
}

/** A JSON value as signed heads, if it has the members of such a document and no other; the signature is not checked. */
export function readSignedHeads(value: Json | undefined): SignedHeads | undefined {
  if (!isJsonObject(value)) return undefined;
  const { format, version, heads, at, key, signature, ...others } = value;
  if (format !== "yice-heads" || version !== 1 || Object.keys(others).length > 0) return undefined;
  if (typeof at !== "string" || typeof key !== "string" || typeof signature !== "string") return undefined;
  if (!isJsonList(heads)) return undefined;
  const texts = heads.filter((head) => typeof head === "string");
  if (texts.length < heads.length || texts.some((head) => !readHeadText(head))) return undefined;
  return { format, version, heads: texts, at, key, signature };
}

/** The heads that a document names. */
export function headsIn({ heads }: SignedHeads): readonly HandedOut[] {
  return heads.flatMap((head) => readHeadText(head) ?? []);
}

/** Whether an entry, by its chain, number and hash, is among the heads that a document names. */
export function namesEntry(document: SignedHeads, entry: HandedOut): boolean {
  return headsIn(document).some(
    ({ chain, seq, hash }) => chain === entry.chain && seq === entry.seq && hash === entry.hash,
  );
}

/** Whether a document is signed by the key of a PEM text. Throws where the text is no public key. */
export function isSignedBy({ signature, ...said }: SignedHeads, publicKey: string): boolean {
  const key = createPublicKey(publicKey);
  if (key.asymmetricKeyType !== "ed25519" || keyId(key) !== said.key) return false;
  const bytes = Buffer.from(signature, "base64url");
  // Two texts of one signature would be two documents.
  if (bytes.toString("base64url") !== signature) return false;
  return verify(null, Buffer.from(canonicalText(said), "utf8"), key, bytes);
}
