import type { ExpectedFigure } from "../../schemas/types.ts";
import { compare, exact } from "../domain/exact.ts";
import { isJsonObject, type Json } from "../domain/json.ts";

/** A place of a case (JSON pointer into it) where the answer is not the expected one, both as text. */
export interface CaseDifference {
  readonly pointer: string;
  readonly expected: string;
  readonly got: string;
}

/** What an answer should hold: the place in the case that says so, what it says, and whether that is a number. */
export interface Expectation {
  readonly pointer: string;
  readonly expected: ExpectedFigure | undefined;
  readonly got: Json | undefined;
  readonly isNumber: boolean;
}

/** The expectations that the answer does not meet. What a case does not name is not asked. */
export function unmet(expectations: readonly Expectation[]): CaseDifference[] {
  return expectations
    .filter((each) => each.expected !== undefined && !meets(each))
    .map(({ pointer, expected, got }) => ({
      pointer,
      expected: textOf(expected ?? null),
      got: textOf(got ?? null),
    }));
}

const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Numbers as exact decimals: 600 is 600.00. A fraction (`≈0.333333333333`) is compared as it is written. */
function meets({ expected = null, got = null, isNumber }: Expectation): boolean {
  const areDecimals = [expected, got].every((text) => typeof text === "string" && DECIMAL.test(text));
  if (isNumber && areDecimals) return compare(exact(String(expected)), exact(String(got))) === 0;
  return expected === got;
}

function textOf(value: Json): string {
  if (value === null) return "—";
  if (!isJsonObject(value) || value.code === undefined)
    return typeof value === "string" ? value : JSON.stringify(value);
  return [value.code, value.subject ?? ""].join(" ").trim();
}
