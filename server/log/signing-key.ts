import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
  sign,
} from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
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
    return signingKey((await textOf(file)) ?? (await made(file)));
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

async function textOf(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** Two that make it at once end with one key: it appears under its name whole, and never replaces another. */
async function made(file: string): Promise<string> {
  const pem = generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, "w", 0o600);
    await handle
      .writeFile(pem)
      .then(() => handle.sync())
      .finally(() => handle.close());
    await link(unfinished, file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  } finally {
    await rm(unfinished, { force: true });
  }
  return readFile(file, "utf8");
}
