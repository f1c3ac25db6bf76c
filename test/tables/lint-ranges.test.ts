import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Bounds } from "../../schemas/types.ts";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import { compare, exact } from "../../server/domain/exact.ts";
import { tablesDiagnostics } from "../../server/tables/diagnostics.ts";
import { holds, intervalOf } from "../../server/tables/interval.ts";
import { lintRanges } from "../../server/tables/lint-ranges.ts";
import type { RangesToLint } from "../../server/tables/range-cover.ts";
import { domainOfUnit, statedDomain } from "../../server/tables/value-domain.ts";

function findingsOf(ranges: Partial<RangesToLint> & Pick<RangesToLint, "rows">): Diagnostic[] {
  const found: Diagnostic[] = [];
  lintRanges({ hit: "unique", otherwise: false, pointer: "/rows", ...ranges }, found);
  for (const diagnostic of found)
    for (const language of ["zh", "en"] as const)
      expect(messageOf(diagnostic, tablesDiagnostics, language)).not.toMatch(/[{}]/);
  return found;
}

const codesOf = (ranges: Parameters<typeof findingsOf>[0]) => findingsOf(ranges).map(({ code }) => code);

describe("tiers that must hold every value once", () => {
  test("tiers that meet end to end are clean", () => {
    expect(
      codesOf({
        rows: [
          { until: 0.5, bounds: "[]" },
          { from: 0.5, bounds: "(]" },
        ],
      }),
    ).toEqual([]);
  });

  test("a value that both neighbours leave out is a gap, named with both and the value", () => {
    const rows = [
      { name: "低", until: 2, bounds: "[)" },
      { name: "高", from: 2, bounds: "()" },
    ] as const;
    expect(findingsOf({ rows })).toEqual([
      {
        code: "ranges.gap-between",
        severity: "error",
        pointer: "/rows",
        params: { range: "[2, 2]", witness: "2", below: "低", above: "高" },
      },
    ]);
  });

  test("a value that both neighbours hold is an overlap, named with the earlier one and the value", () => {
    const rows = [
      { name: "低", until: 2, bounds: "[]" },
      { name: "高", from: 2, bounds: "[)" },
    ] as const;
    expect(findingsOf({ rows })).toEqual([
      {
        code: "ranges.overlap",
        severity: "error",
        pointer: "/rows/1",
        params: { range: "[2, 2]", first: "低", witness: "2" },
      },
    ]);
  });

  test("a ratio has no gap below zero, money has", () => {
    const rows = [{ name: "全部", from: 0, bounds: "[)" }] as const;
    expect(codesOf({ rows, domain: domainOfUnit("ratio") })).toEqual([]);
    expect(findingsOf({ rows, domain: domainOfUnit("yuan") })).toMatchObject([
      { code: "ranges.gap-below", params: { range: "(-∞, 0)", witness: "-1", above: "全部" } },
    ]);
  });

  test("whole days leave nothing between 2 and 3", () => {
    const rows = [
      { until: 2, bounds: "[]" },
      { from: 3, bounds: "[]" },
    ] as const;
    expect(codesOf({ rows, domain: domainOfUnit("days", 0) })).toEqual([]);
    expect(findingsOf({ rows, domain: domainOfUnit("days", 1) })).toMatchObject([
      { params: { witness: "2.1" } },
    ]);
  });

  test("a stated domain ends the search: a score from 0 to 100", () => {
    const rows = [
      { name: "不合格", until: 60, bounds: "[)" },
      { name: "合格", from: 60, until: 90, bounds: "[]" },
    ] as const;
    expect(findingsOf({ rows, domain: statedDomain({ min: 0, max: 100 }) })).toMatchObject([
      { code: "ranges.gap-above", params: { range: "(90, 100]", witness: "91", below: "合格" } },
    ]);
    expect(codesOf({ rows, domain: statedDomain({ min: 0, max: "90" }) })).toEqual([]);
  });

  test("an otherwise fills every gap", () => {
    expect(codesOf({ rows: [{ from: 1, until: 2, bounds: "[]" }], otherwise: true })).toEqual([]);
  });

  test("tiers out of order are only a warning", () => {
    const rows = [
      { name: "高", from: 2, bounds: "[)" },
      { name: "低", until: 2, bounds: "[)" },
    ] as const;
    expect(findingsOf({ rows })).toMatchObject([
      {
        code: "ranges.unordered",
        severity: "warning",
        pointer: "/rows/1",
        params: { name: "低", before: "高" },
      },
    ]);
  });
});

describe("tiers that no value falls into", () => {
  test.each([
    [3, 2, "[]"],
    [2, 2, "[)"],
    [2, 2, "(]"],
    [2, 2, "()"],
  ] as const)("from %d until %d %s is empty", (from, until, bounds) => {
    expect(codesOf({ rows: [{ from, until, bounds }, {}], hit: "first" })).toEqual(["ranges.empty"]);
  });

  test("a negative ratio cannot occur", () => {
    const rows = [{ until: 0, bounds: "[)" }, {}] as const;
    expect(codesOf({ rows, hit: "first", domain: domainOfUnit("ratio") })).toEqual(["ranges.outside-domain"]);
  });

  test("the same tier again is a duplicate", () => {
    const rows = [{ name: "甲" }, { name: "乙" }];
    expect(findingsOf({ rows })).toMatchObject([
      { code: "ranges.duplicate", pointer: "/rows/1", params: { first: "甲" } },
    ]);
  });

  test("where the first applies, a tier that two earlier ones cover between them is unreachable", () => {
    const rows = [
      { name: "甲", until: 3, bounds: "[]" },
      { name: "乙", from: 3, bounds: "()" },
      { name: "丙", from: 2, until: 4, bounds: "[]" },
    ] as const;
    expect(findingsOf({ rows, hit: "first" })).toMatchObject([
      {
        code: "ranges.unreachable",
        pointer: "/rows/2",
        params: { range: "[2, 4]", first: "甲", witness: "2" },
      },
    ]);
  });

  test("where the first applies, a partial overlap is allowed", () => {
    expect(codesOf({ rows: [{ from: 2, bounds: "[)" }, {}], hit: "first" })).toEqual([]);
  });
});

const tenth = fc.integer({ min: -6, max: 6 });
const written = fc
  .record({
    from: fc.option(tenth, { nil: undefined }),
    until: fc.option(tenth, { nil: undefined }),
    bounds: fc.constantFrom<Bounds>("[]", "[)", "(]", "()"),
  })
  .map(({ from, until, bounds }) => ({
    ...(from === undefined ? {} : { from: String(from / 10) }),
    ...(until === undefined ? {} : { until: String(until / 10) }),
    bounds,
  }));

/** Values in twentieths from -1 to 1: every tenth, and one value in each stretch between two tenths. */
const GRID = Array.from({ length: 41 }, (_, n) => exact(String((n - 20) / 20)));

/** Tiers cut from a line at rising ends: clean, unless an end is spoilt. */
const partition = fc
  .tuple(
    fc.uniqueArray(tenth, { minLength: 1, maxLength: 4 }),
    fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  )
  .map(([ends, included]) => {
    const sorted = ends.sort((a, b) => a - b).map((end) => String(end / 10));
    return [undefined, ...sorted].map((from, i) => {
      const until = sorted[i];
      // The tier below holds its end when the one above does not; two of the flags in eight spoil that.
      const lower = included[i] ? "(" : "[";
      const upper = (included[i + 1] ?? false) !== (included[7] === true && i === 1) ? "]" : ")";
      const bounds = `${lower}${upper}` as Bounds; // one of the four by construction
      return { ...(from === undefined ? {} : { from }), ...(until === undefined ? {} : { until }), bounds };
    });
  });

describe("against brute force over a grid that meets every end and every stretch between", () => {
  const domains = fc.constantFrom(
    undefined,
    domainOfUnit("ratio"),
    domainOfUnit("ratio", 1),
    domainOfUnit("1", 1),
  );

  test.each(["unique", "first"] as const)(
    "hit %s lints clean exactly when the grid shows nothing wrong",
    (hit) => {
      const rowLists = fc.oneof(fc.array(written, { minLength: 1, maxLength: 5 }), partition);
      fc.assert(
        fc.property(rowLists, domains, fc.boolean(), (rows, domain, otherwise) => {
          const found = findingsOf({ rows, hit, otherwise, domain }).filter(
            ({ severity }) => severity === "error",
          );
          const values = GRID.filter(
            (value) =>
              !domain ||
              (holds(domain.interval, value) && (domain.scale !== 1 || (10n * value.num) % value.den === 0n)),
          );
          const holders = values.map((value) =>
            rows.flatMap((row, i) => (holds(intervalOf(row), value) ? [i] : [])),
          );
          const gap = !otherwise && holders.some((held) => held.length === 0);
          const overlap = hit === "unique" && holders.some((held) => held.length > 1);
          const dead = rows.some(
            (_, i) => !holders.some((held) => (hit === "first" ? held[0] === i : held.includes(i))),
          );
          // Without a non-empty tier the empty ones are the finding.
          expect(found.length === 0).toBe(!gap && !overlap && !dead);
        }),
        { numRuns: 1000 },
      );
    },
  );

  test("every witness lies where its finding says", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), domains, (rows, domain) => {
        for (const hit of ["unique", "first"] as const)
          for (const { code, pointer, params } of findingsOf({ rows, hit, domain })) {
            if (params.witness === undefined) continue;
            const value = exact(params.witness);
            const holders = rows.flatMap((row, i) => (holds(intervalOf(row), value) ? [i] : []));
            if (domain) expect(holds(domain.interval, value)).toBe(true);
            if (code.startsWith("ranges.gap")) expect(holders).toEqual([]);
            else {
              const row = Number(pointer.slice("/rows/".length));
              const first = Number(String(params.first).slice(1)) - 1;
              expect(holders).toContain(row);
              expect(holders).toContain(first);
              expect(first).toBeLessThan(row);
            }
          }
      }),
    );
  });

  test("a gap lies above every row it names below, and below every row it names above", () => {
    fc.assert(
      fc.property(fc.array(written, { minLength: 1, maxLength: 5 }), (rows) => {
        const ends = (name: unknown) => intervalOf(rows[Number(String(name).slice(1)) - 1] ?? {});
        for (const { code, params } of findingsOf({ rows })) {
          if (!code.startsWith("ranges.gap")) continue;
          const value = exact(params.witness ?? "");
          const { upper } = params.below === undefined ? {} : ends(params.below);
          const { lower } = params.above === undefined ? {} : ends(params.above);
          if (upper) expect(compare(upper.at, value)).not.toBe(1);
          if (lower) expect(compare(lower.at, value)).not.toBe(-1);
        }
      }),
    );
  });
});
