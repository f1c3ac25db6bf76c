import { randomBytes, randomUUID } from "node:crypto";
import { link, mkdir, open, readFile, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { StoreError } from "./store-error.ts";

const FORM = /^[0-9a-f]{64}\n?$/;

/**
 * The key that ids of persons and claims are hashed under: 32 bytes, as 64 hex digits in a file of its own, which is
 * made, for its owner only, where there is none. It belongs outside the store and its back-ups, since who has both can
 * try ids until one fits; and it must not be lost, since without it no claim is found again. Throws `StoreError`.
 */
export async function openPersonKey(file: string): Promise<Uint8Array> {
  try {
    const text = (await textOf(file)) ?? (await made(file));
    if (FORM.test(text)) return Buffer.from(text.trim(), "hex");
    const reason = { zh: "内容应为 64 位十六进制数", en: "it does not hold 64 hex digits" };
    throw new StoreError("person-key", { file, reason });
  } catch (error) {
    if (error instanceof StoreError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StoreError("person-key", { file, reason }, error);
  }
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
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${randomUUID()}`;
  try {
    const handle = await open(unfinished, "w", 0o600);
    await handle
      .writeFile(`${randomBytes(32).toString("hex")}\n`)
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
