import { Ajv } from "ajv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { heldRows, holdRows } from "../../server/documents/held-rows.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";

const list = (score: JsonObject): JsonObject => ({
  type: "array",
  "x-key": "code",
  minItems: 1,
  items: {
    type: "object",
    required: ["code", "score"],
    additionalProperties: false,
    properties: { code: { type: "string", pattern: "^\\S+$" }, score },
  },
});

/** What a kind lets its rows be worth: none of a row is judged by another kind's words. */
const kindOf = (kind: string, score: JsonObject): JsonObject => ({
  required: ["kind", "rows"],
  properties: { kind: { const: kind }, rows: list(score) },
});

const schema: JsonObject = {
  $id: "list.schema.json",
  type: "object",
  oneOf: [
    kindOf("small", { type: "number", maximum: 9 }),
    kindOf("large", { type: "number", minimum: 5 }),
    kindOf("any", { anyOf: [{ type: "number" }, { type: "string" }] }),
  ],
};

const change = fc.tuple(
  fc.nat(299),
  fc.oneof(
    fc.record({ score: fc.constantFrom<Json>(1, 6, 10, "6", null) }),
    fc.record({ code: fc.constantFrom<Json>("", "a b", "x", 1) }),
    fc.record({ other: fc.constant<Json>(1) }),
  ),
);
/** Most rows are of either of the narrower kinds, so that the kind alone may make a row wrong that was right. */
const version = fc.record({
  kind: fc.constantFrom("small", "large", "any"),
  score: fc.constantFrom(6, 7, 9, 20),
  changes: fc.array(change, { maxLength: 3 }),
});

/** 300 rows as they are read from a text. */
function read({ kind, score, changes }: { kind: string; score: number; changes: [number, JsonObject][] }) {
  const rows: JsonObject[] = Array.from({ length: 300 }, (_, at) => ({ code: `G${at}`, score }));
  for (const [at, changed] of changes) rows[at] = { ...rows[at], ...changed };
  const document: JsonObject = { kind, rows };
  return document;
}

test("rows that are not judged again make no document right or wrong", () => {
  const schemas = createSchemas({ "list.schema.json": schema });
  const oracle = new Ajv({ strict: false }).compile({ ...schema, $id: "oracle" });
  const seen = { right: 0, wrong: 0 };
  fc.assert(
    fc.property(fc.array(version, { minLength: 2, maxLength: 6 }), (versions) => {
      for (const each of versions) {
        const [document, alone] = [read(each), read(each)];
        holdRows(document);
        const isRight = oracle(alone);
        for (const _ of [1, 2]) expect(schemas.conforms("list.schema.json", document)).toBe(isRight);
        const [found, expected]: Diagnostic[][] = [[], []];
        schemas.check("list.schema.json", document, found ?? []);
        schemas.check("list.schema.json", alone, expected ?? []);
        expect(found).toEqual(expected);
        // As `read` made it.
        if (heldRows(document.rows as Json[])?.before) seen[isRight ? "right" : "wrong"]++;
      }
    }),
    { numRuns: 200 },
  );
  expect(Math.min(seen.right, seen.wrong)).toBeGreaterThan(30);
});
