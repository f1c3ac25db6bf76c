import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { DatabaseSync } from "@photostructure/sqlite";
import { afterAll, expect, it } from "vitest";
import { verifyChain } from "../../server/log/verify-chain.ts";
import { migrate } from "../../server/store/sqlite/migrate.ts";
import { migrations, TABLES } from "../../server/store/sqlite/migrations.ts";
import { openInMemory, openSqlite } from "../../server/store/sqlite/open-sqlite.ts";
import { entryAfter, upTo, wholeChain } from "./opened.ts";
import { compileStoreProcess, StoreProcess } from "./store-process.ts";

const folder = mkdtempSync(join(tmpdir(), "yice-sqlite-"));
let places = 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A data folder, and the file that the store keeps in it. */
function freshFolder(): { readonly data: string; readonly file: string } {
  const data = join(folder, `data ${++places} 数据`);
  mkdirSync(data);
  return { data, file: join(data, "yice.sqlite") };
}

function changed(file: string, ...statements: readonly string[]): void {
  const database = new DatabaseSync(file);
  for (const statement of statements) database.exec(statement);
  database.close();
}

function asked(file: string, query: string): unknown {
  const database = new DatabaseSync(file);
  const answer = database.prepare(query).get();
  database.close();
  return answer && Object.values(answer)[0];
}

it("makes its folder, and writes ahead to a log, so that readers go on beside a writer", async () => {
  const { data } = freshFolder();
  const store = await openSqlite(join(data, "deeper", "still"));
  await store.append(entryAfter(undefined));
  await store.close();
  const file = join(data, "deeper", "still", "yice.sqlite");
  expect(asked(file, "PRAGMA journal_mode")).toBe("wal");
  expect(asked(file, "PRAGMA user_version")).toBe(migrations.length);
  expect(asked(file, "PRAGMA integrity_check")).toBe("ok");
});

it("leaves alone a file that is no database, or another program's", async () => {
  const text = freshFolder();
  writeFileSync(text.file, "结算清单号,金额\n".repeat(200));
  await expect(openSqlite(text.data)).rejects.toMatchObject({ fault: "no-database" });
  expect(readFileSync(text.file, "utf8")).toBe("结算清单号,金额\n".repeat(200));

  const other = freshFolder();
  changed(other.file, "CREATE TABLE patients (name TEXT)");
  const before = readFileSync(other.file);
  await expect(openSqlite(other.data)).rejects.toThrow(/patients/);
  expect(readFileSync(other.file)).toEqual(before);

  const marked = freshFolder();
  changed(marked.file, "PRAGMA application_id = 1");
  await expect(openSqlite(marked.data)).rejects.toMatchObject({ fault: "foreign" });
});

it("refuses a file of its own that somebody added a table to, or took one from", async () => {
  const { data, file } = freshFolder();
  await (await openSqlite(data)).close();
  changed(file, "CREATE TABLE notes (text TEXT)");
  await expect(openSqlite(data)).rejects.toMatchObject({ fault: "foreign" });
  changed(file, "DROP TABLE notes", "DROP TABLE transient");
  await expect(openSqlite(data)).rejects.toMatchObject({ fault: "foreign" });
});

it("refuses a file of a newer release, naming both schema versions, in both languages", async () => {
  const { data, file } = freshFolder();
  await (await openSqlite(data)).close();
  changed(file, "PRAGMA user_version = 7");
  const refused = openSqlite(data);
  await expect(refused).rejects.toThrow(`schema version 7; this one knows up to ${migrations.length}`);
  await expect(refused).rejects.toMatchObject({ words: { zh: expect.stringContaining("结构版本 7") } });
});

it("says where a folder cannot be one", async () => {
  const { data } = freshFolder();
  mkdirSync(join(data, "yice.sqlite"));
  await expect(openSqlite(data)).rejects.toMatchObject({ fault: "unreachable" });
});

it("opens what schema version 1 wrote, with every entry", async () => {
  const { data, file } = freshFolder();
  changed(file, readFileSync(join(dirname(fileURLToPath(import.meta.url)), "schema-1.sql"), "utf8"));
  const store = await openSqlite(data);
  const entries = await wholeChain(store, "main");
  expect(entries.map(({ subject, revision }) => `${subject} ${revision}`)).toEqual([
    "370300.dip.tiers@1 1",
    "370300.dip.tiers@1 2",
    "user/王 1",
  ]);
  expect(verifyChain(entries)).toBeUndefined();
  const session = await store.getTransient("session", "k", "2026-01-01T00:00:00.000Z");
  expect(session?.value).toEqual({ user: "王" });
  await store.putRecord("claims", "k", 1);
  expect(await store.getRecord("claims", "k")).toEqual({ key: "k", value: 1 });
  await store.close();
});

it("goes through each migration once, from whichever version on, and keeps what there is", async () => {
  const { data, file } = freshFolder();
  const store = await openSqlite(data);
  const entry = entryAfter(undefined);
  await store.append(entry);
  await store.close();
  const next = [...migrations, "CREATE TABLE next (n INTEGER)", "INSERT INTO next VALUES (1)"];
  for (const _ of upTo(2)) {
    const database = new DatabaseSync(file);
    migrate(database, file, next, [...TABLES, "next"].sort());
    database.close();
  }
  expect(asked(file, "PRAGMA user_version")).toBe(next.length);
  expect(asked(file, "SELECT count(*) FROM next")).toBe(1);
  expect(asked(file, "SELECT entry FROM log")).toContain(entry.hash);
  await expect(openSqlite(data)).rejects.toMatchObject({ fault: "newer" });
});

it("stays at its version where a migration breaks off midway", async () => {
  const { data, file } = freshFolder();
  await (await openSqlite(data)).close();
  const broken = [...migrations, "CREATE TABLE half (n INTEGER); INSERT INTO nowhere VALUES (1)"];
  const database = new DatabaseSync(file);
  expect(() => migrate(database, file, broken)).toThrow("nowhere");
  database.close();
  expect(asked(file, "PRAGMA user_version")).toBe(migrations.length);
  await (await openSqlite(data)).close();
});

it("is made by one of many that open an empty folder at once", async () => {
  await compileStoreProcess();
  const { data } = freshFolder();
  const place = { mongodbUri: "", folder: data };
  const processes = await Promise.all(upTo(4).map(() => StoreProcess.start(place)));
  const answers = await Promise.all(
    processes.map((process, n) =>
      process.ask({ do: "append", entry: entryAfter(undefined, { actor: `${n}` }) }),
    ),
  );
  await Promise.all(processes.map((process) => process.stop()));
  expect(answers.filter((answer) => "done" in answer && answer.done === "appended")).toHaveLength(1);
});

it("lets no statement change or remove an entry", async () => {
  const { data, file } = freshFolder();
  const store = await openSqlite(data);
  await store.append(entryAfter(undefined));
  await store.close();
  expect(() => changed(file, "UPDATE log SET entry = '{}'")).toThrow("never changed");
  expect(() => changed(file, "DELETE FROM log")).toThrow("never removed");
});

it("says which entry is damaged where somebody got round that", async () => {
  const { data, file } = freshFolder();
  const store = await openSqlite(data);
  const first = entryAfter(undefined);
  await store.append(first);
  await store.append(entryAfter(first, { subject: "t" }));
  await store.close();
  const open = ["DROP TRIGGER log_entries_never_change", "UPDATE log SET subject = 'u' WHERE seq = 2"];
  changed(file, ...open);
  const again = await openSqlite(data);
  await expect(again.head("main")).rejects.toThrow("entry 2 of chain main");
  expect(await again.read("main", 0, 1)).toEqual([first]);
  await again.close();
  changed(file, "UPDATE log SET entry = 'x', subject = 't' WHERE seq = 2");
  const last = await openSqlite(data);
  await expect(last.readSubject("t", 0, 1)).rejects.toMatchObject({ fault: "damaged" });
  await last.close();
});

it("keeps nothing of a store in memory", async () => {
  const store = await openInMemory();
  expect(await store.append(entryAfter(undefined))).toBe("appended");
  await store.close();
  await store.close();
  expect(await (await openInMemory()).head("main")).toBeUndefined();
});
