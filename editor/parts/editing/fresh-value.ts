import type { Json, Schemas } from "../../api/answers.ts";
import { today } from "../civil-day.ts";
import { itemsPlace, type SchemaPlace, statedMembers, waysOf } from "../shape/schema-place.ts";

/** What a new member, row or part begins with: the least that its schema asks for, to be filled in. */
export function freshValue(schemas: Schemas, place: SchemaPlace): Json {
  const { schema, file } = place;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum?.[0] !== undefined) return schema.enum[0];
  if (schema.title === "Decimal") return "0";
  if (schema.title === "Condition" || file === "condition.schema.json") return { all: [] };
  if (schema.title === "Formula") return { text: "", scale: 2, mode: "half-up" };
  const [way] = waysOf(schemas, place);
  if (way) return freshValue(schemas, way);
  const [type] = [schema.type].flat();
  if (type === "object") return freshObject(schemas, place);
  if (type === "array")
    return (schema.minItems ?? 0) > 0 ? [freshValue(schemas, itemsPlace(schemas, place))] : [];
  if (type === "boolean") return false;
  if (type === "integer" || type === "number") return schema.minimum ?? 0;
  return schema.format === "date" ? today() : "";
}

function freshObject(schemas: Schemas, place: SchemaPlace): Json {
  const needed = statedMembers(schemas, place).filter(({ isRequired }) => isRequired);
  return Object.fromEntries(needed.map(({ name, place: at }) => [name, freshValue(schemas, at)]));
}
