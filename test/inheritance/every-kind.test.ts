import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Override, OverrideItem } from "../../schemas/types.ts";
import { canonicalForm } from "../../server/documents/canonical.ts";
import { diffDocuments } from "../../server/documents/diff.ts";
import { isJsonList, isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { overridesBetween } from "../../server/inheritance/overrides-between.ts";
import { type Resolved, resolve } from "../../server/inheritance/resolve.ts";
import { RULE_SET_SCHEMA, type WholeRuleSet } from "../../server/inheritance/rule-set.ts";
import { policy } from "../engine/small-policy.ts";
import { kindFiles } from "../kinds/kind-cases.ts";
import { type SmallDocument, smallRules, withHeader } from "../small-rules/small-rules.ts";
import { scoreTable } from "./areas.ts";

const { schemas } = smallRules([]).book;
const describe_ = (document: Json) => schemas.describe(RULE_SET_SCHEMA, document);
const canonical = (document: SmallDocument) => canonicalForm(schemas, RULE_SET_SCHEMA, withHeader(document));

function child(kind: string, overrides: readonly OverrideItem[]): Override {
  const document = withHeader({
    kind: "override",
    id: "500154.test.child",
    jurisdiction: "500154",
    body: { base: { id: `370300.test.${kind}`, kind }, overrides: overrides as unknown as Json },
  });
  expect(schemas.conforms(RULE_SET_SCHEMA, document)).toBe(true);
  // Its schema has just been checked.
  return document as unknown as Override;
}

function baseOf(document: Json): Resolved {
  // Its file is a rule set of a kind.
  return { document: document as unknown as WholeRuleSet, path: [], origins: [] };
}

function tableOf(rows: readonly JsonObject[]): SmallDocument {
  const { body, ...rest } = scoreTable({});
  const { table, ...others } = body as JsonObject;
  return { ...rest, body: { ...others, table: { ...(table as JsonObject), rows } } };
}

const partsOf = (document: unknown) => {
  const { body, conditions } = document as JsonObject;
  return { body, conditions };
};

/** What resolves upon the base to a document with the parts of the target. */
function expectReached(base: Json, target: Json): readonly OverrideItem[] {
  const overrides = overridesBetween(describe_(base), describe_(target));
  const { kind } = base as { kind: string };
  const { resolved, findings } = resolve(child(kind, overrides), "0", baseOf(base), schemas);
  expect(findings).toEqual([]);
  expect(partsOf(resolved?.document)).toEqual(partsOf(target));
  const changes = diffDocuments(schemas, RULE_SET_SCHEMA, target, resolved?.document as unknown as Json);
  expect(changes.filter(({ path }) => ["body", "conditions"].includes(path[0]?.name ?? ""))).toEqual([]);
  return overrides;
}

/** The document with the rows of its first list with a key and more than one row changed by `change`. */
function withRows(document: Json, change: (rows: readonly Json[]) => readonly Json[]): Json | undefined {
  let done = false;
  const visit = (held: ReturnType<typeof describe_>): Json => {
    const { value } = held;
    if (isJsonList(value) && held.rowKey && value.length > 1 && !done) {
      done = true;
      return change(value);
    }
    if (!isJsonObject(value) || done) return value;
    return Object.fromEntries(Object.keys(value).map((name) => [name, visit(held.member(name))]));
  };
  const result = isJsonObject(document)
    ? { ...document, body: visit(describe_(document).member("body")) }
    : document;
  return done ? result : undefined;
}

const files = [...kindFiles.map(({ kind, file, document }) => ({ kind, file, document }))];
files.push({ kind: "policy", file: "small", document: policy() });

test("any two tables are apart by overrides of rows, cells and order", () => {
  const rows = fc.uniqueArray(
    fc.record({
      code: fc.constantFrom("A", "B", "C", "D", "E", "F"),
      diagnosis: fc.constantFrom("A01", "B02"),
      type: fc.constant("core"),
      score: fc.integer({ min: 1, max: 9 }).map(String),
    }),
    { selector: ({ code }) => code },
  );
  fc.assert(
    fc.property(rows, rows, (before, after) => {
      const [base, target] = [before, after].map((each) => canonical(tableOf(each)));
      expectReached(base ?? null, target ?? null);
    }),
  );
});

describe.each(files)("$kind: $file", ({ kind, document }) => {
  const base = canonical(document);
  const others = files.filter((each) => each.kind === kind && each.document !== document);

  test("a row taken away, put in, or standing elsewhere is overridden by its key", () => {
    const shorter = withRows(base, (rows) => rows.slice(1));
    if (!shorter) return;
    expect(expectReached(base, shorter).map((each) => each.do)).toEqual(["remove"]);
    const [added, ...rest] = expectReached(shorter, base);
    expect(added?.do).toBe("add");
    expect(rest).toEqual([]);
    const turned = withRows(base, (rows) => rows.toReversed()) ?? null;
    expect(expectReached(base, turned).map((each) => each.do)).toEqual(["replace"]);
  });

  test("whatever another document of the kind says can be stated as overrides", () => {
    expect(expectReached(base, base)).toEqual([]);
    for (const other of others) expectReached(base, canonical(other.document));
  });
});
