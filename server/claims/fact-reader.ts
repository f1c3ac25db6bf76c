import type { FactType } from "../domain/fact.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import type { Value, ValueRecord } from "../domain/value.ts";
import { CODE_FIELDS } from "./claim-fields.ts";
import { civilDateOf } from "./claim-time.ts";
import { decimalValue } from "./decimal-value.ts";
import { normalizeIcdCode } from "./icd-code.ts";

/** Turns what a checked document holds into what rules see; `undefined` stays missing. */
export type FactReader = (raw: Json | undefined) => Value;

/**
 * The reader of a fact type. Decimal texts become numbers (more than 15 significant digits: exact rationals), times
 * their civil date, codes their written form; of a record only the declared fields are seen.
 * `field` is the claim's field name, which tells codes from other texts.
 */
export function compileFactReader(type: FactType, field = ""): FactReader {
  switch (type.type) {
    case "number":
      return (raw) => (typeof raw === "string" ? decimalValue(raw) : raw);
    case "date":
      return (raw) => (typeof raw === "string" ? civilDateOf(raw) : raw);
    case "text":
      return CODE_FIELDS.has(field)
        ? (raw) => (typeof raw === "string" ? normalizeIcdCode(raw) : raw)
        : unchanged;
    case "boolean":
      return unchanged;
    case "list":
      return listReader(compileFactReader(type.items, field));
    case "record":
      return recordReader(type.fields);
  }
}

/** Reads what rules see as it stands. */
export const unchanged: FactReader = (raw) => raw;

/** Nothing is copied that is seen as it stands: a list whose items read as themselves is the claim's own. */
function listReader(item: FactReader): FactReader {
  return (raw) => {
    if (!isJsonList(raw)) return undefined;
    for (const each of raw) if (item(each) !== each) return raw.map(item);
    return raw;
  };
}

/** Likewise a record that holds declared fields only, all of which read as themselves. */
function recordReader(fields: Readonly<Record<string, FactType>>): FactReader {
  const readers = new Map(
    Object.entries(fields).map(([name, type]) => [name, compileFactReader(type, name)] as const),
  );
  return (raw) => {
    if (!isJsonObject(raw)) return undefined;
    for (const name in raw) {
      const read = readers.get(name);
      if (read === unchanged) continue;
      const value = raw[name];
      if (!read || read(value) !== value) return copied(raw, readers);
    }
    return raw;
  };
}

function copied(raw: JsonObject, readers: ReadonlyMap<string, FactReader>): ValueRecord {
  const record: Record<string, Value> = {};
  for (const [name, read] of readers) record[name] = read(raw[name]);
  return record;
}
