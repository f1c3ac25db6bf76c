import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { afterAll } from "vitest";
import type { Product } from "../../server/cli/product.ts";
import { runYice } from "../../server/cli/run-yice.ts";
import { readConfig } from "../../server/config.ts";
import { openProduct } from "../../server/product.ts";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** What a call left: its exit status, and what it wrote to standard output and standard error. */
export interface Call {
  readonly status: number;
  readonly out: string;
  readonly messages: string;
}

const installed = openProduct(readConfig({}));
const opened = new Map<string, ReturnType<Product["openRuleBook"]>>();

/** The product as it ships; rules that several calls use are read once. */
const product: Product = {
  ...installed,
  openRuleBook: (folder) => {
    const rules = opened.get(folder) ?? installed.openRuleBook(folder);
    opened.set(folder, rules);
    return rules;
  },
};

/** Runs a command line in the project's folder, with `input` as standard input. */
export async function yice(
  argv: readonly string[],
  input: string | Buffer = "",
  own: Partial<Product> = {},
): Promise<Call> {
  const [output, messages] = [new Collected(), new Collected()];
  const status = await runYice(
    argv,
    { ...product, ...own },
    {
      input: Readable.from([Buffer.from(input)]),
      output,
      messages,
      showsProgress: false,
      columns: 110,
      folder: root,
    },
  );
  return { status, out: output.text, messages: messages.text };
}

class Collected extends Writable {
  #chunks: Buffer[] = [];

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.#chunks.push(chunk);
    done();
  }

  get text(): string {
    return Buffer.concat(this.#chunks).toString("utf8");
  }
}

/** Files of one test file, gone when it ends. */
export function temporaryFiles(): (name: string, content: string | Buffer) => string {
  const folder = mkdtempSync(join(tmpdir(), "yice-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  return (name, content) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
}

/** The text of a file of the project. */
export function projectText(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** The JSON of each line. */
export function jsonLines<T>(text: string): T[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}

/** Columns of a terminal that a text takes: Han characters and full-width punctuation take two. */
export function columnsOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u.test(character) ? 2 : 1),
    0,
  );
}

/** The cells of a table's line, by the rule under its headings. */
export function cellsOf(line: string, rule: string): string[] {
  let end = 0;
  return rule.split("  ").map((dashes, at, all) => {
    const start = end;
    end += dashes.length + 2;
    return slice(line, start, at === all.length - 1 ? Number.POSITIVE_INFINITY : end - 2).trim();
  });
}

function slice(line: string, from: number, until: number): string {
  let at = 0;
  return [...line]
    .filter((character) => {
      const start = at;
      at += columnsOf(character);
      return start >= from && start < until;
    })
    .join("");
}
