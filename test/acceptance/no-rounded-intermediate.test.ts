import { describe, expect, test } from "vitest";
import { readConfig } from "../../server/config.ts";
import { hasProgram, programOf } from "../../server/engine/rule-set-program.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { formulaFacts } from "../../server/programs/compute.ts";
import { type ComputeStatement, nestedPrograms, type Program } from "../../server/programs/statement.ts";

const { YICE_RULES, YICE_SCHEMAS } = readConfig({});
const { book } = openRuleBook(YICE_RULES, YICE_SCHEMAS);
const documents = ["410400", "370800"].flatMap((jurisdiction) =>
  book.library.versions
    .map(({ document }) => document)
    .filter((document) => document.jurisdiction === jurisdiction),
);

function formulasIn(program: Program): ComputeStatement[] {
  return program.flatMap((statement) => [
    ...(statement.op === "compute" ? [statement] : []),
    ...nestedPrograms(statement).flatMap(formulasIn),
  ]);
}

const formulas = documents.filter(hasProgram).flatMap((document) => formulasIn(programOf(document).program));
const idOf = (name: string): string => book.everyFact.find(name)?.id ?? name;

describe("the formulas shipped for 410400 and 370800", () => {
  test("read no fact that another formula has rounded", () => {
    const rounded = new Set(
      formulas.filter(({ formula }) => formula.scale !== undefined).map(({ writes }) => idOf(writes)),
    );
    expect([...rounded]).toEqual(
      expect.arrayContaining(["weight", "standard_score", "cost_ratio", "points", "payment", "fund_account"]),
    );
    const readingRounded = formulas.filter(({ formula }) =>
      [...formulaFacts(formula)].some((name) => rounded.has(idOf(name))),
    );
    expect(readingRounded).toEqual([]);
  });

  test("keep ratio and points of every band as fractions, and pay from those", () => {
    const unrounded = formulas.filter(({ formula }) => formula.fraction).map(({ writes }) => idOf(writes));
    expect(new Set(unrounded)).toEqual(new Set(["exact_cost_ratio", "exact_points"]));
    const payments = formulas.filter(({ writes }) => ["payment", "fund_account"].includes(idOf(writes)));
    expect(payments).toHaveLength(2);
    for (const { formula } of payments)
      expect([...formulaFacts(formula)].map(idOf)).toContain("exact_points");
  });
});
