import { parser, trackVariables } from "@bpmn-io/lezer-feel";
import { functionNames } from "./feel-functions.ts";

// FEEL lets a name hold spaces and operator signs once it is declared. Only functions are declared here, never facts,
// so every other name is one run of letters and digits, and `a-b` is a subtraction whatever the facts are called.
const subset = parser.configure({
  contextTracker: trackVariables(Object.fromEntries(functionNames.map((name) => [name, null]))),
});

/** A node of Lezer's concrete syntax tree. */
export type FeelNode = ReturnType<typeof parser.parse>["topNode"];

// A formula is read when it is checked, compiled and judged a second time; a tree follows from its text alone.
const trees = new Map<string, FeelNode>();
const MOST_TREES = 4_096;

/** The concrete syntax tree of a formula; error nodes stand where the text leaves the grammar. */
export function feelTree(text: string): FeelNode {
  const known = trees.get(text);
  if (known) return known;
  // A line break may end a name for Lezer; a formula is one expression, so its breaks are spaces (offsets stay).
  const tree = subset.parse(text.replace(/[\r\n\u2028\u2029]/g, " ")).topNode;
  if (trees.size === MOST_TREES) trees.clear();
  trees.set(text, tree);
  return tree;
}

export function childrenOf(node: FeelNode): FeelNode[] {
  const children: FeelNode[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) children.push(child);
  return children;
}

/** The first node in text order that `wanted` accepts. */
export function findNode(top: FeelNode, wanted: (node: FeelNode) => boolean): FeelNode | undefined {
  const cursor = top.cursor();
  do {
    if (wanted(cursor.node)) return cursor.node;
  } while (cursor.next());
  return undefined;
}
