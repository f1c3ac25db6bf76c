import type { SourceDocument } from "../../schemas/types.ts";
import { TextLines } from "../documents/text-lines.ts";
import type { Range } from "../domain/diagnostic.ts";
import { clauseSegments, isWithin, type Segment } from "./clause-segments.ts";
import { CompactText } from "./compact-text.ts";

/** A document that rules cite, with its text. Throws where the opening words of a clause do not stand in the text. */
export class SourceText {
  readonly document: SourceDocument;
  readonly text: string;
  readonly #segments: readonly Segment[];
  readonly #compact: CompactText;
  readonly #lines: TextLines;

  constructor(document: SourceDocument, text: string) {
    this.document = document;
    this.text = text;
    this.#segments = clauseSegments(document, text);
    this.#compact = new CompactText(text);
    this.#lines = new TextLines(text);
  }

  /** The text of a clause with all its parts, and where it begins; undefined for a clause that it does not have. */
  clause(name: string): { readonly text: string; readonly place: Range } | undefined {
    const parts = this.#segments.filter(({ clause }) => isWithin(clause, name));
    const [first] = parts;
    if (!first) return undefined;
    const text = parts.map(({ from, until }) => this.text.slice(from, until)).join("");
    return { text, place: this.#lines.range(first.from, first.until - first.from) };
  }

  /** Where words stand, white space aside: within the clause, or without one anywhere. */
  place(quote: string, clause?: string): Range | undefined {
    const parts =
      clause === undefined
        ? [{ from: 0, until: this.text.length }]
        : this.#segments.filter((part) => isWithin(part.clause, clause));
    for (const { from, until } of joined(parts)) {
      const found = this.#compact.find(quote, from, until);
      if (found) return this.#lines.range(found.from, found.until - found.from);
    }
    return undefined;
  }
}

/** Stretches of the text that follow upon one another, as one. */
function joined(parts: readonly Pick<Segment, "from" | "until">[]): Pick<Segment, "from" | "until">[] {
  const whole: { from: number; until: number }[] = [];
  for (const { from, until } of parts) {
    const last = whole.at(-1);
    if (last?.until === from) last.until = until;
    else whole.push({ from, until });
  }
  return whole;
}
