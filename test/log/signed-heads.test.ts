import { generateKeyPairSync, verify } from "node:crypto";
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { canonicalText } from "../../server/documents/canonical.ts";
import {
  headsIn,
  isSignedBy,
  namesEntry,
  readSignedHeads,
  signHeads,
} from "../../server/log/signed-heads.ts";
import { openSigningKey, signingKey } from "../../server/log/signing-key.ts";
import { StoreError } from "../../server/store/store-error.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-key-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const pem = (type: "ed25519" | "ed448" = "ed25519") =>
  generateKeyPairSync(type as "ed25519")
    .privateKey.export({ type: "pkcs8", format: "pem" })
    .toString(); // typed apart
const key = signingKey(pem());
const head = { chain: "main", seq: 3, hash: "a".repeat(64) };
const at = "2026-03-02T01:00:00.000Z";

describe("the signing key", () => {
  it("is made once, for its owner only, and is the same ever after", async () => {
    const file = join(folder, "new", "signing-key.pem");
    const made = await openSigningKey(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const again = await openSigningKey(file);
    expect([again.id, again.publicKey]).toEqual([made.id, made.publicKey]);
    expect(made.publicKey).toMatch(/^-----BEGIN PUBLIC KEY-----/);
    expect(readFileSync(file, "utf8")).toMatch(/^-----BEGIN PRIVATE KEY-----/);
  });

  it("is one where several make it at once", async () => {
    const file = join(folder, "raced.pem");
    const keys = await Promise.all(Array.from({ length: 20 }, () => openSigningKey(file)));
    expect(new Set(keys.map(({ id }) => id)).size).toBe(1);
  });

  it.each([
    ["no key", "hello"],
    ["another kind of key", pem("ed448")],
    ["nothing", ""],
  ])("is refused where the file holds %s, and the file is left alone", async (_, text) => {
    const file = join(folder, "wrong.pem");
    writeFileSync(file, text);
    await expect(openSigningKey(file)).rejects.toThrow(StoreError);
    await expect(openSigningKey(file)).rejects.toThrow("YICE_SIGNING_KEY");
    expect(readFileSync(file, "utf8")).toBe(text);
  });

  it("is refused where it can be neither read nor made", async () => {
    await expect(openSigningKey(folder)).rejects.toThrow(StoreError);
    writeFileSync(join(folder, "file"), "");
    chmodSync(join(folder, "file"), 0o600);
    await expect(openSigningKey(join(folder, "file", "key.pem"))).rejects.toThrow(StoreError);
  });
});

describe("signed heads", () => {
  const signed = signHeads([head, { ...head, chain: "ledger", seq: 1 }], at, key);

  it("are read back, and verify by the key and by OpenSSL's own verification", () => {
    const read = readSignedHeads(JSON.parse(JSON.stringify(signed)));
    expect(read).toEqual(signed);
    expect(headsIn(signed)).toEqual([head, { ...head, chain: "ledger", seq: 1 }]);
    expect(isSignedBy(signed, key.publicKey)).toBe(true);
    const { signature, ...said } = signed;
    const bytes = Buffer.from(signature, "base64url");
    expect(verify(null, Buffer.from(canonicalText(said)), key.publicKey, bytes)).toBe(true);
  });

  it("name an entry by its chain, number and hash, all three", () => {
    const entry = { ...head, chain: "ledger", seq: 1 };
    expect([head, entry].map((each) => namesEntry(signed, each))).toEqual([true, true]);
    for (const other of [{ chain: "main" }, { seq: 3 }, { hash: "b".repeat(64) }])
      expect(namesEntry(signed, { ...entry, ...other })).toBe(false);
  });

  it("do not verify by another key, nor after any change", () => {
    expect(isSignedBy(signed, signingKey(pem()).publicKey)).toBe(false);
    const { signature } = signed;
    for (const changed of [
      { at: "2026-03-02T01:00:00.001Z" },
      { heads: signed.heads.slice(1) },
      { heads: [...signed.heads].reverse() },
      { heads: signed.heads.map((text) => text.replace("main:3", "main:2")) },
      { key: "0".repeat(64) },
      { signature: `${signature.slice(0, 10)}${signature[10] === "A" ? "B" : "A"}${signature.slice(11)}` },
      { signature: `${signature}=` },
      { signature: "" },
    ])
      expect(isSignedBy({ ...signed, ...changed }, key.publicKey)).toBe(false);
  });

  it.each([
    { version: 2 },
    { format: "yice-head" },
    { heads: "main:1:a" },
    { heads: ["main:1:a"] },
    { heads: [1] },
    { at: 1 },
    { more: true },
    { signature: null },
  ])("are not read where they are out of form: %j", (wrong) => {
    expect(readSignedHeads({ ...signed, ...wrong })).toBeUndefined();
  });
});
