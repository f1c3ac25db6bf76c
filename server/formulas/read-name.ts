import type { Name, Path } from "./expression.ts";
import { childrenOf, type FeelNode } from "./feel-tree.ts";
import { type Reader, spanOf, textOf } from "./reader.ts";
import { foreignSign } from "./syntax-error.ts";

const NAME = /^[\p{L}_][\p{L}\p{N}_]{0,63}$/u;

/** A fact's name: one run of letters, digits and `_` (Lezer would let full-width punctuation pass as letters). */
export function readName(reader: Reader, node: FeelNode): Name | undefined {
  const name = plainName(reader, node);
  return name === undefined ? undefined : { kind: "name", name, span: spanOf(node) };
}

/** `fact.field`, to any depth. */
export function readPath(reader: Reader, node: FeelNode): Path | undefined {
  const [base, , last] = childrenOf(node);
  if (base?.name !== "VariableName" && base?.name !== "PathExpression") {
    return reader.refuse("formula.path", node);
  }
  const of = base.name === "VariableName" ? readName(reader, base) : readPath(reader, base);
  const field = last ? plainName(reader, last) : undefined;
  return of && field !== undefined ? { kind: "path", of, field, span: spanOf(node) } : undefined;
}

function plainName(reader: Reader, node: FeelNode): string | undefined {
  const text = textOf(reader, node);
  if (NAME.test(text)) return text;
  const foreign = foreignSign(text);
  if (foreign) return reader.refuse("formula.foreign-sign", node, { found: foreign.sign, use: foreign.use });
  return reader.refuse(childrenOf(node).length > 1 ? "formula.name-with-space" : "formula.name", node);
}
