import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";

/** What stands in place of a field; `undefined` leaves it out. */
export interface ReplacedField {
  readonly path: readonly (string | number)[];
  readonly by: string | undefined;
}

/** A JSON value with fields of its objects replaced or left out. */
export function withFieldsReplaced(value: Json, fields: readonly ReplacedField[]): Json {
  return fields.reduce((result, { path, by }) => replaced(result, path, by), value);
}

function replaced(value: Json, [step, ...rest]: readonly (string | number)[], by: string | undefined): Json {
  if (isJsonList(value)) return value.map((item, at) => (at === step ? replaced(item, rest, by) : item));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value).flatMap(([name, member]): [string, Json][] => {
    if (name !== step) return [[name, member]];
    if (rest.length > 0) return [[name, replaced(member, rest, by)]];
    return by === undefined ? [] : [[name, by]];
  });
  return Object.fromEntries(entries);
}
