/** A text that is searched as if it held no white space. */
export class CompactText {
  readonly #compact: string;
  /** Offsets in the text of what is left. */
  readonly #offsets: readonly number[];

  constructor(text: string) {
    const offsets: number[] = [];
    for (let at = 0; at < text.length; at++) if (!/\s/.test(text.charAt(at))) offsets.push(at);
    this.#offsets = offsets;
    this.#compact = offsets.map((at) => text.charAt(at)).join("");
  }

  /** Where words stand between two offsets of the text, white space in either aside. */
  find(
    words: string,
    from: number,
    until: number,
  ): { readonly from: number; readonly until: number } | undefined {
    const wanted = words.replace(/\s/g, "");
    if (wanted === "") return undefined;
    const start = this.#offsets.findIndex((offset) => offset >= from);
    const at = start < 0 ? -1 : this.#compact.indexOf(wanted, start);
    const [first, last] = [this.#offsets[at], this.#offsets[at + wanted.length - 1]];
    if (at < 0 || first === undefined || last === undefined || last >= until) return undefined;
    return { from: first, until: last + 1 };
  }
}
