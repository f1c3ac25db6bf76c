import type { Expression, Interval } from "./expression.ts";

/** The facts that an expression names (ids or aliases as written), each once, in the order of the text. */
export function factsOf(expression: Expression): readonly string[] {
  const names = new Set<string>();
  visit(expression, (node) => {
    if (node.kind === "name") names.add(node.name);
  });
  return [...names];
}

function visit(node: Expression | Interval, see: (node: Expression | Interval) => void): void {
  see(node);
  for (const operand of operandsOf(node)) visit(operand, see);
}

/** The sub-expressions of a node, in the order of the text. */
export function operandsOf(node: Expression | Interval): readonly (Expression | Interval)[] {
  switch (node.kind) {
    case "path":
      return [node.of];
    case "negate":
    case "not":
      return [node.operand];
    case "arithmetic":
    case "comparison":
    case "logic":
      return [node.left, node.right];
    case "power":
      return [node.base];
    case "if":
      return [node.condition, node.consequent, node.alternative];
    case "in":
      return [node.value, ...node.among];
    case "interval":
      return [node.from, node.until];
    case "call":
      return node.arguments;
    case "list":
      return node.items;
    default:
      return [];
  }
}
