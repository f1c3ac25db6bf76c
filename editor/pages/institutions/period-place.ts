import type { Schemas } from "../../api/answers.ts";
import { itemPlace, memberPlace, placeOfFile, type SchemaPlace } from "../../parts/shape/schema-place.ts";

/** The schema of one period of an institution's attributes. */
export function periodPlace(schemas: Schemas): SchemaPlace {
  const record = placeOfFile(schemas, "institution.schema.json");
  return itemPlace(schemas, memberPlace(schemas, record, "attributes", []), {});
}
