import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from "node:crypto";
import { keyFileText } from "../store/key-file.ts";
import { StoreError } from "../store/store-error.ts";

/** The Ed25519 key that heads are signed with; the private part stays inside. */
export interface SigningKey {
  /** SHA-256 of the public key's DER form, in hex: which key a signature is by. */
  readonly id: string;
  /** PEM. */
  readonly publicKey: string;
  /** The signature of a text's UTF-8, as base64url. */
  sign(text: string): string;
}

/**
 * Reads the key of a PEM file, which is made where there is none. It belongs outside the store and its back-ups: who has
 * both can write another history and sign it. Throws `StoreError` where the file cannot be read or made, or holds no
 * Ed25519 key.
 */
export async function openSigningKey(file: string): Promise<SigningKey> {
  try {
    return signingKey(await keyFileText(file, newKey));
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError("signing-key", { file, reason }, error);
  }
}

/** The key that a PEM text says. Throws `TypeError` where it is none, or no Ed25519 key. */
export function signingKey(pem: string): SigningKey {
  const key = createPrivateKey(pem);
  if (key.asymmetricKeyType !== "ed25519") throw new TypeError("not an Ed25519 key");
  const open = createPublicKey(key);
  return {
    id: keyId(open),
    publicKey: open.export({ type: "spki", format: "pem" }).toString(),
    sign: (text) => sign(null, Buffer.from(text, "utf8"), key).toString("base64url"),
  };
}

export function keyId(key: KeyObject): string {
  return createHash("sha256")
    .update(key.export({ type: "spki", format: "der" }))
    .digest("hex");
}

function newKey(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
}
