import { type AnyNode, parse } from "acorn";

/** Node types that generated programs are made of. */
const NODES: ReadonlySet<string> = new Set([
  "Program",
  "ExpressionStatement",
  "VariableDeclaration",
  "VariableDeclarator",
  "ArrowFunctionExpression",
  "BlockStatement",
  "ReturnStatement",
  "IfStatement",
  "ForStatement",
  "ForInStatement",
  "ContinueStatement",
  "AssignmentExpression",
  "UpdateExpression",
  "BinaryExpression",
  "LogicalExpression",
  "ConditionalExpression",
  "UnaryExpression",
  "CallExpression",
  "NewExpression",
  "MemberExpression",
  "ArrayExpression",
  "ObjectExpression",
  "Property",
  "Literal",
  "Identifier",
]);

/** Functions, constants, the constants' list, the frame, what is read of it, and the few locals; and the two globals whose members are called. */
const NAMES = /^(?:[ck]\d+|[lv]\d+|K|Math|Array|[afbimknrstv])$/;

/** Members that are read or called by name; every other access is by a whole number or a text in brackets. */
const MEMBERS: ReadonlySet<string> = new Set([
  "Math.min",
  "Math.max",
  "Math.abs",
  "Array.isArray",
  ".length",
  ".has",
  ".charCodeAt",
  ".startsWith",
  ".at",
  // Of readers: the text and its bytes, and the lists that they fill.
  ".gap",
  ".getInt32",
  ".push",
  ".slice",
]);

const UNARY: ReadonlySet<string> = new Set(["!", "-", "typeof", "void"]);

/** What of a generated program is outside the list, each with its text; none where all of it is allowed. */
export function notAllowed(source: string): string[] {
  // A function body: `return` stands at its top.
  const program = parse(source, { ecmaVersion: 2022, allowReturnOutsideFunction: true });
  const found: string[] = [];
  const visit = (node: AnyNode): void => {
    if (!isAllowed(node)) found.push(`${node.type}: ${source.slice(node.start, node.end).slice(0, 120)}`);
    for (const below of childrenOf(node)) visit(below);
  };
  visit(program);
  return found;
}

function isAllowed(node: AnyNode): boolean {
  if (!NODES.has(node.type)) return false;
  switch (node.type) {
    case "Identifier":
      return NAMES.test(node.name);
    case "UnaryExpression":
      return UNARY.has(node.operator);
    case "Literal":
      return !("regex" in node && node.regex) && !("bigint" in node && node.bigint);
    case "MemberExpression":
      return isMember(node);
    case "CallExpression":
      return node.callee.type === "MemberExpression" || /^[ck]\d+$/.test(nameOf(node.callee));
    case "NewExpression":
      return /^k\d+$/.test(nameOf(node.callee));
    case "AssignmentExpression":
      return isPlace(node.left);
    case "Property":
      return isNamedValue(node);
    case "ArrowFunctionExpression":
      return !node.async && !node.generator;
    default:
      return true;
  }
}

function isMember(node: Extract<AnyNode, { type: "MemberExpression" }>): boolean {
  if (node.optional) return false;
  const { property } = node;
  if (node.computed) {
    if (property.type === "Identifier") return ["i", "k"].includes(property.name);
    if (property.type === "BinaryExpression") return isOffset(property);
    return property.type === "Literal" && ["number", "string"].includes(typeof property.value);
  }
  const name = nameOf(property);
  return MEMBERS.has(`.${name}`) || MEMBERS.has(`${nameOf(node.object)}.${name}`);
}

/** `i` and a whole number. */
function isOffset({ operator, left, right }: Extract<AnyNode, { type: "BinaryExpression" }>): boolean {
  return (
    operator === "+" && nameOf(left) === "i" && right.type === "Literal" && Number.isInteger(right.value)
  );
}

/** A member of a record by a name in quotes, which is not the one that sets a prototype. */
function isNamedValue(node: Extract<AnyNode, { type: "Property" }>): boolean {
  const isPlain = node.kind === "init" && !node.computed && !node.method && !node.shorthand;
  return isPlain && node.key.type === "Literal" && node.key.value !== "__proto__";
}

/** A slot of the frame, the step that runs, or a local. */
function isPlace(node: AnyNode): boolean {
  if (node.type === "Identifier") return /^(?:[itsn]|l\d+)$/.test(node.name);
  if (node.type !== "MemberExpression") return false;
  const [of, at] = [nameOf(node.object), node.property];
  return node.computed
    ? of === "f" && at.type === "Literal" && typeof at.value === "number"
    : of === "s" && nameOf(at) === "at";
}

function nameOf(node: AnyNode): string {
  return node.type === "Identifier" ? node.name : "";
}

function childrenOf(node: AnyNode): AnyNode[] {
  const member = node.type === "MemberExpression" && !node.computed ? node.property : undefined;
  return Object.values(node)
    .flatMap((value: unknown) => (Array.isArray(value) ? value : [value]))
    .filter(isNode)
    .filter((below) => below !== member);
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
}
