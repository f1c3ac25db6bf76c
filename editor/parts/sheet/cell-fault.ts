import type { Json } from "../../api/answers.ts";
import { isDecimalText } from "../decimal-text.ts";
import { isList, isObject } from "../shape/forms.ts";
import type { SheetColumn } from "./sheet-columns.ts";

/** Why a cell of a file is no value of its column, as far as that is seen without the service. */
export type CellFault = "decimal" | "value" | "whole" | "yes-no" | "day" | "json";

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function cellFault(value: Json | undefined, { form, schema }: SheetColumn): CellFault | undefined {
  if (value === undefined) return undefined;
  // A column that may also hold a text takes it as it stands.
  if (form === "parts" && [schema.type].flat().includes("string")) return undefined;
  if (form === "condition" || form === "parts" || form === "rows")
    return isObject(value) || isList(value) ? undefined : "json";
  if (form === "decimal" || form === "formula") return isFigure(value, form) ? undefined : "decimal";
  const items = isList(value) ? value : [value];
  if (schema.enum && items.some((item) => !schema.enum?.includes(item))) return "value";
  const types = [schema.type].flat();
  const isOnly = (type: string): boolean => types.length === 1 && types[0] === type;
  if (isOnly("integer") && items.some((item) => !Number.isInteger(item))) return "whole";
  if (isOnly("boolean") && items.some((item) => typeof item !== "boolean")) return "yes-no";
  if (schema.format === "date" && items.some((item) => !DAY.test(String(item)))) return "day";
  return undefined;
}

function isFigure(value: Json, form: "decimal" | "formula"): boolean {
  if (isObject(value)) return form === "formula" && typeof value.text === "string";
  return typeof value === "number" || (typeof value === "string" && isDecimalText(value));
}
