import { createReadStream, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { ClaimMapping } from "../../schemas/types.ts";
import { messageOf } from "../../server/domain/diagnostic.ts";
import type { ClaimRecord } from "../../server/intake/claim-record.ts";
import { intakeDiagnostics } from "../../server/intake/diagnostics.ts";
import { readClaimTable } from "../../server/intake/read-claim-table.ts";

const folder = new URL("../invalid/intake/", import.meta.url);
const mapping: ClaimMapping = { title: { zh: "示例" }, fields: { id: { column: "编号" } } };
const codes = Object.keys(intakeDiagnostics);
/** Row that the finding stands at, the headings being row 1. */
const ROWS: Readonly<Record<string, number>> = {
  "intake.uneven-row": 2,
  "intake.unmatched-quotes": 2,
  "intake.undecodable": 1,
};

describe("every diagnostic of the intake room", () => {
  it("has a file that earns it", () => {
    expect(readdirSync(folder).toSorted()).toEqual(codes.map((code) => `${code}.csv`).toSorted());
  });

  it.each(codes)("%s is told for the row from which on nothing can be read", async (code) => {
    const records: ClaimRecord[] = [];
    for await (const record of readClaimTable(createReadStream(new URL(`${code}.csv`, folder)), mapping))
      records.push(record);
    expect(records).toMatchObject([{ number: ROWS[code], value: undefined, findings: [{ code }] }]);
    for (const finding of records.flatMap(({ findings }) => findings)) {
      for (const language of ["zh", "en"] as const) {
        expect(messageOf(finding, intakeDiagnostics, language)).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });
});
