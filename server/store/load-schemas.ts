import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { JsonObject } from "../domain/json.ts";

/**
 * Every `*.schema.json` below `folder`, by its `$id` (the path relative to that folder). Throws when one cannot be
 * read or calls itself otherwise than its path.
 */
export function loadSchemas(folder: string): Readonly<Record<string, JsonObject>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) =>
    path.replaceAll("\\", "/"),
  );
  const schemas = paths.filter((path) => path.endsWith(".schema.json")).sort();
  return Object.fromEntries(schemas.map((path) => [path, loadSchema(folder, path)]));
}

function loadSchema(folder: string, path: string): JsonObject {
  // A schema file is an object; the compiler of schemas judges the rest.
  const schema = JSON.parse(readFileSync(join(folder, path), "utf8")) as JsonObject;
  if (schema.$id !== path)
    throw new Error(`${path} has the $id ${JSON.stringify(schema.$id)}; expected ${path}`);
  return schema;
}
