import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalForm, canonicalText } from "../../server/documents/canonical.ts";
import { contentHash } from "../../server/documents/hash.ts";
import { heldRows, holdRows } from "../../server/documents/held-rows.ts";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { lintKeys } from "../../server/engine/lint-keys.ts";
import { openStandards } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";

const { schemas } = openStandards(`${projectRoot()}/schemas`);
const SCHEMA = "rule-set.schema.json";

/** A table of 300 rows, of which the given ones say something else, as it is read from a text. */
function read(changes: readonly (readonly [number, JsonObject])[], header: JsonObject): JsonObject {
  const rows: JsonObject[] = Array.from({ length: 300 }, (_, at) => ({
    code: `G${at}`,
    diagnosis: `I${10 + (at % 90)}.${Math.floor(at / 90)}`,
    type: "core",
    score: `${100 + at}`,
  }));
  for (const [at, change] of changes) rows[at] = { ...rows[at], ...change };
  const table = { unit: "points", rows, choose: ["lowest-code"] };
  return JSON.parse(JSON.stringify({ kind: "disease-score-table", ...header, body: { table } }));
}

function rowsOf(document: JsonObject): readonly Json[] {
  // As `read` made it.
  return (document as { body: { table: { rows: readonly Json[] } } }).body.table.rows;
}

const change = fc.oneof(
  fc.record({ score: fc.constantFrom<Json>("7", "7.50", 7, 1e21, null) }),
  fc.record({ code: fc.constantFrom("G1", "G2", "X", "\u0001rows 0", "\ud83d\ude00", "\\ud800", '"') }),
  fc.record({ z: fc.constant(1), a: fc.constant("2") }),
  fc.record({ diagnosis: fc.constant(undefined) }).map(({ diagnosis: _ }) => ({ name: "名" })),
  fc.record({ inner: fc.array(fc.record({ b: fc.integer(), a: fc.integer() }), { maxLength: 3 }) }),
);
const version = fc.record({
  changes: fc.array(fc.tuple(fc.nat(299), change), { maxLength: 25 }),
  header: fc.record({
    title: fc.constantFrom<Json>("a", "\u0001rows 0", { zh: "题" }),
    effective: fc.nat(3),
  }),
});

test("rows that are shared with those read before leave texts, hashes, forms and findings as they are", () => {
  let shared = 0;
  fc.assert(
    fc.property(fc.array(version, { minLength: 2, maxLength: 5 }), (versions) => {
      for (const { changes, header } of versions) {
        const [document, alone] = [read(changes, header), read(changes, header)];
        holdRows(document);
        expect(JSON.stringify(document)).toBe(JSON.stringify(alone));
        if (heldRows(rowsOf(document))?.before) shared++;
        const text = canonicalize(alone) ?? "";
        const form = canonicalForm(schemas, SCHEMA, document);
        expect(JSON.stringify(form)).toBe(JSON.stringify(canonicalForm(schemas, SCHEMA, alone)));
        expect(lintKeys(schemas, SCHEMA, document)).toEqual(lintKeys(schemas, SCHEMA, alone));
        for (const _ of [1, 2]) expect(canonicalText(document)).toBe(text);
        expect(contentHash(document)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
        expect(canonicalText(form)).toBe(canonicalize(canonicalForm(schemas, SCHEMA, alone)));
      }
    }),
    { numRuns: 60 },
  );
  expect(shared).toBeGreaterThan(50);
});

test("a row is shared only where its members stand in the same order", () => {
  const [before, after] = [read([], {}), read([], {})];
  holdRows(before);
  const turned = rowsOf(after) as Json[];
  turned[7] = { score: "107", type: "core", diagnosis: "I17.0", code: "G7" };
  holdRows(after);
  expect(turned[6]).toBe(rowsOf(before)[6]);
  expect(Object.keys(turned[7] ?? {})).toEqual(["score", "type", "diagnosis", "code"]);
});

test("lists that were let go hold nothing of those before them", () => {
  const documents = Array.from({ length: 6 }, (_, at) => read([[at, { score: "1" }]], {}));
  for (const document of documents) holdRows(document);
  const held = documents.map((document) => heldRows(rowsOf(document)));
  expect(held.map((each) => each !== undefined)).toEqual([false, false, true, true, true, true]);
  expect(held.map((each) => each?.before !== undefined)).toEqual([false, false, false, false, false, true]);
});

test("a lone surrogate is refused in a row that is held, too", () => {
  const document = read([[3, { name: "\ud800" }]], {});
  holdRows(document);
  expect(() => canonicalText(document)).toThrow();
});
