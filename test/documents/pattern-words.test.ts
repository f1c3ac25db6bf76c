import { describe, expect, it } from "vitest";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

/** Every subschema that says by an expression or a format how a text is written, with its place. */
function* formed(schema: Json, place: string): Generator<readonly [place: string, schema: JsonObject]> {
  if (isJsonObject(schema)) {
    if (typeof schema.pattern === "string" || typeof schema.format === "string") yield [place, schema];
    for (const [name, member] of Object.entries(schema)) yield* formed(member, `${place}/${name}`);
  } else if (isJsonList(schema)) {
    for (const [index, item] of schema.entries()) yield* formed(item, `${place}/${index}`);
  }
}

const every = Object.entries(loadSchemas(new URL("../../schemas", import.meta.url).pathname)).flatMap(
  ([id, schema]) => [...formed(schema, `${id}#`)],
);

describe("how a text is written", () => {
  it("is looked for in all schemas", () => {
    expect(every.length).toBeGreaterThan(40);
  });

  it.each(every)("is said in words at %s, with an example that is written so", (_, schema) => {
    const { pattern, "x-form": form } = schema;
    expect(form).toEqual({ zh: expect.any(String), en: expect.any(String), example: expect.any(String) });
    if (!isJsonObject(form)) return;
    expect(String(form.zh)).toMatch(/\p{Script=Han}/u);
    expect(String(form.en)).not.toMatch(/\p{Script=Han}/u);
    for (const words of [form.zh, form.en]) expect(words).toMatch(/[^.。\s]$/);
    if (pattern !== undefined) expect(form.example).toMatch(new RegExp(String(pattern), "u"));
  });
});
