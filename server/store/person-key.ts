import { randomBytes } from "node:crypto";
import { keyFileText } from "./key-file.ts";
import { StoreError } from "./store-error.ts";

const FORM = /^[0-9a-f]{64}\n?$/;

/**
 * The key that ids of persons and claims are hashed under: 32 bytes, as 64 hex digits in a file of its own, which is
 * made, for its owner only, where there is none. It belongs outside the store and its back-ups, since who has both can
 * try ids until one fits; and it must not be lost, since without it no claim is found again. Throws `StoreError`.
 */
export async function openPersonKey(file: string): Promise<Uint8Array> {
  try {
    const text = await keyFileText(file, newKey);
    if (FORM.test(text)) return Buffer.from(text.trim(), "hex");
    const reason = { zh: "内容应为 64 位十六进制数", en: "it does not hold 64 hex digits" };
    throw new StoreError("person-key", { file, reason });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError("person-key", { file, reason }, error);
  }
}

function newKey(): string {
  return `${randomBytes(32).toString("hex")}\n`;
}
