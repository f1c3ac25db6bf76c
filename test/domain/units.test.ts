import { describe, expect, it } from "vitest";
import { checkAlgebra, checkOperations } from "../bench/exact-operations.ts";

/** `npm run bench` tries ten million. */
const OPERATIONS = 20_000;

describe("decimals in units", () => {
  it("are read, added, multiplied, divided and rounded as decimal.js does at 60 digits, or say that they cannot tell", () => {
    const decided = checkOperations(OPERATIONS, Number(process.env.FC_SEED ?? 20_261_128));
    // Figures at the limits of the range are left to exact rationals; most are decided.
    expect(decided).toBeGreaterThan(OPERATIONS / 2);
  });

  it("are multiplied and rounded by the serving algebra as decimal.js does, whatever the size", () => {
    expect(() => checkAlgebra(5_000, Number(process.env.FC_SEED ?? 20_261_128))).not.toThrow();
  });
});
