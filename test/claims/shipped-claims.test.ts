import { describe, expect, it } from "vitest";
import { claimFromLine } from "../../server/claims/claim-from-line.ts";
import { institutionAt, readInstitutions } from "../../server/claims/institution-register.ts";
import { jsonOf, schemas, standards, textOf } from "./standards.ts";

describe.each(["370300", "410400"])("the claims shipped for %s", (jurisdiction) => {
  const lines = textOf(`rules/${jurisdiction}/samples/claims.ndjson`).trimEnd().split("\n");

  it("are read without any finding", () => {
    expect(lines.length).toBeGreaterThanOrEqual(12);
    for (const line of lines) expect(claimFromLine(line, standards).findings).toEqual([]);
  });

  it("come from institutions whose attributes are known on the day of discharge, remote ones aside", () => {
    const { register, findings } = readInstitutions(
      jsonOf(`rules/${jurisdiction}/institutions.json`),
      schemas,
    );
    expect(findings).toEqual([]);
    for (const line of lines) {
      const { claim } = claimFromLine(line, standards);
      const { fixmedins_code: code = "", dscg_time: time = "" } = claim?.setlinfo ?? {};
      const known = register && institutionAt(register, code, time.slice(0, 10)) !== undefined;
      expect(known).toBe(code.startsWith(`H${jurisdiction}`));
    }
  });
});
