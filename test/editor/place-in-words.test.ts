import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Fact, Json, Schemas } from "../../editor/api/answers.ts";
import { findingMessage } from "../../editor/parts/places/finding-message.ts";
import { placeInWords } from "../../editor/parts/places/place-in-words.ts";
import { placeOfFile, placeOfKind } from "../../editor/parts/shape/schema-place.ts";
import { readConfig } from "../../server/config.ts";
import { loadSchemas } from "../../server/store/load-schemas.ts";

// Schemas as the service gives them.
const schemas = loadSchemas(readConfig({}).YICE_SCHEMAS) as Schemas;
const coefficient: Fact = {
  id: "coefficient",
  alias: { zh: "系数", en: "Coefficient" },
  type: { type: "number" },
  origin: "derived",
};
const facts = new Map([[coefficient.id, coefficient]]);
const table = JSON.parse(
  readFileSync(
    new URL("../../rules/370300/dip.institution-coefficients.2021-09-10.1.json", import.meta.url),
    "utf8",
  ),
) as Json;
const root = placeOfKind(schemas, "coefficient-tiers");
const inWords = (pointer: string, language: "zh" | "en") =>
  placeInWords({ schemas, facts }, root, table, pointer, language);

test("a pointer is told by what the schema calls its members, and rows call themselves", () => {
  expect(inWords("/body/base/cases/1/value", "zh")).toBe("基本系数 › 情形 › 其他三级定点医疗机构 › 取值");
  // As constraints on figures call it.
  expect(inWords("/body/base/cases/tertiary-other/value", "zh")).toBe(
    "基本系数 › 情形 › 其他三级定点医疗机构 › 取值",
  );
  expect(inWords("/body/base/cases/no-such-row/value", "zh")).not.toMatch(/NaN/);
  expect(inWords("/effective/from", "zh")).toMatch(/^施行期 › /);
  expect(inWords("/body/base/cases/1/value", "en")).not.toMatch(/\p{Script=Han}/u);
});

test("a place that is not there, and the document itself, have no words", () => {
  expect(inWords("", "zh")).toBeUndefined();
  expect(inWords("/nowhere", "zh")).toBeUndefined();
});

test("what a case expects is told by the facts", () => {
  const of = { name: "a", because: "b", facts: {}, writes: { coefficient: "1" } };
  const place = placeOfFile(schemas, "version-cases.schema.json#/definitions/case");
  expect(placeInWords({ schemas, facts }, place, of, "/writes/coefficient", "zh")).toBe("系数");
});

test("pointers in a message are told in words where there are any", () => {
  const finding = {
    code: "a",
    severity: "error",
    pointer: "",
    message: "/a/b: 5",
    params: { place: "/a/b" },
  } as const;
  expect(findingMessage(finding, () => "系数")).toBe("系数: 5");
  expect(findingMessage(finding, () => undefined)).toBe("/a/b: 5");
});

test("a finding's own place is told too, and a place inside another is not cut short by it", () => {
  const words = new Map([
    ["/a", "表"],
    ["/a/1", "第二行"],
  ]);
  const finding = {
    code: "a",
    severity: "error",
    pointer: "/a",
    message: "/a: /a/1",
    params: { place: "/a/1" },
  } as const;
  expect(findingMessage(finding, (pointer) => words.get(pointer))).toBe("表: 第二行");
});
