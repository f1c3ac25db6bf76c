import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { definePattern } from "../../server/json-readers/pattern-source.ts";
import { SourceUnit } from "../../server/source-code/source-unit.ts";
import { notAllowed } from "../source-code/allowed.ts";

/** How far a pattern's program gets in a text; -1 where it does not match from the beginning. */
function matcherOf(pattern: string): ((text: string) => number) | undefined {
  const unit = new SourceUnit();
  const name = definePattern(pattern, unit);
  if (name === undefined) return undefined;
  let match: ((bytes: Uint8Array, at: number) => number) | undefined;
  unit.define(
    `return ${name}(b, i);`,
    (built) => {
      // Its source takes bytes and a place.
      match = built as typeof match;
    },
    "b, i",
  );
  expect(notAllowed(unit.source)).toEqual([]);
  unit.build();
  return (text) => match?.(Buffer.from(`${text}"`), 0) ?? -1;
}

/** The patterns of the claim schema, and others that can be put together from the same parts. */
const PATTERNS = [
  ["^\\d{1,10}(\\.\\d{1,2})?$", "123.45"],
  ["^-?(0|[1-9]\\d{0,17})(\\.\\d{1,18})?$", "-10.5"],
  ["^\\d{4}-\\d{2}-\\d{2}([ T]\\d{2}:\\d{2}(:\\d{2})?)?$", "2025-06-30 10:20:30"],
  ["^\\d{1,4}/\\d{1,2}/\\d{1,2}$", "2/3/30"],
  ["^ *[A-Za-zＡ-Ｚａ-ｚ][^\\p{Cc}]{0,31}$", " I20.0 +"],
  ["^[\\p{L}\\p{N}][\\p{L}\\p{N}._:/-]{0,63}$", "C-1:2/x"],
  ["^[A-Za-z0-9]{1,30}$", "H37030000101"],
  ["^(ab|cd)+$", undefined],
  ["^\\w+$", undefined],
  ["^(?:a)$", undefined],
  ["a", undefined],
] as const;

describe("patterns as programs", () => {
  it.each(PATTERNS)("%s", (pattern, sample) => {
    const match = matcherOf(pattern);
    expect(match === undefined).toBe(sample === undefined);
    if (!match || sample === undefined) return;
    expect(match(sample)).toBe(sample.length);
    const expression = new RegExp(pattern, "u");
    const near = fc
      .array(fc.constantFrom(...sample, ...'0123456789-./ :T"\\{}aZ+\u007f张'))
      .map((units) => units.join(""));
    fc.assert(
      fc.property(near, (text) => {
        // Up to the quote that ends the string; a program may give up where the expression matches, never the other way.
        const end = match(text);
        if (end >= 0 && (end === text.length || text[end] === '"'))
          expect(expression.test(text.slice(0, end))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
