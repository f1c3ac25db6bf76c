import { nearestName } from "../domain/nearest-name.ts";
import type { Call, Expression } from "./expression.ts";
import {
  feelFunctions,
  functionNames,
  isAggregate,
  isFunctionName,
  roundingFunctions,
} from "./feel-functions.ts";
import { childrenOf, type FeelNode } from "./feel-tree.ts";
import { type Reader, spanOf, textOf } from "./reader.ts";

/** A call of a function of the subset, `not(…)` included. */
export function readCall(reader: Reader, node: FeelNode): Expression | undefined {
  const [callee, , parameters] = childrenOf(node);
  const name =
    callee?.name === "VariableName"
      ? childrenOf(callee)
          .map((part) => textOf(reader, part))
          .join(" ")
      : "";
  if (name !== "not" && !isFunctionName(name)) {
    return reader.refuse("formula.unknown-function", callee ?? node, {
      use: nearestName(name, [...functionNames, "not"]) ?? "—",
    });
  }
  if (parameters?.name !== "PositionalParameters") return reader.refuse("formula.named-argument", node);
  const given = childrenOf(parameters);
  const { least, most } = name === "not" ? { least: 1, most: 1 } : feelFunctions[name];
  if (given.length < least || given.length > most) {
    return reader.refuse("formula.argument-count", node, { function: name, count: given.length, least });
  }
  const inLists = name !== "not" && isAggregate(name);
  const values = given.map((argument) =>
    inLists && argument.name === "List" ? readList(reader, argument) : reader.read(argument),
  );
  const found = values.filter((value) => value !== undefined);
  if (found.length < values.length) return undefined;
  const span = spanOf(node);
  if (name === "not") return found[0] && { kind: "not", operand: found[0], span };
  return placesRefused(reader, given[1], { kind: "call", function: name, arguments: found, span });
}

/** The places of a rounding function must be a literal, so that the scale of its result is known. */
function placesRefused(reader: Reader, given: FeelNode | undefined, call: Call): Call | undefined {
  const places = call.arguments[1];
  if (!given || !places || !roundingFunctions[call.function]) return call;
  const literal = places.kind === "number" && /^\d+$/.test(places.text) && Number(places.text) <= 18;
  return literal ? call : reader.refuse("formula.round-places", given);
}

/** `[a, b, c]`. */
export function readList(reader: Reader, node: FeelNode): Expression | undefined {
  const given = childrenOf(node).filter(({ name }) => name !== "[" && name !== "]");
  const items = given.map((item) => reader.read(item));
  const found = items.filter((item) => item !== undefined);
  return found.length < items.length ? undefined : { kind: "list", items: found, span: spanOf(node) };
}
