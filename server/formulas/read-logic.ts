import type { Expression, Interval, LogicOperator, Membership } from "./expression.ts";
import { childrenOf, type FeelNode } from "./feel-tree.ts";
import { readList } from "./read-call.ts";
import { DEEPEST, type Reader, spanOf, spanOver, textOf } from "./reader.ts";

/** Operands and the operators between them, as they stand in the text. */
interface Sequence {
  readonly operands: (Expression | undefined)[];
  readonly operators: LogicOperator[];
}

/**
 * `and`, `or` and `in`, with the precedence that FEEL states. Lezer's grammar lets the test after `in` run to the end
 * of the condition (`x in [1..5) and y` as `x in ([1..5) and y)`), so the tree's own nesting is not followed: the
 * operands are laid out in text order and combined again, `and` before `or`, both from the left.
 */
export function readLogic(reader: Reader, node: FeelNode): Expression | undefined {
  const { operands, operators } = sequence(reader, node);
  if (operands.length > DEEPEST) return reader.refuse("formula.too-deep", node, { most: DEEPEST });
  if (operands.some((operand) => operand === undefined)) return undefined;
  let either: Expression | undefined;
  let both = operands[0];
  operators.forEach((operator, index) => {
    const next = operands[index + 1];
    if (operator === "and") both = combine("and", both, next);
    else [either, both] = [combine("or", either, both), next];
  });
  return combine("or", either, both);
}

function combine(
  operator: LogicOperator,
  left: Expression | undefined,
  right: Expression | undefined,
): Expression | undefined {
  if (!left || !right) return left ?? right;
  return { kind: "logic", operator, left, right, span: spanOver(left, right) };
}

function sequence(reader: Reader, node: FeelNode): Sequence {
  if (node.name === "Conjunction" || node.name === "Disjunction") {
    const [left, operator, right] = childrenOf(node);
    if (left && operator && right) {
      const [head, tail] = [sequence(reader, left), sequence(reader, right)];
      const between: LogicOperator = operator.name === "and" ? "and" : "or";
      return {
        operands: [...head.operands, ...tail.operands],
        operators: [...head.operators, between, ...tail.operators],
      };
    }
  }
  return isMembership(node) ? membership(reader, node) : { operands: [reader.read(node)], operators: [] };
}

export function isMembership(node: FeelNode): boolean {
  return node.name === "Comparison" && node.getChild("in") !== null;
}

/** `x in test`, and whatever Lezer put behind the test. */
function membership(reader: Reader, node: FeelNode): Sequence {
  const [left, , ...tests] = childrenOf(node);
  if (left?.name === "Comparison")
    return { operands: [reader.refuse("formula.comparison-chain", node)], operators: [] };
  const value = reader.read(left);
  const only = tests.length === 1 ? tests[0]?.firstChild : undefined;
  if (!only) {
    const listed = (node.getChild("PositiveUnaryTests") ?? node).getChildren("PositiveUnaryTest");
    const among = listed.map((test) => readTest(reader, test.firstChild ?? test));
    return { operands: [belongs(value, among.flat(), node.to)], operators: [] };
  }
  const { head, operators, rest } = behindTest(reader, only);
  return { operands: [belongs(value, readTest(reader, head), head.to), ...rest], operators };
}

/** The test itself (the leftmost operand under `and` and `or`), and what follows it in the text. */
function behindTest(
  reader: Reader,
  node: FeelNode,
): {
  readonly head: FeelNode;
  readonly operators: LogicOperator[];
  readonly rest: (Expression | undefined)[];
} {
  const [left, operator, right] = childrenOf(node);
  if ((node.name !== "Conjunction" && node.name !== "Disjunction") || !left || !operator || !right) {
    return { head: node, operators: [], rest: [] };
  }
  const before = behindTest(reader, left);
  const after = sequence(reader, right);
  return {
    head: before.head,
    operators: [...before.operators, operator.name === "and" ? "and" : "or", ...after.operators],
    rest: [...before.rest, ...after.operands],
  };
}

function belongs(
  value: Expression | undefined,
  among: readonly (Interval | Expression | undefined)[],
  end: number,
): Membership | undefined {
  const found = among.filter((alternative) => alternative !== undefined);
  if (!value || found.length < among.length) return undefined;
  const span = { offset: value.span.offset, length: end - value.span.offset };
  return { kind: "in", value, among: found, span };
}

/** What may stand after `in`: an interval, a list (its items), or an expression. */
function readTest(reader: Reader, node: FeelNode): (Interval | Expression | undefined)[] {
  const inner = node.name === "ParenthesizedExpression" ? childrenOf(node)[1] : undefined;
  if (inner && ["SimplePositiveUnaryTest", "List", "ParenthesizedExpression"].includes(inner.name)) {
    return readTest(reader, inner);
  }
  if (node.name === "Comparison") return [reader.refuse("formula.comparison-chain", node)];
  const interval = node.name === "SimplePositiveUnaryTest" ? node.firstChild : undefined;
  if (interval?.name === "Interval") return [readInterval(reader, interval)];
  if (node.name !== "List") return [reader.read(node)];
  const list = readList(reader, node);
  if (list?.kind !== "list") return [undefined];
  return list.items.length > 0 ? [...list.items] : [reader.refuse("formula.empty-list", node)];
}

function readInterval(reader: Reader, node: FeelNode): Interval | undefined {
  const [open, lower, , upper, close] = childrenOf(node);
  const from = reader.read(lower);
  const until = reader.read(upper);
  if (!open || !close || !from || !until) return undefined;
  const closedBelow = textOf(reader, open) === "[";
  const closedAbove = textOf(reader, close) === "]";
  const bounds = closedBelow ? (closedAbove ? "[]" : "[)") : closedAbove ? "(]" : "()";
  return { kind: "interval", bounds, from, until, span: spanOf(node) };
}
