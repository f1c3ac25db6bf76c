import type { Schemas } from "../../api/answers.ts";

/** Where Monaco is told that the schemas lie; nothing is ever asked there. */
export const SCHEMA_BASE = "yice://schemas/";

/**
 * Schemas for Monaco: absolute addresses, so that their references find one another. The texts named by `files` follow
 * the schema at `path`.
 */
export function schemaLinks(schemas: Schemas, files: readonly string[], of = "rule-set.schema.json") {
  return Object.entries(schemas).map(([path, schema]) => ({
    uri: `${SCHEMA_BASE}${path}`,
    schema: { ...schema, $id: `${SCHEMA_BASE}${path}` },
    ...(path === of ? { fileMatch: [...files] } : {}),
  }));
}
