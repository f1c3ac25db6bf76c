import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { canonicalText } from "../../server/documents/canonical.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { backUp } from "../../server/log/back-up.ts";
import { writeBackUp } from "../../server/log/back-up-file.ts";
import { restore } from "../../server/log/restore.ts";
import { openForRestore, openStore, type StorePlace } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { CONTENTS, nested } from "./contents.ts";
import type { FreshPlace } from "./contract.ts";
import { entryAfter, opened, upTo, wholeChain } from "./opened.ts";

const CHAINS = ["main", "drafts", "链"];

/** Fills a store with three chains whose entries share subjects across them. */
async function filled(place: StorePlace): Promise<Store> {
  const store = await opened(place);
  const heads = new Map<string, LogEntry>();
  const bodies = [...Object.values(CONTENTS), nested(20)];
  for (const [n, body] of [...bodies, ...bodies, ...bodies].entries()) {
    const chain = CHAINS[n % CHAINS.length] ?? "main";
    const about = { chain, body, subject: `s${n % 2}`, reason: "原因 \u2028 \r\n" };
    heads.set(chain, entryAfter(heads.get(chain), about, Math.floor(n / 2) + 1));
    expect(await store.append(heads.get(chain) ?? entryAfter(undefined))).toBe("appended");
  }
  for (const [n, value] of bodies.entries()) {
    const retention = n % 2 === 0 ? { erasableFrom: "2036-03-01T12:00:00.000Z" } : {};
    await store.putRecord(n % 3 === 0 ? "decisions" : "claims", `键 ${n}`, value, retention);
  }
  return store;
}

async function bytesOf(store: Store): Promise<string> {
  const lines: string[] = [];
  for await (const line of backUp(store)) lines.push(line);
  return lines.join("");
}

/** What holds for back-ups out of one adapter into another. */
export function describeBackUps(name: string, from: FreshPlace, to: FreshPlace): void {
  const folder = mkdtempSync(join(tmpdir(), "yice-back-up-"));
  const file = join(folder, "log.ndjson.gz");
  const files = join(folder, "files");
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  describe(`a back-up ${name}`, () => {
    it("brings every chain over, to the byte, and is ready to go on", async () => {
      const source = await filled(from());
      expect(await writeBackUp(source, file, files)).toBe(24);
      const place = to();
      const target = await openForRestore(place);
      const { chains, collections } = await restore(target, file, files);
      expect(chains.map(({ chain, entries }) => [chain, entries])).toEqual([
        ["drafts", 8],
        ["main", 8],
        ["链", 8],
      ]);
      expect(collections).toEqual([
        { collection: "claims", records: 5 },
        { collection: "decisions", records: 3 },
      ]);
      expect(await bytesOf(target)).toBe(await bytesOf(source));
      for (const chain of CHAINS)
        expect(await wholeChain(target, chain)).toEqual(await wholeChain(source, chain));
      await target.close();
      const head = await (await opened(place)).head("main");
      expect(head).toEqual(await source.head("main"));
    });

    it("is refused by a store that holds anything", async () => {
      await writeBackUp(await filled(from()), file, files);
      const target = await opened(to());
      const own = entryAfter(undefined, { chain: "access" });
      await target.append(own);
      await expect(restore(target, file, files)).rejects.toMatchObject({ fault: "not-empty" });
      expect(await target.chains()).toEqual(["access"]);
      expect(await target.head("access")).toEqual(own);
      const withRecord = await opened(to());
      await withRecord.putRecord("claims", "k", 1);
      await expect(restore(withRecord, file, files)).rejects.toMatchObject({ fault: "not-empty" });
    });

    it("holds no record that was erased, and those that were not as they are", async () => {
      const source = await filled(from());
      await source.deleteRecord("claims", "键 1");
      await source.sweepRecords("claims", "2036-03-01T12:00:00.000Z");
      await writeBackUp(source, file, files);
      const target = await opened(to());
      await restore(target, file, files);
      const kept = await target.records("claims", "", 10);
      expect(kept.map(({ key }) => key)).toEqual(["键 5", "键 7"]);
      expect(kept).toEqual(await source.records("claims", "", 10));
      expect(await target.records("decisions", "", 10)).toEqual(await source.records("decisions", "", 10));
    });

    it("of format version 1, from before there were records, is restored", async () => {
      const entry = entryAfter(undefined);
      const lines = `{"format":"yice-backup","version":1}\n${canonicalText({ ...entry })}\n`;
      const sha256 = createHash("sha256").update(lines, "utf8").digest("hex");
      const manifest = `{"chains":[{"chain":"main","entries":1,"head":"${entry.hash}"}],"sha256":"${sha256}"}\n`;
      writeFileSync(file, gzipSync(lines + manifest));
      const target = await opened(to());
      await restore(target, file, files);
      expect(await wholeChain(target, "main")).toEqual([entry]);
      expect(await target.recordCollections()).toEqual([]);
    });

    it("is refused as a whole where anything in it was altered, cut off or added", async () => {
      await writeBackUp(await filled(from()), file, files);
      const text = gunzipSync(readFileSync(file)).toString("utf8");
      const lines = text.split("\n");
      const broken: Readonly<Record<string, string>> = {
        "an entry edited": text.replace('"actor":"wang"', '"actor":"li"'),
        "an entry left out": lines.filter((_, n) => n !== 3).join("\n"),
        "two entries exchanged": [lines[0], lines[2], lines[1], ...lines.slice(3)].join("\n"),
        "the end cut off": lines.slice(0, 12).join("\n"),
        "half a line at the end": text.slice(0, text.length / 2),
        "an entry after the end": `${text}${lines[1]}\n`,
        "a line that is no entry": [lines[0], "{}", ...lines.slice(1)].join("\n"),
        "a record's value edited": text.replace('"value":{', '"value":{"x":1,'),
        "a record left out": lines.filter((line) => !line.includes("键 3")).join("\n"),
        "a space more": text.replace("{", "{ "),
      };
      const target = await opened(to());
      for (const [what, content] of Object.entries(broken)) {
        writeFileSync(file, gzipSync(content));
        await expect(restore(target, file, files), what).rejects.toMatchObject({ fault: "broken-back-up" });
      }
      writeFileSync(file, gzipSync(text).subarray(0, 400));
      await expect(restore(target, file, files)).rejects.toMatchObject({ fault: "broken-back-up" });
      writeFileSync(file, text);
      await expect(restore(target, file, files)).rejects.toMatchObject({ fault: "broken-back-up" });
      writeFileSync(file, gzipSync('{"format":"something else"}\n'));
      await expect(restore(target, file, files)).rejects.toMatchObject({ fault: "no-back-up" });
      writeFileSync(file, gzipSync('{"format":"yice-backup","version":4}\n'));
      await expect(restore(target, file, files)).rejects.toMatchObject({ fault: "no-back-up" });
      expect(await target.chains()).toEqual([]);
    });

    it("that is interrupted leaves a store nobody works with until it is done again", async () => {
      const source = await filled(from());
      await writeBackUp(source, file, files);
      const place = to();
      const target = await openForRestore(place);
      for (const most of [0, 1, 11, 23]) {
        await expect(restore(breakingAfter(most, target), file, files)).rejects.toThrow("broken off");
        await expect(openStore(place)).rejects.toMatchObject({ fault: "half-restored" });
      }
      const other = join(folder, "other.ndjson.gz");
      await writeBackUp(await opened(from()), other, files);
      await expect(restore(target, other, files)).rejects.toMatchObject({ fault: "not-empty" });
      await restore(target, file, files);
      await target.close();
      expect(await bytesOf(await opened(place))).toBe(await bytesOf(source));
    });

    it("taken while others write holds every earlier revision of what it holds", async () => {
      const store = await opened(from());
      const subject = "370300.dip.tiers@1";
      const other = entryAfter(undefined, { chain: "drafts", subject: "other" });
      await store.append(other);
      const draft = entryAfter(other, { chain: "drafts", subject });
      const main = entryAfter(undefined, { chain: "main", subject }, 2);
      let isSaved = false;
      const busy: Store = {
        ...forwarded(store),
        chains: async () => ["drafts", "main"],
        // After the back-up has looked how far the drafts go, one more is saved, and published.
        head: async (chain) => {
          if (chain === "main" && !isSaved) {
            isSaved = true;
            await store.append(draft);
            await store.append(main);
          }
          return store.head(chain);
        },
      };
      const text = await bytesOf(busy);
      const held = text.split("\n").filter((line) => line.includes(`"subject":"${subject}"`));
      expect(held.map((line) => JSON.parse(line).revision)).toEqual([2, 1]);
    });
  });
}

/** The store's own methods, so that a test can put one of its own in place. */
function forwarded(store: Store): Store {
  return {
    append: (entry) => store.append(entry),
    head: (chain) => store.head(chain),
    read: (chain, after, limit) => store.read(chain, after, limit),
    readSubject: (subject, after, limit) => store.readSubject(subject, after, limit),
    chains: () => store.chains(),
    putTransient: (collection, record) => store.putTransient(collection, record),
    getTransient: (collection, key, now) => store.getTransient(collection, key, now),
    deleteTransient: (collection, key) => store.deleteTransient(collection, key),
    sweepTransient: (now) => store.sweepTransient(now),
    putRecord: (collection, key, value, retention) => store.putRecord(collection, key, value, retention),
    getRecord: (collection, key) => store.getRecord(collection, key),
    deleteRecord: (collection, key, erasableAt) => store.deleteRecord(collection, key, erasableAt),
    records: (collection, after, limit) => store.records(collection, after, limit),
    erasableRecords: (collection, now, limit) => store.erasableRecords(collection, now, limit),
    sweepRecords: (collection, now) => store.sweepRecords(collection, now),
    recordCollections: () => store.recordCollections(),
    close: () => store.close(),
  };
}

/** A store that breaks off at the append after so many. */
function breakingAfter(most: number, store: Store): Store {
  const left = [...upTo(most)];
  return {
    ...forwarded(store),
    append: (entry) =>
      left.pop() === undefined ? Promise.reject(new Error("broken off")) : store.append(entry),
  };
}
