import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff } from "../../server/documents/apply-diff.ts";
import { canonicalForm } from "../../server/documents/canonical.ts";
import { pathInWords } from "../../server/documents/change.ts";
import { diffDocuments } from "../../server/documents/diff.ts";
import { createSchemas } from "../../server/documents/schema-check.ts";
import type { Json } from "../../server/domain/json.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";
import { priceList, schemas } from "./price-list.ts";

const shipped = createSchemas(loadSchemas(new URL("../../schemas", import.meta.url).pathname));

const diff = (before: Json, after: Json) => diffDocuments(schemas, priceList, before, after);

/** Kind, pointer, old and new value of each change. */
const told = (before: Json, after: Json) =>
  diff(before, after).map(({ kind, pointer, before: old, after: now }) => [kind, pointer, old, now]);

const tertiary = { name: "tertiary", title: { zh: "三级医院" }, price: "1.10" };
const secondary = { name: "secondary", title: { zh: "二级医院" }, price: "0.85" };
const primary = { name: "primary", title: { zh: "一级医院" }, price: "0.60" };

describe("the difference of two versions", () => {
  it("is empty between a version and itself", () => {
    expect(
      diff({ rows: [tertiary, secondary], codes: ["a"] }, { rows: [tertiary, secondary], codes: ["a"] }),
    ).toEqual([]);
  });

  it("does not see how a decimal is written", () => {
    expect(diff({ rows: [{ name: "a", price: "1.50" }] }, { rows: [{ name: "a", price: 1.5 }] })).toEqual([]);
  });

  it("tells a changed cell by its row, wherever the row stands", () => {
    const [change, ...others] = diff(
      { rows: [tertiary, secondary] },
      { rows: [primary, tertiary, { ...secondary, price: "0.9" }] },
    ).filter(({ kind }) => kind === "changed");
    expect(others).toEqual([]);
    expect(change).toMatchObject({ pointer: "/rows/2/price", before: "0.85", after: "0.9" });
    expect(change && pathInWords(change, "zh")).toBe("价目 › 二级医院 › 单价");
    expect(change && pathInWords(change, "en")).toBe("rows › secondary › price");
  });

  it("tells an added and a removed row as one change each, with the whole row", () => {
    expect(told({ rows: [tertiary, secondary] }, { rows: [tertiary, primary] })).toEqual([
      ["added", "/rows/1", undefined, { ...primary, price: "0.6" }],
      ["removed", "/rows/1", secondary, undefined],
    ]);
  });

  it("tells a moved row once, and none of the rows it passed", () => {
    expect(told({ rows: [tertiary, secondary, primary] }, { rows: [primary, tertiary, secondary] })).toEqual([
      ["moved", "/rows/0", 2, 0],
    ]);
  });

  it("tells a moved row's changed cell beside the move", () => {
    expect(
      told(
        { rows: [tertiary, secondary, primary] },
        { rows: [{ ...primary, price: "0.7" }, tertiary, secondary] },
      ),
    ).toEqual([
      ["moved", "/rows/0", 2, 0],
      ["changed", "/rows/0/price", "0.6", "0.7"],
    ]);
  });

  it("goes by position in a list without key, and in one whose keys repeat", () => {
    expect(told({ codes: ["a", "b"] }, { codes: ["a", "c", "d"] })).toEqual([
      ["changed", "/codes/1", "b", "c"],
      ["added", "/codes/2", undefined, "d"],
    ]);
    expect(told({ rows: [primary, primary] }, { rows: [primary] })).toEqual([
      ["removed", "/rows/1", { ...primary, price: "0.6" }, undefined],
    ]);
  });

  it("goes by key in a draft that does not conform to its schema yet", () => {
    const draft = (...facts: string[]) => ({
      kind: "policy",
      body: { reads: facts.map((fact) => ({ fact })) },
    });
    const changes = diffDocuments(shipped, "rule-set.schema.json", draft("heads", "income"), draft("income"));
    expect(changes).toMatchObject([{ kind: "removed", pointer: "/body/reads/0", before: { fact: "heads" } }]);
  });

  it("tells added and removed members of an object", () => {
    expect(told({ rows: [primary] }, { rows: [{ name: "primary", price: "0.6", note: "x" }] })).toEqual([
      ["added", "/rows/0/note", undefined, "x"],
      ["removed", "/rows/0/title", { zh: "一级医院" }, undefined],
    ]);
  });
});

const row = fc.record(
  {
    name: fc.constantFrom("a", "b", "c", "d", "e", "f"),
    price: fc.constantFrom("1", "1.0", 1, 2.5, "-0.50"),
    note: fc.jsonValue({ maxDepth: 2 }),
  },
  { requiredKeys: ["name"] },
);
// fast-check's records have no prototype; JSON's do.
const version = fc
  .record(
    {
      rows: fc.oneof(
        fc.uniqueArray(row, { selector: ({ name }) => name, maxLength: 6 }),
        fc.array(row, { maxLength: 3 }),
      ),
      codes: fc.array(fc.constantFrom("x", "y", null, 1)),
      free: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((made): Json => JSON.parse(JSON.stringify(made)));

describe("applying a difference", () => {
  it("gives exactly the new version, whatever the two versions", () => {
    fc.assert(
      fc.property(version, version, (before, after) => {
        const [old, now] = [before, after].map((made) => canonicalForm(schemas, priceList, made));
        if (old === undefined || now === undefined) throw new Error("two versions make two forms");
        expect(applyDiff(old, diff(before, after))).toEqual(now);
        expect(diff(before, before)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it("refuses changes that belong to another version", () => {
    const changes = diff({ rows: [{ name: "a", price: "1" }] }, { rows: [{ name: "a", price: "2" }] });
    expect(() => applyDiff({ codes: [] }, changes)).toThrow(RangeError);
  });
});
