import { expect, test } from "vitest";
import { withPlaces } from "../../editor/parts/decimal-text.ts";

test.each([
  ["254400", "254400.00"],
  ["-3.5", "-3.50"],
  ["0.00", "0.00"],
  ["1.2345", "1.2345"],
  ["excellent", "excellent"],
])("%s with at least two places is %s", (text, expected) => {
  expect(withPlaces(text, 2)).toBe(expected);
});
