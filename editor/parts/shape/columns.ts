import type { JsonObject, Schema, Schemas } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { labelOf } from "./described.ts";
import { type Form, formOf } from "./forms.ts";
import { itemPlace, memberPlace, orderedMembers, type SchemaPlace, valueSchema } from "./schema-place.ts";

export interface Column {
  readonly member: string;
  readonly label: string;
  readonly form: Form;
  readonly schema: Schema;
}

/** The members that the rows of a list have, in the order of their schema; a member is as wide as its widest row. */
export function columnsOf(
  schemas: Schemas,
  list: SchemaPlace,
  rows: readonly JsonObject[],
  language: Language,
): readonly Column[] {
  const widest: Record<string, JsonObject[string]> = {};
  for (const row of rows)
    for (const [name, value] of Object.entries(row))
      if (!Object.hasOwn(widest, name) || typeof value === "object") widest[name] = value;
  const [first = {}] = rows;
  const item = itemPlace(schemas, list, first);
  return orderedMembers(schemas, item, widest).map(([member, value]) => {
    const at = memberPlace(schemas, item, member, value);
    return {
      member,
      label: labelOf(at, member, language),
      form: formOf(at, value),
      schema: valueSchema(schemas, at, value),
    };
  });
}
