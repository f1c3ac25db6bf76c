import type { Expression, Interval, Name, Path } from "./expression.ts";
import { type FormulaStyle, feelStyle } from "./formula-style.ts";

/** How tightly an expression binds; an operand that binds less than its place asks for stands in parentheses. */
const BINDING = {
  if: 0,
  or: 1,
  and: 2,
  comparison: 3,
  sum: 4,
  product: 5,
  power: 6,
  negate: 7,
  primary: 8,
} as const;
type Binding = (typeof BINDING)[keyof typeof BINDING];

/** FEEL text of an expression, with the fewest parentheses: `parseFormula(printFormula(e))` is `e`, spans aside. */
export function printFormula(expression: Expression): string {
  return writeFormula(expression, feelStyle);
}

/** The expression in a style: other words, signs or leaves, the same structure. */
export function writeFormula(expression: Expression, style: FormulaStyle): string {
  return write(expression, BINDING.if, style);
}

/** The expression as an operand: in parentheses unless it is a single word or call. */
export function writeOperand(expression: Expression, style: FormulaStyle): string {
  return write(expression, BINDING.primary, style);
}

function bindingOf(expression: Expression): Binding {
  switch (expression.kind) {
    case "if":
    case "power":
    case "negate":
    case "comparison":
      return BINDING[expression.kind];
    case "in":
      return BINDING.comparison;
    case "logic":
      return BINDING[expression.operator];
    case "arithmetic":
      return expression.operator === "+" || expression.operator === "-" ? BINDING.sum : BINDING.product;
    default:
      return BINDING.primary;
  }
}

function write(expression: Expression, least: Binding, style: FormulaStyle): string {
  const leaf = style.leaf?.(expression);
  if (leaf !== undefined) return leaf;
  const text = writeBare(expression, style);
  return bindingOf(expression) < least ? style.parentheses(text) : text;
}

function writeBare(expression: Expression, style: FormulaStyle): string {
  switch (expression.kind) {
    case "number":
      return expression.text;
    case "text":
      return style.text(expression.value);
    case "boolean":
      return style.truth(expression.value);
    case "date":
      return style.date(expression.value);
    case "name":
    case "path":
      return writeName(expression, style);
    case "list":
      return `[${writeAll(expression.items, style)}]`;
    case "call":
      return style.call(expression, writeAll(expression.arguments, style));
    case "not":
      return style.not(write(expression.operand, BINDING.if, style));
    default:
      return writeOperation(expression, style);
  }
}

type Operation = Extract<
  Expression,
  { kind: "negate" | "arithmetic" | "power" | "comparison" | "logic" | "if" | "in" }
>;

function writeOperation(expression: Operation, style: FormulaStyle): string {
  switch (expression.kind) {
    case "negate":
      return `${style.sign("-")}${write(expression.operand, BINDING.primary, style)}`;
    case "power":
      return `${write(expression.base, BINDING.primary, style)} ${style.sign("**")} ${expression.exponent}`;
    case "comparison":
      return writePair(expression, style.sign(expression.operator), BINDING.sum, BINDING.sum, style);
    case "logic": {
      const binding = BINDING[expression.operator];
      const right = expression.operator === "and" ? BINDING.comparison : BINDING.and;
      return writePair(expression, style.word(expression.operator), binding, right, style);
    }
    case "arithmetic": {
      const additive = expression.operator === "+" || expression.operator === "-";
      const [left, right] = additive ? [BINDING.sum, BINDING.product] : [BINDING.product, BINDING.power];
      return writePair(expression, style.sign(expression.operator), left, right, style);
    }
    case "if":
      return style.conditional(
        write(expression.condition, BINDING.if, style),
        write(expression.consequent, BINDING.if, style),
        write(expression.alternative, BINDING.if, style),
      );
    case "in":
      return style.membership(
        write(expression.value, BINDING.sum, style),
        writeAmong(expression.among, style),
      );
  }
}

function writePair(
  pair: { readonly left: Expression; readonly right: Expression },
  sign: string,
  left: Binding,
  right: Binding,
  style: FormulaStyle,
): string {
  return `${write(pair.left, left, style)} ${sign} ${write(pair.right, right, style)}`;
}

function writeAmong(among: readonly (Interval | Expression)[], style: FormulaStyle): string {
  const written = among.map((item) =>
    item.kind === "interval" ? writeInterval(item, style) : write(item, BINDING.if, style),
  );
  const [only] = among;
  return among.length === 1 && only?.kind === "interval"
    ? written.join("")
    : style.parentheses(written.join(style.comma));
}

function writeInterval({ bounds, from, until }: Interval, style: FormulaStyle): string {
  return `${bounds[0]}${write(from, BINDING.sum, style)}..${write(until, BINDING.sum, style)}${bounds[1]}`;
}

function writeAll(expressions: readonly Expression[], style: FormulaStyle): string {
  return expressions.map((each) => write(each, BINDING.if, style)).join(style.comma);
}

function writeName(expression: Name | Path, style: FormulaStyle): string {
  if (expression.kind === "name") return style.name(expression.name);
  return `${writeName(expression.of, style)}.${expression.field}`;
}
