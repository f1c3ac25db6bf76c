import type { FactType } from "../domain/fact.ts";
import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { compileFactReader, unchanged } from "./fact-reader.ts";

/**
 * The name of a function that says of a list `a` of records whether all of it reads as it stands, which `copied` would
 * find out more slowly: every field is declared, and none is written otherwise. `undefined` for lists of anything else.
 */
export function readsAsItStands(type: FactType, unit: SourceUnit): string | undefined {
  if (type.type !== "list" || type.items.type !== "record") return undefined;
  const fields = Object.entries(type.items.fields).map(([name, field]) => {
    const read = compileFactReader(field, name);
    const key = literalSource(name);
    if (read === unchanged) return `if (k === ${key}) continue;`;
    return `if (k === ${key}) {const v = r[${key}]; if (${unit.constant(read)}(v) === v) continue; return false;}`;
  });
  return unit.define(
    `if (!Array.isArray(a)) return false;for (let i = 0; i < a.length; i++) {const r = a[i];` +
      `if (typeof r !== "object" || r === null || Array.isArray(r)) return false;` +
      `for (const k in r) {${fields.join("")}return false;}}return true;`,
    undefined,
    "a",
  );
}
