import type { FactType } from "../domain/fact.ts";
import { literalSource } from "../source-code/literal.ts";
import type { SourceUnit } from "../source-code/source-unit.ts";
import { compileFactReader, unchanged } from "./fact-reader.ts";

/**
 * The name of a function that says of a list `a` of records whether all of it reads as it stands, which `copied` would
 * find out more slowly: no field is there that the type does not declare, and none is written otherwise. `fields` are all
 * that the schema gives such a record: asking for each costs half of what going through the record's own does.
 * `undefined` for lists of anything else.
 */
export function readsAsItStands(
  type: FactType,
  fields: readonly string[],
  unit: SourceUnit,
): string | undefined {
  if (type.type !== "list" || type.items.type !== "record") return undefined;
  const declared = type.items.fields;
  const tests = fields.map((name) => {
    const field = declared[name];
    const held = `r[${literalSource(name)}]`;
    if (!field) return `if (${held} !== void 0) return false;`;
    const read = compileFactReader(field, name);
    return read === unchanged
      ? ""
      : `{const v = ${held}; if (${unit.constant(read)}(v) !== v) return false;}`;
  });
  return unit.define(
    `if (!Array.isArray(a)) return false;for (let i = 0; i < a.length; i++) {const r = a[i];` +
      `if (typeof r !== "object" || r === null || Array.isArray(r)) return false;${tests.join("")}}return true;`,
    undefined,
    "a",
  );
}
