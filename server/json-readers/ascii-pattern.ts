/** A part of a pattern, as far as it is read here: bytes of a class, or alternatives, so many times. */
export type PatternPart = {
  readonly least: number;
  readonly most: number;
} & ({ readonly bytes: readonly number[] } | { readonly alternatives: readonly (readonly PatternPart[])[] });

/** Bytes that stand in a JSON text as themselves, without the quote. */
const PLAIN: readonly number[] = Array.from({ length: 0x5f }, (_, at) => at + 0x20).filter(
  (byte) => byte !== 0x22 && byte !== 0x5c,
);
const DIGITS = range("0", "9");
const LETTERS = [...range("A", "Z"), ...range("a", "z")];

/**
 * The parts of a regular expression, of what it says about plain ASCII: whatever is read here matches the expression
 * too. `undefined` for one that is written otherwise than those of the schemas: classes, groups and how often they come.
 */
export function asciiPattern(pattern: string): readonly PatternPart[] | undefined {
  if (!pattern.startsWith("^") || !pattern.endsWith("$")) return undefined;
  const reader = new PatternReader(pattern.slice(1, -1));
  const alternatives = reader.alternatives();
  if (!alternatives || !reader.isAtEnd) return undefined;
  return alternatives.length === 1 ? alternatives[0] : [{ alternatives, least: 1, most: 1 }];
}

class PatternReader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  get isAtEnd(): boolean {
    return this.#at === this.#text.length;
  }

  alternatives(): PatternPart[][] | undefined {
    const found: PatternPart[][] = [[]];
    while (!this.isAtEnd && this.#text[this.#at] !== ")") {
      if (this.#took("|")) {
        found.push([]);
        continue;
      }
      const part = this.#part();
      if (!part) return undefined;
      found.at(-1)?.push(part);
    }
    return found;
  }

  #part(): PatternPart | undefined {
    if (this.#took("(?")) return undefined;
    if (this.#took("(")) {
      const alternatives = this.alternatives();
      const times = this.#took(")") ? this.#times() : undefined;
      return alternatives && times && { alternatives, ...times };
    }
    const bytes = this.#took("[") ? this.#class() : this.#single();
    const times = this.#times();
    return bytes && times && { bytes, ...times };
  }

  #class(): readonly number[] | undefined {
    const isDenied = this.#took("^");
    const bytes = new Set<number>();
    while (!this.#took("]")) {
      const from = this.#single();
      if (!from) return undefined;
      const to = this.#text[this.#at] === "-" && this.#text[this.#at + 1] !== "]" ? this.#rangeEnd() : from;
      if (!to) return undefined;
      if (to === from) for (const byte of from) bytes.add(byte);
      else for (const byte of between(from[0], to[0])) bytes.add(byte);
    }
    return PLAIN.filter((byte) => bytes.has(byte) !== isDenied);
  }

  #rangeEnd(): readonly number[] | undefined {
    this.#at++;
    return this.#single();
  }

  /** One character or escape: the bytes it stands for. A character that is not ASCII stands for none. */
  #single(): readonly number[] | undefined {
    if (this.#took("\\d") || this.#took("\\p{N}")) return DIGITS;
    if (this.#took("\\p{L}")) return LETTERS;
    if (this.#took("\\p{Cc}")) return [];
    const escaped = this.#took("\\");
    const code = this.#text.codePointAt(this.#at);
    if (code === undefined) return undefined;
    const character = String.fromCodePoint(code);
    if (escaped ? /[A-Za-z0-9]/.test(character) : /[.*+?{}^$]/.test(character) && !this.#isInClass())
      return undefined;
    this.#at += character.length;
    return code < 0x80 ? [code] : [];
  }

  #isInClass(): boolean {
    const before = this.#text.slice(0, this.#at);
    return before.lastIndexOf("[") > before.lastIndexOf("]");
  }

  #times(): { readonly least: number; readonly most: number } | undefined {
    if (this.#took("?")) return { least: 0, most: 1 };
    if (this.#took("*")) return { least: 0, most: Number.POSITIVE_INFINITY };
    if (this.#took("+")) return { least: 1, most: Number.POSITIVE_INFINITY };
    const stated = /^\{(\d+)(?:,(\d*))?\}/.exec(this.#text.slice(this.#at));
    if (!stated) return this.#text[this.#at] === "{" ? undefined : { least: 1, most: 1 };
    this.#at += stated[0].length;
    const least = Number(stated[1]);
    return { least, most: stated[2] === undefined ? least : Number(stated[2] || Number.POSITIVE_INFINITY) };
  }

  #took(text: string): boolean {
    if (!this.#text.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }
}

function range(from: string, to: string): number[] {
  return between(from.charCodeAt(0), to.charCodeAt(0));
}

/** None where an end of the range is not ASCII. */
function between(from: number | undefined, to: number | undefined): number[] {
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
