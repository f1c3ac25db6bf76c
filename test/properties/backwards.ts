import { isJsonList, isJsonObject, type Json } from "../../server/domain/json.ts";

/** The same value with the members of every object in the opposite order. */
export function backwards(value: Json): Json {
  if (isJsonList(value)) return value.map(backwards);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([name, member]) => [name, backwards(member)]),
  );
}
