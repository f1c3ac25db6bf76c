import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { lintInvariants } from "../../server/invariants/lint-invariants.ts";
import { selectValues } from "../../server/invariants/select-values.ts";

const rules = fileURLToPath(new URL("../../rules/", import.meta.url));
const documents: ReadonlyMap<string, JsonObject> = new Map(
  ["370300", "330000"].flatMap((area) =>
    readdirSync(`${rules}${area}`)
      .filter((name) => /^(dip|mix)\..*\.json$/.test(name))
      .map((name) => JSON.parse(readFileSync(`${rules}${area}/${name}`, "utf8")))
      .map((document) => [document.id, document] as const),
  ),
);

function shipped(id: string): JsonObject {
  const document = documents.get(id);
  if (!document) throw new Error(`no rule set ${id}`);
  return document;
}

/** The rule set with another value at a place. */
function changed(id: string, place: string, value: Json): JsonObject {
  const copy = structuredClone(shipped(id));
  const [found] = selectValues(copy, place.slice(0, place.lastIndexOf("/")));
  const holder = found?.value as Record<string, Json> | undefined;
  if (!holder) throw new Error(`nothing at ${place}`);
  holder[place.slice(place.lastIndexOf("/") + 1)] = value;
  return copy;
}

const found = (id: string, place: string, value: Json) =>
  lintInvariants(changed(id, place, value), shipped(id)).map(({ code, severity }) => `${severity} ${code}`);

const SHARING = "330000.mix.budget-sharing";
const RATE = "/body/amounts/fund-share/slices/slices/5 to 10 percent/rate";

describe("what Zhejiang and Zibo state of their figures", () => {
  test("holds of what is shipped", () => {
    for (const document of documents.values()) expect(lintInvariants(document, undefined)).toEqual([]);
  });

  // 三(一)4: 超支额度越高，医疗机构分担比例越高; of the fund's 0.7, 0.5, 0.3 the hospital has 0.3, 0.5, 0.7.
  test.each([
    ["0.69", []],
    ["0.7", ["error invariant.order"]],
    ["0.71", ["error invariant.order"]],
    ["0.31", []],
    ["0.3", ["error invariant.order"]],
  ])("Zhejiang: a fund's rate of %s from 5 to 10 percent gives %j", (rate, expected) => {
    expect(found(SHARING, RATE, rate)).toEqual(expected);
  });

  test.each([
    ["370300.dip.year-end", "/body/split/parts/dip-settlement/share", "0.71", "invariant.sum"],
    [
      "370300.dip.overspend-sharing",
      "/body/amounts/eligible/slices/slices/5 to 10 percent/rate",
      "0.61",
      "invariant.order",
    ],
    [
      "370300.dip.overspend-sharing",
      "/body/amounts/eligible/slices/slices/up to 5 percent/rate",
      "1",
      "invariant.outside",
    ],
    [
      "370300.dip.institution-coefficients",
      "/body/base/cases/secondary-other/value",
      "0.81",
      "invariant.order",
    ],
    ["370300.dip.disease-scores", "/body/table/rows/I63.9/score", "910.01", "invariant.moved"],
    [
      "370300.dip.clearing",
      "/body/amounts/deposit-deduction-rate/tiers/ranges/good/value",
      "0.6",
      "invariant.order",
    ],
    [
      "370300.dip.annual-assessment",
      "/body/consequences/deposit-refund-rate/tiers/ranges/good/value",
      "0.4",
      "invariant.order",
    ],
    [
      "330000.mix.annual-assessment",
      "/body/consequences/quota-reward/tiers/ranges/excellent/value",
      "-0.01",
      "invariant.order",
    ],
  ])("%s: %s as %s is an error", (id, place, value, code) => {
    expect(found(id, place, value)).toEqual([`error ${code}`]);
  });

  test("a score may move by 30 percent: 700 to 910", () => {
    expect(found("370300.dip.disease-scores", "/body/table/rows/I63.9/score", "910")).toEqual([]);
  });
});
