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

export function createReader(
  text: string,
  pointer: string,
  found: Diagnostic[],
  read: (reader: Reader, node: FeelNode) => Expression | undefined,
): Reader {
  const findings = new Findings(formulaDiagnostics, found);
  const reader: Reader = {
    text,
    refuse(code, node, params = {}) {
      findings.report(code, pointer, { found: shorten(textOf(reader, node)), ...params }, spanOf(node));
      return undefined;
    },
    read: (node) => (node ? read(reader, node) : undefined),
  };
  return reader;
}

/** A quotation fit for a message. */
function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
