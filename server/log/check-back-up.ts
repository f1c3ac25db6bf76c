import { createHash } from "node:crypto";
import { canonicalText } from "../documents/canonical.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import type { LogEntry } from "../domain/log-entry.ts";
import { readEntry } from "../store/entry-text.ts";
import { type Said, StoreError } from "../store/store-error.ts";
import { type CollectionExtent, HEADER, type Manifest } from "./back-up.ts";
import { breakInWords } from "./break-in-words.ts";
import { readFileLine, WholeFiles } from "./file-line.ts";
import { readRecordLine } from "./record-line.ts";
import { verifyLink } from "./verify-chain.ts";

/**
 * Reads a back-up's lines to the end and gives its manifest, if it is whole and every chain in it verifies. Throws
 * `StoreError` naming what is not.
 */
export async function checkBackUp(lines: AsyncIterable<string>, file: string): Promise<Manifest> {
  const check = new BackUpCheck(file);
  for await (const line of lines) check.line(line);
  return check.end();
}

/** Format versions that are read. */
const READABLE: readonly Json[] = [1, 2, HEADER.version];

class BackUpCheck {
  readonly #file: string;
  readonly #hash = createHash("sha256");
  readonly #heads = new Map<string, LogEntry>();
  readonly #records = new Map<string, number>();
  readonly #files = new WholeFiles();
  #lines = 0;
  #manifest: Manifest | undefined;

  constructor(file: string) {
    this.#file = file;
  }

  line(text: string): void {
    this.#lines++;
    if (this.#manifest)
      throw this.#broken({
        zh: `清单之后另有第 ${this.#lines} 行`,
        en: `line ${this.#lines} follows its manifest`,
      });
    const value = parsed(text);
    if (this.#lines === 1) this.#header(value);
    else {
      this.#manifest = manifestOf(value);
      if (!this.#manifest) this.#content(value);
    }
    if (!this.#manifest) this.#hash.update(`${text}\n`);
  }

  end(): Manifest {
    if (!this.#manifest)
      throw this.#broken({
        zh: `止于第 ${this.#lines} 行，缺少清单`,
        en: `it ends after line ${this.#lines}, without its manifest`,
      });
    const { chains, collections, files, sha256 } = this.#manifest;
    if (this.#hash.digest("hex") !== sha256)
      throw this.#broken({ zh: "内容与其散列值不符", en: "its lines do not have the hash it names" });
    const found = [...this.#heads.values()].map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}`);
    const named = chains.map(({ chain, entries, head }) => `${chain} ${entries} ${head}`);
    if (found.sort().join() !== named.sort().join())
      throw this.#broken({ zh: "各日志链与清单不符", en: "its chains are not those its manifest names" });
    const records = [...this.#records].map(([collection, count]) => `${collection} ${count}`);
    if (records.sort().join() !== collections.map(counted).sort().join())
      throw this.#broken({ zh: "各记录集与清单不符", en: "its records are not those its manifest counts" });
    if (!this.#files.isEnded || this.#files.count !== files)
      throw this.#broken({ zh: "各文件与清单不符", en: "its files are not those its manifest counts" });
    return this.#manifest;
  }

  #header(value: Json | undefined): void {
    if (!isJsonObject(value) || value.format !== HEADER.format) {
      const reason = { zh: "首行不是备份标识", en: "its first line does not say so" };
      throw new StoreError("no-back-up", { file: this.#file, reason });
    }
    if (!READABLE.includes(value.version ?? null)) {
      const version = canonicalText(value.version ?? null);
      const reason = {
        zh: `格式版本为 ${version}，应为 ${READABLE.join(" 或 ")}`,
        en: `its version is ${version}, not ${READABLE.join(" or ")}`,
      };
      throw new StoreError("no-back-up", { file: this.#file, reason });
    }
  }

  #content(value: Json | undefined): void {
    const entry = readEntry(value);
    const line = entry ? undefined : readRecordLine(value);
    const part = entry || line ? undefined : readFileLine(value);
    if (entry) this.#entry(entry);
    else if (line) this.#records.set(line.collection, (this.#records.get(line.collection) ?? 0) + 1);
    else if (!part || !this.#files.take(part))
      throw this.#broken({
        zh: `第 ${this.#lines} 行既非日志条目，也非与所记散列值相符的记录或文件`,
        en: `line ${this.#lines} is no log entry, nor a record or a file that has the hash it names`,
      });
  }

  #entry(entry: LogEntry): void {
    const broken = verifyLink(this.#heads.get(entry.chain), entry);
    if (broken) throw this.#broken(breakInWords(broken));
    this.#heads.set(entry.chain, entry);
  }

  #broken(reason: Said): StoreError {
    return new StoreError("broken-back-up", { file: this.#file, reason });
  }
}

function parsed(line: string): Json | undefined {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

/** Format version 1 knew no collections, version 2 no files. */
function manifestOf(value: Json | undefined): Manifest | undefined {
  if (!isJsonObject(value) || typeof value.sha256 !== "string") return undefined;
  const { chains, collections = [], files = 0, sha256 } = value;
  if (!isJsonList(chains) || !isJsonList(collections) || !Number.isSafeInteger(files)) return undefined;
  if (!chains.every(isExtent) || !collections.every(isCollectionExtent)) return undefined;
  // Every member of each has just been looked at.
  return { chains, collections, files, sha256 } as unknown as Manifest;
}

function counted({ collection, records }: CollectionExtent): string {
  return `${collection} ${records}`;
}

function isCollectionExtent(value: Json): boolean {
  return isJsonObject(value) && typeof value.collection === "string" && Number.isSafeInteger(value.records);
}

function isExtent(value: Json): boolean {
  if (!isJsonObject(value)) return false;
  const { chain, entries, head } = value;
  return typeof chain === "string" && Number.isSafeInteger(entries) && typeof head === "string";
}
