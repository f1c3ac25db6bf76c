import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { claimsDiagnostics } from "../../server/claims/diagnostics.ts";
import { readInstitutions } from "../../server/claims/institution-register.ts";
import { mapRow, type Row } from "../../server/claims/map-row.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { checkColumns, readClaimMapping } from "../../server/claims/read-claim-mapping.ts";
import { readFactDictionary } from "../../server/claims/read-fact-dictionary.ts";
import { type Diagnostic, messageOf } from "../../server/domain/diagnostic.ts";
import type { Json } from "../../server/domain/json.ts";
import { jsonOf, schemas, standards } from "./standards.ts";

/** A document under `test/invalid/claims/`: what reads it, and where its one finding stands. */
interface InvalidDocument {
  readonly reads: "claim" | "facts" | "institutions" | "mapping";
  readonly pointer: string;
  readonly document: Json;
  readonly row?: Row;
}

function findingsOf({ reads, document, row }: InvalidDocument): readonly Diagnostic[] {
  if (reads === "claim") return readClaim(document, standards).findings;
  if (reads === "facts") return readFactDictionary(document, schemas).findings;
  if (reads === "institutions") return readInstitutions(document, schemas).findings;
  const { mapping, findings } = readClaimMapping(document, schemas);
  if (!mapping || !row) return findings;
  return [...checkColumns(mapping, Object.keys(row)), ...mapRow(mapping, row).findings];
}

const codes = Object.keys(claimsDiagnostics);

describe("every diagnostic of the claims room", () => {
  it("has a document that earns it", () => {
    const documents = readdirSync(new URL("../invalid/claims/", import.meta.url));
    expect(documents.toSorted()).toEqual(codes.map((code) => `${code}.json`).toSorted());
  });

  it.each(codes)("%s is the one finding of its document, and names place, finding and remedy", (code) => {
    // The files are written for this test.
    const invalid = jsonOf(`test/invalid/claims/${code}.json`) as unknown as InvalidDocument;
    const findings = findingsOf(invalid);
    expect(findings).toMatchObject([{ code, pointer: invalid.pointer }]);
    for (const finding of findings) {
      for (const language of ["zh", "en"] as const) {
        const message = messageOf(finding, claimsDiagnostics, language);
        expect(message).toContain(invalid.pointer);
        expect(message).not.toMatch(/\{\w+\}|undefined/);
      }
    }
  });

  it("is worded in fragments without final punctuation, in both languages", () => {
    for (const { zh, en } of Object.values(claimsDiagnostics)) {
      for (const text of [zh.found, zh.expected, zh.mend, en.found, en.expected, en.mend]) {
        expect(text).toMatch(/[^.。\s]$/);
      }
    }
  });
});
