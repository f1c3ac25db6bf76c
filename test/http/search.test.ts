import { expect, it } from "vitest";
import { isFound } from "../../server/http/search.ts";

it.each([
  ["系数", true],
  ["淄博 系数", true],
  ["系数 淄博", true],
  ["COEFFICIENTS", true],
  ["３７０３００", true], // full width
  ["淄博 点值", false],
  ["系 数", true],
])("finds parts of words in any order: %s", (search, found) => {
  expect(isFound(search, ["370300.dip.institution-coefficients", "淄博市医疗机构系数", undefined])).toBe(
    found,
  );
});

it("finds everything where nothing is searched", () => {
  expect(isFound(undefined, [])).toBe(true);
});
