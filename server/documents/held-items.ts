import { _, type CodeKeywordDefinition, type Name } from "ajv";
import { Type } from "ajv/dist/compile/util.js";
import type { Json, JsonObject } from "../domain/json.ts";
import { type HeldRows, heldRows } from "./held-rows.ts";

/**
 * The keyword `items` for lists whose schema names a row key, in place of the validator's own: of rows that are held, only
 * those are judged that differ from rows which fitted the same schema. Everywhere else, and in what it reports, the same.
 */
export function heldItems(own: CodeKeywordDefinition): CodeKeywordDefinition {
  const fitted = new FittedRows();
  return {
    ...own,
    code(cxt, ruleType) {
      const { gen, data, keyword, it, parentSchema, schema } = cxt;
      if (parentSchema["x-key"] === undefined) {
        own.code(cxt, ruleType);
        return;
      }
      it.items = true;
      const [valid, of] = [gen.name("valid"), gen.scopeValue("obj", { ref: schema })];
      const memory = gen.scopeValue("obj", { ref: fitted });
      const places = gen.const("places", _`${memory}.unjudged(${data}, ${of})`);
      const count = gen.const("count", _`${places} ? ${places}.length : ${data}.length`);
      const judge = (place: Name): void => {
        cxt.subschema({ keyword, dataProp: place, dataPropType: Type.Num }, valid);
        gen.if(_`!${valid}`, () => gen.break());
      };
      gen.var(valid, true);
      gen.forRange("n", 0, count, (n) => {
        judge(gen.const("place", _`${places} ? ${places}[${n}] : ${n}`));
      });
      gen.if(valid, () => gen.code(_`${memory}.remember(${data}, ${of})`));
      cxt.ok(valid);
    },
  };
}

/** By what schemas every row of a list has been found to fit. */
class FittedRows {
  readonly #schemas = new WeakMap<HeldRows, ReadonlySet<JsonObject>>();

  /** Places of the rows of which it is not known that they fit a schema; `undefined`: of none it is. */
  unjudged(list: readonly Json[], schema: JsonObject): readonly number[] | undefined {
    const held = heldRows(list);
    if (!held) return undefined;
    if (this.#fits(held, schema)) return [];
    return held.before && this.#fits(held.before, schema) ? held.changed : undefined;
  }

  remember(list: readonly Json[], schema: JsonObject): void {
    const held = heldRows(list);
    if (held) this.#schemas.set(held, new Set([...(this.#schemas.get(held) ?? []), schema]));
  }

  #fits(held: HeldRows, schema: JsonObject): boolean {
    return this.#schemas.get(held)?.has(schema) ?? false;
  }
}
