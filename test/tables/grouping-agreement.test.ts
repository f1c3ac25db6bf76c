import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { catalogueRows, readCatalogue, readGrouping } from "../../rules/410400/import-catalogue.mjs";
import type { ScoreTable } from "../../schemas/types.ts";
import type { Diagnostic } from "../../server/domain/diagnostic.ts";
import { compileScoreTable } from "../../server/tables/compile-score-table.ts";
import { lintScoreTable } from "../../server/tables/lint-score-table.ts";

const table: ScoreTable = { ...readGrouping(), rows: catalogueRows() };
const index = compileScoreTable(table);

describe("the catalogue of 410400 as a score table", () => {
  test("has 3,877 core groups and 567 composite ones, whatever its header says of their types", () => {
    expect(table.rows.filter(({ type }) => type === "core")).toHaveLength(3877);
    const classes = table.rows.filter(({ type }) => type === "composite").map((row) => row.class);
    const count = (name: string) => classes.filter((known) => known === name).length;
    expect([count("SS"), count("ZLXCZ"), count("ZDXCZ"), count("BSZL"), classes.length]).toEqual([
      293, 138, 100, 36, 567,
    ]);
  });

  test("keeps codes and scores to the letter", () => {
    const lines = Papa.parse<Record<string, string>>(readCatalogue(), {
      header: true,
      skipEmptyLines: true,
    }).data;
    expect(table.rows.map(({ code, score }) => `${code} ${score}`)).toEqual(
      lines.map((l) => `${l.dip_code} ${l.score}`),
    );
  });

  test("has no finding", () => {
    const found: Diagnostic[] = [];
    lintScoreTable(table, "", found);
    expect(found).toEqual([]);
  });

  test("finds every row by its code, and each row for a case that is just what it asks for", () => {
    for (const [row, { code, diagnosis, operations }] of table.rows.entries()) {
      expect(index.findByCode(code)).toBe(row);
      if (diagnosis === undefined || (operations === undefined && diagnosis.length === 3)) continue;
      expect(
        index.find({ diagnosis: `${diagnosis}00`, operations: operations?.split("+") ?? [], cost: 0 }),
      ).toMatchObject({
        outcome: "row",
        row,
      });
    }
  });
});

interface Claim {
  readonly claim_id: string;
  readonly main_diag: string;
  readonly operations: string;
  readonly total_fee: string;
  readonly dip_code: string;
}

function readClaims(): Claim[] {
  const file = new URL("../acceptance/pingdingshan_claims.csv.gz", import.meta.url);
  const text = gunzipSync(readFileSync(file))
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  return Papa.parse<Claim>(text, { header: true, skipEmptyLines: true }).data;
}

/**
 * Why the group found differs from the one the file gives. In every case the claim carries no operation, so nothing in
 * its diagnosis and operations tells the file's group from ours.
 */
type Difference =
  | "operated composite group without an operation; we find no group"
  | "operated composite group without an operation; we find the core group of the diagnosis"
  | "operated composite group without an operation; we find conservative treatment"
  | "conservative composite group although the diagnosis has a core group";

function differenceOf({ operations, dip_code }: Claim, found: string | undefined): Difference | undefined {
  const [, suffix = ""] = dip_code.split(":");
  if (operations !== "") return undefined;
  if (["SS", "ZLXCZ", "ZDXCZ"].includes(suffix)) {
    if (found === undefined) return "operated composite group without an operation; we find no group";
    if (found.endsWith(":BSZL"))
      return "operated composite group without an operation; we find conservative treatment";
    if (!found.includes(":"))
      return "operated composite group without an operation; we find the core group of the diagnosis";
  }
  if (suffix === "BSZL" && found !== undefined && !found.includes(":"))
    return "conservative composite group although the diagnosis has a core group";
  return undefined;
}

describe("1,980 claims grouped by diagnosis and operations, against the group the file gives", () => {
  const compared = readClaims().map((claim) => {
    const { main_diag, operations, total_fee } = claim;
    const found = index.find({
      diagnosis: main_diag,
      operations: operations.split("|"),
      cost: Number(total_fee),
    });
    return { claim, found: found.outcome === "row" ? table.rows[found.row]?.code : undefined };
  });
  const differing = compared.filter(({ claim, found }) => claim.dip_code !== found);

  test("1,875 agree (94.7 %): all 1,854 core cases and 21 of 22 conservative composite cases", () => {
    expect(compared).toHaveLength(1980);
    expect(differing).toHaveLength(105);
    const core = compared.filter(
      ({ claim }) => table.rows[index.findByCode(claim.dip_code) ?? -1]?.type === "core",
    );
    expect(core).toHaveLength(1854);
    expect(core.every(({ claim, found }) => claim.dip_code === found)).toBe(true);
  });

  test("every difference is of a named kind", () => {
    const kinds = new Map<Difference | undefined, number>();
    for (const { claim, found } of differing) {
      const kind = differenceOf(claim, found);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    expect(Object.fromEntries(kinds)).toEqual({
      "operated composite group without an operation; we find no group": 42,
      "operated composite group without an operation; we find the core group of the diagnosis": 56,
      "operated composite group without an operation; we find conservative treatment": 6,
      "conservative composite group although the diagnosis has a core group": 1,
    });
  });

  test("no rule on diagnosis and operations could agree throughout: the same unoperated case has several groups", () => {
    const groups = new Map<string, Set<string>>();
    for (const { claim } of compared)
      if (claim.operations === "")
        groups.set(claim.main_diag, (groups.get(claim.main_diag) ?? new Set()).add(claim.dip_code));
    const contradictory = [...groups].filter(([, codes]) => codes.size > 1);
    expect(contradictory).toHaveLength(13);
    expect([...(groups.get("I63.000") ?? [])].sort()).toEqual(["I63.0", "I63:ZDXCZ", "I63:ZLXCZ"]);
  });
});
