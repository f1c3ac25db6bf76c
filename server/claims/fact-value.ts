import { isCivilDate } from "../domain/civil-date.ts";
import type { FactType } from "../domain/fact.ts";
import { isJsonList, isJsonObject, type Json } from "../domain/json.ts";
import { decimalPlaces, isDecimalText } from "./decimal-value.ts";

/** Whether a JSON value can be supplied for a fact of that type; a record may lack fields, and have more than declared. */
export function isFactValue(type: FactType, value: Json): boolean {
  switch (type.type) {
    case "number":
      return typeof value === "number" || (typeof value === "string" && isDecimalText(value));
    case "text":
      return typeof value === "string" && (type.values?.includes(value) ?? true);
    case "boolean":
      return typeof value === "boolean";
    case "date":
      return typeof value === "string" && isCivilDate(value);
    case "list":
      return isJsonList(value) && value.every((item) => isFactValue(type.items, item));
    case "record":
      return (
        isJsonObject(value) &&
        Object.entries(type.fields).every(([name, field]) => isField(field, value[name]))
      );
  }
}

function isField(type: FactType, value: Json | undefined): boolean {
  return value === undefined || isFactValue(type, value);
}

/** The same, of a number also that it has no more decimal places than the fact declares. */
export function isSuppliable(type: FactType, value: Json): boolean {
  if (!isFactValue(type, value)) return false;
  const isDecimal = typeof value === "string" || typeof value === "number";
  return type.type !== "number" || !isDecimal || decimalPlaces(value) <= type.scale;
}

/** A type in the dictionary's words, which both languages of a message share. */
export function typeText(type: FactType): string {
  if (type.type === "list") return `list of ${typeText(type.items)}`;
  if (type.type === "number") return `number (${type.unit}, ${type.scale})`;
  return type.type === "text" && type.values ? type.values.join(" | ") : type.type;
}
