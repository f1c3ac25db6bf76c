import type { FactType } from "../domain/fact.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
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

const unchanged: FactReader = (raw) => raw;

function listReader(item: FactReader): FactReader {
  return (raw) => (isJsonList(raw) ? raw.map(item) : undefined);
}

function recordReader(fields: Readonly<Record<string, FactType>>): FactReader {
  const readers = Object.entries(fields).map(
    ([name, type]) => [name, compileFactReader(type, name)] as const,
  );
  return (raw) => {
    if (!isJsonObject(raw)) return undefined;
    const record: Record<string, Value> = {};
    for (const [name, read] of readers) record[name] = read(raw[name]);
    return record satisfies ValueRecord;
  };
}
