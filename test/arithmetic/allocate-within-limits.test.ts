import { expect, test } from "vitest";
import { allocateWithinLimits } from "../../server/arithmetic/allocate-within-limits.ts";
import { exact } from "../../server/domain/exact.ts";

const share = (key: string, weight: string, limit: bigint) => ({ key, weight: exact(weight), limit });

test("limits that the total covers are paid in full, whatever the weights", () => {
  expect(allocateWithinLimits(100n, [share("A", "0", 40n), share("B", "7", 60n)])).toEqual([40n, 60n]);
  expect(allocateWithinLimits(101n, [share("A", "0", 40n), share("B", "7", 60n)])).toEqual([40n, 60n]);
});

test("where weights are the limits themselves, a total one unit short is divided pro rata", () => {
  // 99 × 40 ÷ 100 = 39.6, 99 × 60 ÷ 100 = 59.4: the unit left goes to the remainder of .6.
  expect(allocateWithinLimits(99n, [share("A", "40", 40n), share("B", "60", 60n)])).toEqual([40n, 59n]);
});

test("what one may not have goes by weight to the others, round after round", () => {
  // By weight 80, 10, 10. A is held at 20; of 80, 40 and 40. B is held at 30; C has 50.
  const shares = [share("A", "8", 20n), share("B", "1", 30n), share("C", "1", 90n)];
  expect(allocateWithinLimits(100n, shares)).toEqual([20n, 30n, 50n]);
});

test("a key that occurs twice is refused", () => {
  const twice = [share("A", "1", 1n), share("A", "1", 1n)];
  expect(() => allocateWithinLimits(1n, twice)).toThrow(expect.objectContaining({ fault: "duplicate-key" }));
});
