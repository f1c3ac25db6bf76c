import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, expect, it } from "vitest";
import { LogWriter } from "../../server/log/log-writer.ts";
import { headText, readHeadText, verifyLog } from "../../server/log/verify-log.ts";
import { openStore } from "../../server/store/open-store.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-verify-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("names the first entry that the store cannot even read, wherever it stands, and verifies the other chains", async () => {
  const store = await openStore({ mongodbUri: "", folder });
  const writer = new LogWriter(store);
  for (const chain of ["access", "main"]) {
    for (let at = 0; at < 50; at++) {
      const deed = { chain, subject: `${chain}:${at}`, actor: "admin", action: "test.written", body: { at } };
      await writer.commit({ ...deed, expectedRevision: 0, now: "2026-01-05T01:00:00.000Z" });
    }
  }
  const database = new DatabaseSync(join(folder, "yice.sqlite"));
  database.exec("DROP TRIGGER log_entries_never_change");
  for (const seq of [41, 45])
    database.exec(`UPDATE log SET entry = substr(entry, 2) WHERE chain = 'main' AND seq = ${seq}`);
  database.close();
  let told = 0;
  const tell = () => {
    told += 1;
  };
  expect(await verifyLog(store, [], tell)).toMatchObject([
    { chain: "access", entries: 50, broken: undefined },
    { chain: "main", entries: 40, broken: { chain: "main", seq: 41, reason: "unreadable" } },
  ]);
  // Every entry that was looked at, the broken one too.
  expect(told).toBe(91);
  await store.close();
});

it("heads are read back from their text, and nothing else is", () => {
  const head = { chain: "main", seq: 12, hash: "0123456789abcdef".repeat(4) };
  expect(readHeadText(headText(head))).toEqual(head);
  for (const text of ["", "main", "main:1", `main:x:${head.hash}`, `main:1:${head.hash}0`, `:1:${head.hash}`])
    expect(readHeadText(text)).toBeUndefined();
});
