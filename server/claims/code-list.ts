import { contentHash } from "../documents/hash.ts";
import { normalizeIcdCode } from "./icd-code.ts";

/** A code and what it stands for. */
export interface ListedCode {
  readonly code: string;
  readonly name: string;
}

/** What a code list is called, in both languages, and which edition of it this is. */
export interface CodeListTitle {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly edition: string;
}

/** A code that was found; by `place` the best of them come first. */
export interface FoundCode extends ListedCode {
  readonly place: string;
}

interface Entry extends ListedCode {
  /** The name as it is compared. */
  readonly plain: string;
}

/** A published list of codes: diseases or operations, in the written form of `normalizeIcdCode`. */
export class CodeList {
  readonly title: CodeListTitle;
  readonly size: number;
  /** SHA-256 of what the list says: id, edition, and every code with its name. */
  readonly hash: string;
  readonly #byCode: ReadonlyMap<string, Entry>;

  /** Throws where a code stands in it twice. */
  constructor(title: CodeListTitle, codes: readonly ListedCode[]) {
    const entries = codes
      .map(({ code, name }) => ({ code: normalizeIcdCode(code), name, plain: plainName(name) }))
      .sort((a, b) => (a.code < b.code ? -1 : 1));
    this.title = title;
    this.size = entries.length;
    this.#byCode = new Map(entries.map((entry) => [entry.code, entry]));
    if (this.#byCode.size < entries.length) throw new Error(`${title.id}: a code stands there twice`);
    this.hash = contentHash({
      id: title.id,
      edition: title.edition,
      codes: entries.map(({ code, name }) => [code, name]),
    });
  }

  /** The code itself, in whatever form it is written. */
  find(code: string): ListedCode | undefined {
    const found = this.#byCode.get(normalizeIcdCode(code));
    return found && { code: found.code, name: found.name };
  }

  /**
   * Codes that begin with a text, and those in whose name all its words stand; every code for an empty one. First what is
   * exactly that, then codes that begin so, names that begin so, and the rest; each by code.
   */
  search(text: string): readonly FoundCode[] {
    const code = normalizeIcdCode(text);
    const name = plainName(text);
    const words = name.split(" ");
    return [...this.#byCode.values()]
      .flatMap((entry) => {
        const rank = rankOf(entry, code, name, words);
        return rank === undefined
          ? []
          : [{ code: entry.code, name: entry.name, place: `${rank} ${entry.code}` }];
      })
      .sort((a, b) => (a.place < b.place ? -1 : 1));
  }
}

function rankOf(
  entry: Entry,
  code: string,
  name: string,
  words: readonly string[],
): 0 | 1 | 2 | 3 | undefined {
  if (entry.code === code || entry.plain === name) return 0;
  if (entry.code.startsWith(code)) return 1;
  if (!words.every((word) => entry.plain.includes(word))) return undefined;
  return entry.plain.startsWith(name) ? 2 : 3;
}

/** Case, width and the number of spaces do not matter. */
function plainName(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/\s+/gu, " ").trim();
}
