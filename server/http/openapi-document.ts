import { isJsonList, isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { componentRef, openApiComponents, referredTo } from "./openapi-components.ts";
import { NDJSON_TYPE } from "./route-config.ts";

/**
 * The OpenAPI document from what the routes state: what is marked `x-shape` becomes a reference to the component of that
 * name, and a stream's `x-request-line` its body. Only components that something leads to are listed.
 */
export function openApiDocument(
  stated: JsonObject,
  schemas: Readonly<Record<string, JsonObject>>,
): JsonObject {
  const { components: own, paths, ...rest } = stated;
  const ofProblems = isJsonObject(own) && isJsonObject(own.schemas) ? own.schemas : {};
  const all = { ...openApiComponents(schemas), ...(ofProblems as Record<string, JsonObject>) }; // schemas are objects
  const told = withShapes(paths ?? {});
  const names = referredTo([told, ofProblems], all);
  const listed = Object.entries(all).filter(([name]) => names.has(name) || name in ofProblems);
  return { ...rest, paths: told, components: { schemas: Object.fromEntries(listed) } };
}

function withShapes(value: Json): Json {
  if (isJsonList(value)) return value.map(withShapes);
  if (!isJsonObject(value)) return value;
  const { "x-shape": shape, "x-request-line": line, type: _type, ...rest } = value;
  if (typeof shape === "string") return { ...rest, $ref: componentRef(shape) };
  const members = Object.entries(value).filter(([name]) => name !== "x-request-line");
  const told = Object.fromEntries(members.map(([name, held]) => [name, withShapes(held)]));
  return line === undefined ? told : { ...told, requestBody: streamed(withShapes(line)) };
}

function streamed(line: Json): JsonObject {
  return { required: true, content: { [NDJSON_TYPE]: { schema: { type: "string", "x-line": line } } } };
}
