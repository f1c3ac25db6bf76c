import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { Command } from "commander";
import { afterAll, expect, it } from "vitest";
import { addBackup } from "../../server/cli/backup-command.ts";
import { addRestore } from "../../server/cli/restore-command.ts";
import type { Language } from "../../server/domain/diagnostic.ts";
import { openForRestore, openStore } from "../../server/store/open-store.ts";
import { entryAfter, opened } from "./opened.ts";

const root = mkdtempSync(join(tmpdir(), "yice-commands-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let folders = 0;

function freshFolder(): string {
  return join(root, `data-${++folders}`);
}

/** Runs `yice backup …` or `yice restore …` on a data folder, and gives what it printed. */
async function run(folder: string, argv: readonly string[], language: Language = "zh"): Promise<string> {
  let printed = "";
  const output = new Writable({
    write(chunk, _, done) {
      printed += chunk;
      done();
    },
  });
  const place = { mongodbUri: "", folder };
  const program = new Command().exitOverride();
  const session = {
    language,
    terminal: { output },
    product: { openStore: () => openStore(place), openForRestore: () => openForRestore(place) },
    pathOf: (path: string) => join(root, path),
  };
  addBackup(program, session);
  addRestore(program, session);
  await program.parseAsync([...argv], { from: "user" });
  return printed;
}

/** A data folder with two entries, and the hash of the second. */
async function filled(): Promise<{ readonly folder: string; readonly head: string }> {
  const folder = freshFolder();
  const store = await opened({ mongodbUri: "", folder });
  const first = entryAfter(undefined);
  const second = entryAfter(first, { subject: "t" });
  await store.append(first);
  await store.append(second);
  return { folder, head: second.hash };
}

it("one command backs the log up, one restores it, and both say what they did", async () => {
  const { folder, head } = await filled();
  expect(await run(folder, ["backup", "a.gz"])).toBe(`已备份 2 条日志：${join(root, "a.gz")}\n`);
  const target = freshFolder();
  const said = `已恢复 2 条日志，各链核验无误\n  main：2 条，链头 ${head}\n`;
  expect(await run(target, ["restore", "a.gz"])).toBe(said);
  expect((await (await opened({ mongodbUri: "", folder: target })).head("main"))?.hash).toBe(head);
});

it("records that were not erased are counted beside the log", async () => {
  const { folder } = await filled();
  const store = await opened({ mongodbUri: "", folder });
  await store.putRecord("claims", "k", { id: "C1" });
  await run(folder, ["backup", "r.gz"]);
  const target = freshFolder();
  expect(await run(target, ["restore", "r.gz"])).toMatch(/\n {2}claims：1 条记录\n$/);
  const restored = await opened({ mongodbUri: "", folder: target });
  expect(await restored.getRecord("claims", "k")).toEqual({ key: "k", value: { id: "C1" } });
});

it("a back-up is for its owner's eyes, and takes no other file's place unless told to", async () => {
  const { folder } = await filled();
  await run(folder, ["backup", "b.gz"]);
  expect(statSync(join(root, "b.gz")).mode & 0o077).toBe(0);
  await expect(run(folder, ["backup", "b.gz"])).rejects.toMatchObject({ fault: "file-exists" });
  expect(await run(folder, ["backup", "b.gz", "--force"], "en")).toMatch(/^2 entries backed up/);
});

it("without a name a back-up is named by the time, and nothing unfinished stays behind", async () => {
  const { folder } = await filled();
  const { file, entries } = JSON.parse(await run(folder, ["backup", "--json"]));
  expect(entries).toBe(2);
  expect(file).toMatch(/yice-\d{8}T\d{6}Z\.ndjson\.gz$/);
  expect(readdirSync(root).filter((name) => name.endsWith(".unfinished"))).toEqual([]);
});

it("a restore into a store that is in use is refused", async () => {
  const { folder } = await filled();
  await run(folder, ["backup", "c.gz"]);
  await expect(run(folder, ["restore", "c.gz"])).rejects.toMatchObject({ fault: "not-empty" });
  await expect(run(freshFolder(), ["restore", "none.gz"])).rejects.toMatchObject({ code: "ENOENT" });
});
