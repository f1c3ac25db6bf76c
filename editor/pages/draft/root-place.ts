import type { Json, Schemas } from "../../api/answers.ts";
import { placeOfFile, placeOfKind, type SchemaPlace } from "../../parts/shape/schema-place.ts";

/** The schema that a draft's document follows: of its kind, or of an institution. */
export function rootPlace(schemas: Schemas, type: string, kind: Json): SchemaPlace {
  return type === "institution"
    ? placeOfFile(schemas, "institution.schema.json")
    : placeOfKind(schemas, String(kind));
}
