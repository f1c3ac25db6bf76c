import { describe, expect, test } from "vitest";
import { Shelf } from "../../server/sources/shelf.ts";
import { SourceText } from "../../server/sources/source-text.ts";
import { traceOf } from "../../server/sources/trace.ts";
import type { TracedVersion } from "../../server/sources/traced-mechanism.ts";
import { sourceDocument } from "./source-document.ts";

const document = sourceDocument({
  clauses: [
    { clause: "一", opens: "一、" },
    { clause: "二", opens: "二、" },
    { clause: "三", opens: "三、", outside: true },
  ],
});
const text = new SourceText(document, "一、按人头付费。\n二、按床日付费。\n三、加强领导。\n");
const shelf = new Shelf(
  [text],
  [{ id: "TS-01", document: document.id, clauses: ["一", "二"], words: { zh: "按人头和床日" } }],
);
const citation = (clause: string, quote: string) => ({ document: document.name, clause, quote });
const heads = citation("一", "按人头付费");
const days = citation("二", "按床日付费");

function version(members: Partial<TracedVersion>): TracedVersion {
  const header = { id: "370300.dip.quota", version: 1, kind: "quota", title: { zh: "定额" } };
  return { ...header, implements: ["TS-01"], citations: [heads, days], cases: ["one"], ...members };
}

const stateOf = (...versions: readonly TracedVersion[]) =>
  traceOf(shelf, versions).documents[0]?.mechanisms[0];

describe("a mechanism", () => {
  test("works when rule sets with test cases claim it and cite all its clauses", () => {
    expect(stateOf(version({}))).toMatchObject({ state: "working", uncited: [] });
    expect(
      stateOf(version({ citations: [heads] }), version({ id: "370300.dip.days", citations: [days] })),
    ).toMatchObject({
      state: "working",
      ruleSets: [{ citations: [{ line: 1 }] }, { citations: [{ line: 2 }] }],
    });
  });

  test.each([
    ["without test cases", version({ cases: [] }), ["一", "二"]],
    ["with one of its clauses uncited", version({ citations: [heads] }), ["二"]],
    [
      "with words that do not stand there",
      version({ citations: [heads, citation("二", "按次付费")] }),
      ["二"],
    ],
    ["citing another document", version({ citations: [heads, { ...days, document: "别的" }] }), ["二"]],
  ])("is only stated %s", (_, one, uncited) => {
    expect(stateOf(one)).toMatchObject({ state: "stated", uncited });
  });

  test("is missing where nobody claims it", () => {
    expect(stateOf(version({ implements: [] }))).toMatchObject({ state: "missing", ruleSets: [] });
  });

  test("that no document names is told", () => {
    expect(traceOf(shelf, [version({ implements: ["TS-09"] })]).unknown).toEqual([
      { ruleSet: "370300.dip.quota@1", mechanism: "TS-09" },
    ]);
  });
});

describe("a document", () => {
  test("lists the clauses that no rule set cites, and which of them only organise", () => {
    const [traced] = traceOf(shelf, [version({ citations: [heads] })]).documents;
    expect(traced?.unruled).toEqual([
      { clause: "二", opens: "二、" },
      { clause: "三", opens: "三、", outside: true },
    ]);
    expect(traced?.clauses[0]).toEqual({
      clause: "一",
      line: 1,
      mechanisms: ["TS-01"],
      ruleSets: ["370300.dip.quota@1"],
    });
  });

  test("that is not shown does not count", () => {
    expect(traceOf(shelf, [version({})], () => false)).toMatchObject({ total: 0, working: 0, documents: [] });
  });
});
