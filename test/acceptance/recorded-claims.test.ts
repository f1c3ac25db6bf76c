import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { deidentified } from "../../server/claims/deidentified.ts";
import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { recordedForm } from "../../server/claims/recorded-form.ts";
import { readConfig } from "../../server/config.ts";
import type { Json } from "../../server/domain/json.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";

const { YICE_RULES, YICE_SCHEMAS } = readConfig({});
const { book } = openRuleBook(YICE_RULES, YICE_SCHEMAS);
const service = new RuleBookService(book);
const keyed = keyedHashes(Buffer.alloc(32, 7));

/** Whoever the patient was, so the claims have something to lose. */
const PERSON = {
  psn_no: "P1",
  psn_name: "王",
  certno: "1",
  brdy: "1960-02-29",
  mdtrt_id: "M",
  chfpdr_name: "赵",
};

function decided(claim: Json): object {
  const evaluation = service.evaluate(claim, { explain: "full" });
  if (!("decision" in evaluation)) throw new Error(JSON.stringify(evaluation.findings));
  return evaluation.decision;
}

it.each(["370300", "410400"])(
  "sample claims of %s are decided as before once they are recorded or saved",
  (area) => {
    const text = readFileSync(new URL(`../../rules/${area}/samples/claims.ndjson`, import.meta.url), "utf8");
    const samples = text.split("\n").filter((line) => line !== "");
    expect(samples.length).toBeGreaterThan(0);
    let compared = 0;
    for (const sample of samples.slice(0, 200)) {
      const json = JSON.parse(sample);
      const { claim } = readClaim(
        { ...json, setlinfo: { ...PERSON, ...json.setlinfo } },
        { schemas: book.schemas, facts: book.everyFact },
      );
      if (!claim) continue; // some samples show what is refused
      const asRead = claim as unknown as Json; // read from JSON
      const before = decided(asRead);
      expect(decided(recordedForm(claim, book.schemas, keyed).content)).toEqual(before);
      const saved = deidentified(claim, book.schemas) as unknown as Json;
      expect({ ...decided(saved), claim: claim.id }).toEqual(before);
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(20);
  },
);
