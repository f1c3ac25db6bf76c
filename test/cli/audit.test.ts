import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openStore } from "../../server/store/open-store.ts";
import { yice } from "./run-cli.ts";

let folder: string;
const place = () => ({ mongodbUri: "", folder });
const verify = (...more: string[]) =>
  yice(["audit", "verify", ...more], "", { openStore: () => openStore(place()) });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "yice-audit-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Three entries of the main chain; the hash of each. */
async function threeEntries(): Promise<string[]> {
  const store = await openStore(place());
  const writer = new LogWriter(store);
  const hashes: string[] = [];
  for (const revision of [0, 1, 2]) {
    const deed = {
      chain: "main",
      subject: "user:王",
      actor: "admin",
      action: "user.changed",
      body: { revision },
    };
    const commit = await writer.commit({
      ...deed,
      expectedRevision: revision,
      now: "2026-01-05T01:00:00.000Z",
    });
    if (commit.outcome === "committed") hashes.push(commit.entry.hash);
  }
  await store.close();
  return hashes;
}

/** Changes the file behind the product's back, as somebody with the disk could. */
function byHand(...statements: string[]): void {
  const database = new DatabaseSync(join(folder, "yice.sqlite"));
  for (const statement of statements) database.exec(statement);
  database.close();
}

describe("yice audit verify", () => {
  test("a chain that holds is told with its head", async () => {
    const hashes = await threeEntries();
    const { status, out } = await verify();
    expect(status).toBe(0);
    expect(out).toBe(`✓ main：3 条，链首 main:3:${hashes[2]}\n`);
  });

  test("an entry changed by hand breaks its chain, and is named", async () => {
    await threeEntries();
    byHand(
      "DROP TRIGGER log_entries_never_change",
      `UPDATE log SET entry = replace(entry, '"revision":1}', '"revision":9}') WHERE seq = 2`,
    );
    const { status, out } = await verify("--json");
    expect(status).toBe(1);
    const { chains } = JSON.parse(out);
    expect(chains).toMatchObject([{ chain: "main", entries: 1, broken: { seq: 2, reason: "altered" } }]);
  });

  test("entries cut off at the end show against a head that was handed out before", async () => {
    const hashes = await threeEntries();
    byHand("DROP TRIGGER log_entries_are_never_removed", "DELETE FROM log WHERE seq = 3");
    expect((await verify()).status).toBe(0);
    const { status, out } = await verify("--head", `main:3:${hashes[2]}`);
    expect(status).toBe(1);
    expect(out).toContain(`第 3 条不是曾经给出的 ${hashes[2]}`);
    expect((await verify("--head", `main:2:${hashes[1]}`)).status).toBe(0);
  });

  test("a head that is none is wrong usage", async () => {
    expect((await verify("--head", "main:x")).status).toBe(2);
  });
});
