import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Writable } from "node:stream";
import { gunzipSync, gzipSync } from "node:zlib";
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
    product: { folder, openStore: () => openStore(place), openForRestore: () => openForRestore(place) },
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

const SET = "claim-sets/01JQ0000000000000000000001";
const RUN = "runs/01JQ0000000000000000000002";

/** Puts files below a data folder. */
function put(folder: string, files: Readonly<Record<string, Uint8Array | string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

it("files of claim sets and runs come along, to the byte; those under way do not", async () => {
  const { folder } = await filled();
  const kept = {
    [`${SET}/claims.ndjson.gz`]: randomBytes(1_100_000), // three parts
    [`${SET}/index.json`]: "{}",
    [`${SET}/bad-rows.ndjson`]: "",
    [`${RUN}/settlement.json`]: randomBytes(524_288), // a part to the byte
    [`${RUN}/terms.json`]: "{}",
    "runs/01JQ0000000000000000000003/terms.json": "{}",
    "impacts/01JQ0000000000000000000005/impact.json": "{}",
  };
  const left = {
    "claim-sets/01JQ0000000000000000000004/claims.ndjson.gz": "half",
    [`${RUN}/owner`]: "1",
    "runs/01JQ0000000000000000000003/settlement.json": "{}",
    "runs/01JQ0000000000000000000003/checkpoint.json": "{}",
  };
  put(folder, { ...kept, ...left });
  await run(folder, ["backup", "f.gz"]);
  const target = freshFolder();
  expect(await run(target, ["restore", "f.gz"])).toMatch(/\n {2}清单集与结算批次的文件：7 个\n$/);
  for (const [path, content] of Object.entries(kept))
    expect(readFileSync(join(target, path)).equals(Buffer.from(content)), path).toBe(true);
  for (const path of Object.keys(left)) expect(existsSync(join(target, path)), path).toBe(false);
});

it("files in a back-up are held against their hashes, and go nowhere but below claim sets and runs", async () => {
  const { folder } = await filled();
  put(folder, { [`${SET}/index.json`]: "one", [`${RUN}/terms.json`]: "two" });
  await run(folder, ["backup", "g.gz"]);
  const text = gunzipSync(readFileSync(join(root, "g.gz"))).toString("utf8");
  const lines = text.split("\n");
  const changed = (from: string, to: string) => text.replace(from, to);
  const broken = {
    "a file's bytes edited": changed(
      Buffer.from("one").toString("base64"),
      Buffer.from("0ne").toString("base64"),
    ),
    "a file left out": lines.filter((line) => !line.includes("terms.json")).join("\n"),
    "a way out of the folder": changed(`${SET}/index.json`, "claim-sets/../../index.json"),
    "another place": changed(`${SET}/index.json`, "person.key"),
  };
  for (const [what, content] of Object.entries(broken)) {
    // Also where whoever changed it worked the hash of the lines out anew.
    const before = content.split("\n").slice(0, -2);
    const sha256 = createHash("sha256")
      .update(before.map((line) => `${line}\n`).join(""))
      .digest("hex");
    const manifest = { ...JSON.parse(content.split("\n").at(-2) ?? ""), sha256 };
    writeFileSync(join(root, "h.gz"), gzipSync(`${[...before, JSON.stringify(manifest)].join("\n")}\n`));
    const target = freshFolder();
    await expect(run(target, ["restore", "h.gz"]), what).rejects.toMatchObject({ fault: "broken-back-up" });
    expect(existsSync(join(target, SET)), what).toBe(false);
  }
});
