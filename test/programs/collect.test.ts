import { describe, expect, it } from "vitest";
import type { Formula } from "../../schemas/types.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { lintProgram } from "../../server/programs/lint-program.ts";
import type { CollectStatement } from "../../server/programs/statement.ts";
import { facts } from "../formulas/facts.ts";

/** Collects one value into `fee`, an amount in yuan with two places, when a stay was surgical. */
function collecting(value: Formula): CollectStatement {
  const when = { fact: "surgical", operator: "equal", value: true };
  const option = { name: "case", when, value, pointer: "/cases/0", valuePointer: "/cases/0/value" };
  return {
    op: "collect",
    pointer: "/cases",
    writes: "fee",
    combine: "sum",
    none: "0",
    scale: 2,
    mode: "half-up",
    options: [option],
  };
}

function codesOf(value: Formula): string[] {
  const findings: Diagnostic[] = [];
  lintProgram([collecting(value)], { facts, findings });
  return findings.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe("a value that is collected", () => {
  it("is a number", () => {
    expect(codesOf({ text: "surgical", exact: true })).toEqual(["formula.result-type /cases/0/value"]);
  });

  it("has the unit of the fact that it is collected into", () => {
    expect(codesOf({ text: "score", exact: true })).toEqual(["formula.result-unit /cases/0/value"]);
    expect(codesOf({ text: "score * point_value", exact: true })).toEqual([]);
  });

  it("may have more places than that fact: what all values come to is rounded once", () => {
    expect(codesOf({ text: "fee / 3", scale: 18, mode: "half-up" })).toEqual([]);
  });
});
