import { expect, test } from "vitest";
import { liesIn } from "../../server/domain/lies-in.ts";

// GB/T 2260: two digits a province, two a prefecture, two a district; zeros where a level is not named.
test.each([
  ["370303", "370300", true],
  ["370300", "370300", true],
  ["370303", "370000", true],
  ["370103", "370300", false],
  ["370000", "370300", false],
  ["500154", "500000", true],
  ["500101", "500154", false],
  ["500000", "000000", true],
])("%s lies in %s: %s", (code, area, expected) => {
  expect(liesIn(code, area)).toBe(expected);
});
