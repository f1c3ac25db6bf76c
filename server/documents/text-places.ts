import { type Node, parseTree } from "jsonc-parser";
import type { Diagnostic, Range } from "../domain/diagnostic.ts";
import { pointerParts } from "../domain/pointer.ts";
import { TextLines } from "./text-lines.ts";

/**
 * Finds where the values of a document stand in its text. The tree is built when the first place is asked for; the
 * caller makes sure that the text is not nested too deep to build one (`parseDocument` does).
 */
export class TextPlaces {
  readonly #text: string;
  readonly #lines: TextLines;
  #root: Node | undefined | null = null;

  constructor(text: string) {
    this.#text = text;
    this.#lines = new TextLines(text);
  }

  /** The value at `pointer`, the units `span` of it when it is a string; its nearest container when there is none. */
  rangeOf(pointer: string, span?: Diagnostic["span"]): Range {
    const { node, found } = this.#find(pointer);
    if (!node) return this.#lines.range(0, 0);
    if (!span || !found || node.type !== "string") return this.#lines.range(node.offset, node.length);
    const start = rawOffset(this.#text, node.offset + 1, span.offset);
    return this.#lines.range(start, rawOffset(this.#text, start, span.length) - start);
  }

  /** The name of the member at `pointer`; where `pointer` names no member, as `rangeOf`. */
  rangeOfName(pointer: string): Range {
    const { node, found } = this.#find(pointer);
    const name = found && node?.parent?.type === "property" ? node.parent.children?.[0] : undefined;
    return name ? this.#lines.range(name.offset, name.length) : this.rangeOf(pointer);
  }

  /** The node at `pointer`, or the last container on the way to it. */
  #find(pointer: string): { readonly node: Node | undefined; readonly found: boolean } {
    if (this.#root === null) this.#root = parseTree(this.#text);
    let node = this.#root;
    for (const part of pointerParts(pointer)) {
      const next = node && child(node, part);
      if (!next) return { node, found: false };
      node = next;
    }
    return { node, found: node !== undefined };
  }
}

function child(node: Node, part: string): Node | undefined {
  if (node.type === "array") return node.children?.[Number(part)];
  if (node.type !== "object") return undefined;
  return node.children?.find((member) => member.children?.[0]?.value === part)?.children?.[1];
}

/** Offset in the text of a string literal after `units` UTF-16 units of its value, counted from the offset `start`. */
function rawOffset(text: string, start: number, units: number): number {
  let offset = start;
  for (let unit = 0; unit < units && offset < text.length && text[offset] !== '"'; unit++) {
    offset += text[offset] !== "\\" ? 1 : text[offset + 1] === "u" ? 6 : 2;
  }
  return offset;
}
