import type { Diagnostic } from "../domain/diagnostic.ts";
import { Findings } from "../domain/diagnostic.ts";
import { formulaDiagnostics } from "./diagnostics.ts";
import type { Expression, Span } from "./expression.ts";
import type { FeelNode } from "./feel-tree.ts";

/** What reading a syntax tree needs: the text, and where refusals go. A refused node reads as `undefined`. */
export interface Reader {
  readonly text: string;
  /** Reports a finding over the node's span and gives `undefined`; `found` is filled in with the node's text. */
  refuse(code: keyof typeof formulaDiagnostics, node: FeelNode, params?: Diagnostic["params"]): undefined;
  read(node: FeelNode | undefined): Expression | undefined;
}

export function spanOf(node: FeelNode): Span {
  return { offset: node.from, length: node.to - node.from };
}

/** From the first node's start to the second's end. */
export function spanOver(first: { readonly span: Span }, last: { readonly span: Span }): Span {
  return { offset: first.span.offset, length: last.span.offset + last.span.length - first.span.offset };
}

export function textOf(reader: { readonly text: string }, node: FeelNode): string {
  return reader.text.slice(node.from, node.to);
}

/** Levels of a formula: keeps every later pass over the expression, and its reader, from being overwhelmed. */
export const DEEPEST = 64;

export function createReader(
  text: string,
  pointer: string,
  found: Diagnostic[],
  read: (reader: Reader, node: FeelNode) => Expression | undefined,
): Reader {
  const findings = new Findings(formulaDiagnostics, found);
  let depth = 0;
  const reader: Reader = {
    text,
    refuse(code, node, params = {}) {
      findings.report(code, pointer, { found: shorten(textOf(reader, node)), ...params }, spanOf(node));
      return undefined;
    },
    read(node) {
      if (!node) return undefined;
      if (depth === DEEPEST) return reader.refuse("formula.too-deep", node, { most: DEEPEST });
      depth++;
      const expression = read(reader, node);
      depth--;
      return expression;
    },
  };
  return reader;
}

/** A quotation fit for a message. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
