import type { ArithmeticOperator, ComparisonOperator, Expression } from "./expression.ts";
import { childrenOf, type FeelNode } from "./feel-tree.ts";
import { readCall } from "./read-call.ts";
import { readBoolean, readDate, readNumber, readText } from "./read-literal.ts";
import { isMembership, readLogic } from "./read-logic.ts";
import { readName, readPath } from "./read-name.ts";
import { type Reader, spanOf, textOf } from "./reader.ts";
import { foreignSign } from "./syntax-error.ts";

type Read = (reader: Reader, node: FeelNode) => Expression | undefined;

/** How each node of the subset is read; a node not listed is outside it. */
const READ: Readonly<Record<string, Read>> = {
  NumericLiteral: readNumber,
  StringLiteral: readText,
  BooleanLiteral: readBoolean,
  DateTimeLiteral: readDate,
  VariableName: readName,
  PathExpression: readPath,
  FunctionInvocation: readCall,
  Conjunction: readLogic,
  Disjunction: readLogic,
  ParenthesizedExpression: (reader, node) => reader.read(childrenOf(node)[1]),
  IfExpression: readConditional,
  ArithmeticExpression: readArithmetic,
  Comparison: (reader, node) => (isMembership(node) ? readLogic(reader, node) : readComparison(reader, node)),
  SimplePositiveUnaryTest: refuseUnaryTest,
  List: (reader, node) => reader.refuse("formula.list", node),
  null: (reader, node) => reader.refuse("formula.null", node),
  ForExpression: (reader, node) => reader.refuse("formula.loop", node),
  QuantifiedExpression: (reader, node) => reader.refuse("formula.loop", node),
};

export function readExpression(reader: Reader, node: FeelNode): Expression | undefined {
  const read = Object.hasOwn(READ, node.name) ? READ[node.name] : undefined;
  return read ? read(reader, node) : reader.refuse("formula.unsupported", node);
}

function readConditional(reader: Reader, node: FeelNode): Expression | undefined {
  const [, tested, , taken, , otherwise] = childrenOf(node);
  const condition = reader.read(tested);
  const consequent = reader.read(taken);
  const alternative = reader.read(otherwise);
  if (!condition || !consequent || !alternative) return undefined;
  return { kind: "if", condition, consequent, alternative, span: spanOf(node) };
}

function readArithmetic(reader: Reader, node: FeelNode): Expression | undefined {
  const children = childrenOf(node);
  const [first, sign, last] = children;
  if (children.length === 2) {
    if (!first || textOf(reader, first) !== "-") return reader.refuse("formula.unsupported", node);
    const operand = reader.read(sign);
    return operand && { kind: "negate", operand, span: spanOf(node) };
  }
  const operator = sign ? textOf(reader, sign) : "";
  if (operator === "**" || operator === "^") return readPower(reader, node, first, last);
  const left = reader.read(first);
  const right = reader.read(last);
  if (!left || !right || !isArithmeticOperator(operator)) return undefined;
  return { kind: "arithmetic", operator, left, right, span: spanOf(node) };
}

/** FEEL reads `-x ** 2` as (-x) ** 2, mathematics as -(x ** 2): whoever writes it says which. */
function readPower(
  reader: Reader,
  node: FeelNode,
  first: FeelNode | undefined,
  last: FeelNode | undefined,
): Expression | undefined {
  const base = reader.read(first);
  const exponent = reader.read(last);
  if (!base || !exponent) return undefined;
  const ambiguous = base.kind === "negate" && first?.name !== "ParenthesizedExpression";
  const small = exponent.kind === "number" && /^\d$/.test(exponent.text);
  if (ambiguous || !small || containsPower(base)) return reader.refuse("formula.power", node);
  return { kind: "power", base, exponent: Number(exponent.text), span: spanOf(node) };
}

/** Powers of powers would let a short text ask for numbers of any length. */
function containsPower(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return ("kind" in value && value.kind === "power") || Object.values(value).some(containsPower);
}

function readComparison(reader: Reader, node: FeelNode): Expression | undefined {
  const [first, sign, second, , third] = childrenOf(node);
  if ([first, second, third].some((operand) => operand?.name === "Comparison")) {
    return reader.refuse("formula.comparison-chain", node);
  }
  if (third) return readBetween(reader, node, first, second, third);
  const foreign =
    second?.name === "SimplePositiveUnaryTest"
      ? foreignSign(reader.text.slice(sign?.from, second.to))
      : undefined;
  if (foreign) return reader.refuse("formula.foreign-sign", node, { found: foreign.sign, use: foreign.use });
  const left = reader.read(first);
  const right = reader.read(second);
  const operator = sign ? textOf(reader, sign) : "";
  if (!left || !right || !isComparisonOperator(operator)) return undefined;
  return { kind: "comparison", operator, left, right, span: spanOf(node) };
}

function readBetween(
  reader: Reader,
  node: FeelNode,
  tested: FeelNode | undefined,
  lower: FeelNode | undefined,
  upper: FeelNode,
): Expression | undefined {
  const value = reader.read(tested);
  const from = reader.read(lower);
  const until = reader.read(upper);
  if (!value || !from || !until) return undefined;
  const span = { offset: from.span.offset, length: until.span.offset + until.span.length - from.span.offset };
  return {
    kind: "in",
    value,
    among: [{ kind: "interval", bounds: "[]", from, until, span }],
    span: spanOf(node),
  };
}

function refuseUnaryTest(reader: Reader, node: FeelNode): undefined {
  return reader.refuse("formula.unary-test", node);
}

function isArithmeticOperator(text: string): text is ArithmeticOperator {
  return ["+", "-", "*", "/"].includes(text);
}

function isComparisonOperator(text: string): text is ComparisonOperator {
  return ["=", "!=", "<", "<=", ">", ">="].includes(text);
}
