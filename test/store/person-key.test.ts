import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openPersonKey } from "../../server/store/person-key.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import { confirmClaimKey } from "../../server/workflow/claim-key.ts";
import { NOW, upTo } from "./opened.ts";

const root = mkdtempSync(join(tmpdir(), "yice-key-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it("is made once, for its owner only, and read from then on", async () => {
  const file = join(root, "deeper", "still", "person.key");
  const key = await openPersonKey(file);
  expect(key).toHaveLength(32);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(join(root, "deeper")).mode & 0o077).toBe(0);
  expect(readFileSync(file, "utf8")).toBe(`${Buffer.from(key).toString("hex")}\n`);
  expect(await openPersonKey(file)).toEqual(key);
  expect(await openPersonKey(join(root, "another.key"))).not.toEqual(key);
});

it("is one for all that make it at once, and leaves nothing unfinished", async () => {
  const file = join(root, "raced", "person.key");
  const keys = await Promise.all(upTo(20).map(() => openPersonKey(file)));
  expect(new Set(keys.map((key) => Buffer.from(key).toString("hex"))).size).toBe(1);
  expect(readdirSync(join(root, "raced"))).toEqual(["person.key"]);
});

it("is refused where the file is something else, in both languages, and left as it is", async () => {
  const file = join(root, "other.txt");
  for (const text of ["", "abc", "g".repeat(64), `${"a".repeat(64)}\n\n`, "a".repeat(66)]) {
    writeFileSync(file, text);
    const refused = openPersonKey(file);
    await expect(refused).rejects.toMatchObject({ fault: "person-key" });
    await expect(refused).rejects.toMatchObject({
      words: { zh: expect.stringContaining("YICE_PERSON_KEY") },
    });
    expect(readFileSync(file, "utf8")).toBe(text);
  }
  await expect(openPersonKey(root)).rejects.toMatchObject({ fault: "person-key" });
});

it("is that under which the log's claims were recorded, or nothing is recorded", async () => {
  const log = new LogWriter(await openInMemory());
  const [first, other] = [keyedHashes(Buffer.alloc(32, 1)), keyedHashes(Buffer.alloc(32, 2))];
  await confirmClaimKey(log, first, NOW);
  await confirmClaimKey(log, first, "2027-01-01T00:00:00.000Z");
  await expect(confirmClaimKey(log, other, NOW)).rejects.toMatchObject({ fault: "other-person-key" });
  const fresh = new LogWriter(await openInMemory());
  const both = await Promise.allSettled([
    confirmClaimKey(fresh, first, NOW),
    confirmClaimKey(fresh, other, NOW),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});
