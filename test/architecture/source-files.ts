import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vitest/node";

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** One TypeScript or JavaScript file of the product, as far as the house rules look at it. */
export interface SourceFile {
  /** From the project's root, with `/`. */
  readonly path: string;
  readonly lines: number;
  /** What it imports, types included: files by their path from the root, packages by their name. */
  readonly imports: readonly Import[];
  /** Names as they stand in the code, without those of members: `process`, `Date.now`, `new Date`. */
  readonly names: readonly string[];
  readonly strings: readonly string[];
}

export interface Import {
  readonly of: string;
  readonly isFile: boolean;
  readonly isType: boolean;
}

/** Every source file below a folder of the project; none when there is no such folder. */
export function sourceFiles(folder: string): readonly SourceFile[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .map((path) => posix.join(folder, path.replaceAll("\\", "/")))
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !/(^|\/)(node_modules|dist)\//.test(path))
    .sort()
    .map(sourceFile);
}

/** A node of the syntax tree (ESTree and its TypeScript extension), read as plain data. */
type Node = Readonly<Record<string, unknown>>;

function sourceFile(path: string): SourceFile {
  const text = readFileSync(join(root, path), "utf8");
  const imports: Import[] = [];
  const names: string[] = [];
  const strings: string[] = [];
  visit(parseAst(text.replace(/^#!.*/, ""), { lang: path.endsWith("x") ? "tsx" : "ts" }), (node) => {
    const from = importedFrom(node);
    if (from !== undefined) imports.push(imported(path, from, node));
    names.push(...namesOf(node));
    if (node.type === "Literal" && typeof node.value === "string") strings.push(node.value);
    if (node.type === "TemplateElement" && isNode(node.value)) strings.push(String(node.value.cooked));
  });
  return { path, lines: text.split("\n").length - 1, imports, names, strings };
}

function namesOf({ type, name, object, property, callee }: Node): readonly string[] {
  if (type === "Identifier") return [String(name)];
  if (type === "NewExpression" && isNode(callee)) return [`new ${callee.name}`];
  if (type === "MemberExpression" && isNode(object) && isNode(property))
    return [`${object.name}.${property.name}`];
  return [];
}

function importedFrom({ type, source }: Node): string | undefined {
  const imports = /^(Import(Declaration|Expression)|Export(Named|All)Declaration|TSImportType)$/.test(
    String(type),
  );
  return imports && isNode(source) && typeof source.value === "string" ? source.value : undefined;
}

function imported(path: string, from: string, { type, importKind, exportKind }: Node): Import {
  const isFile = from.startsWith(".");
  const packageName = from
    .split("/")
    .slice(0, from.startsWith("@") ? 2 : 1)
    .join("/");
  const of = isFile ? posix.join(posix.dirname(path), from) : packageName;
  return { of, isFile, isType: type === "TSImportType" || importKind === "type" || exportKind === "type" };
}

/** Calls `seen` for every node but the names of members. */
function visit(node: unknown, seen: (node: Node) => void): void {
  if (Array.isArray(node)) for (const item of node) visit(item, seen);
  if (!isNode(node)) return;
  seen(node);
  const named = node.type === "MemberExpression" ? "property" : "key";
  for (const [field, held] of Object.entries(node)) {
    if (field !== named || node.computed === true) visit(held, seen);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
