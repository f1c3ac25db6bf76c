import { createHash } from "node:crypto";
import { isJsonObject, type Json } from "../domain/json.ts";

/** A part of a file beside the store, as a back-up holds it. */
export interface FilePart {
  /** Below the data folder: `claim-sets/…`, `runs/…` or `impacts/…`. */
  readonly path: string;
  /** Where in the file it begins. */
  readonly at: number;
  readonly bytes: Uint8Array;
  /** With the last part: SHA-256 of the whole file, in hex. */
  readonly whole?: string;
}

/** Folders of an id each, and plain names in them: a back-up writes nowhere else. */
const PATH = /^(?:claim-sets|runs|impacts)\/[0-9A-HJKMNP-TV-Z]{26}\/[a-z]+(?:[.-][a-z]+)*$/;

/** The part with its own hash, as JSON. */
export function fileLine({ path, at, bytes, whole }: FilePart): Json {
  const hash = sha256(bytes);
  const part = { path, at, bytes: Buffer.from(bytes).toString("base64"), hash };
  return whole === undefined ? part : { ...part, whole };
}

/** The part that a line of a back-up says, if it is one, in its place, and has the hash it names. */
export function readFileLine(line: Json | undefined): FilePart | undefined {
  if (!isJsonObject(line) || Object.keys(line).join() !== "file" || !isJsonObject(line.file))
    return undefined;
  const { path, at, bytes: text, hash, whole } = line.file;
  if (typeof path !== "string" || !PATH.test(path)) return undefined;
  if (typeof at !== "number" || !Number.isSafeInteger(at) || at < 0 || typeof text !== "string")
    return undefined;
  if (whole !== undefined && typeof whole !== "string") return undefined;
  const bytes = Buffer.from(text, "base64");
  if (sha256(bytes) !== hash) return undefined;
  return { path, at, bytes, ...(whole === undefined ? {} : { whole }) };
}

/** Whether parts, as they come, are whole files one after the other, each with the hash that its last part names. */
export class WholeFiles {
  #path: string | undefined;
  #at = 0;
  #hash = createHash("sha256");
  /** Files that have come to their end. */
  count = 0;

  /** Gives whether the part is what comes next. */
  take({ path, at, bytes, whole }: FilePart): boolean {
    if (this.#path === undefined) {
      this.#path = path;
      this.#at = 0;
      this.#hash = createHash("sha256");
    }
    if (path !== this.#path || at !== this.#at) return false;
    this.#at += bytes.length;
    this.#hash.update(bytes);
    if (whole === undefined) return true;
    this.#path = undefined;
    this.count++;
    return this.#hash.digest("hex") === whole;
  }

  /** Whether no file is cut short. */
  get isEnded(): boolean {
    return this.#path === undefined;
  }
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
