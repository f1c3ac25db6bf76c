import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { compileRecordedForm } from "../../server/claims/compile-recorded-form.ts";
import { keyedHashes } from "../../server/claims/keyed-hash.ts";
import { readClaim } from "../../server/claims/read-claim.ts";
import { recordedForm } from "../../server/claims/recorded-form.ts";
import { canonicalText } from "../../server/documents/canonical.ts";
import { isJsonObject, type Json, type JsonObject } from "../../server/domain/json.ts";
import { projectRoot } from "../../server/project-root.ts";
import { claimWith } from "./claim-sample.ts";
import { standards } from "./standards.ts";

const keyed = keyedHashes(Buffer.alloc(32, 7));
const compiled = compileRecordedForm(standards.schemas, keyed);

/** The claim of a JSON value that is one. */
function claimOf(json: Json) {
  const { claim, findings } = readClaim(json, standards);
  if (!claim) throw new Error(JSON.stringify(findings));
  return claim;
}

function expectTheSame(json: Json): void {
  const claim = claimOf(json);
  const { content, hash } = recordedForm(claim, standards.schemas, keyed);
  expect(compiled(claim)).toEqual({ text: canonicalText(content), hash });
}

const samples = ["370300", "410400"].flatMap((area) =>
  readFileSync(`${projectRoot()}/rules/${area}/samples/claims.ndjson`, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Json => JSON.parse(line)),
);

test("every shipped claim has the recorded form that a single one has", () => {
  expect(samples.length).toBeGreaterThan(30);
  for (const sample of samples) expectTheSame(sample);
});

const text = fc.string({ unit: "grapheme", maxLength: 20 });
const money = fc
  .tuple(fc.nat(9_999_999), fc.constantFrom("", ".0", ".5", ".50", ".07"))
  .map(([whole, rest]) => `${whole}${rest}`);

test("so has any claim, whoever it names, in whatever order and however its amounts are written", () => {
  fc.assert(
    fc.property(
      fc.record(
        {
          psn_no: text,
          hi_no: text,
          psn_name: text,
          certno: text,
          coner_tel: text,
          brdy: fc.constant("1960-02-29"),
          mdtrt_id: text,
          psn_selfpay: fc.oneof(
            money,
            fc.nat(99_999).map((fen) => fen / 100),
          ),
          bld_amt: money,
        },
        { requiredKeys: [] },
      ),
      fc.dictionary(fc.constantFrom("score", "coefficient"), fc.oneof(money, fc.nat(1000)), { maxKeys: 2 }),
      fc.boolean(),
      (person, given, turned) => {
        const sample = claimWith();
        const setlinfo: JsonObject = { ...(isJsonObject(sample.setlinfo) ? sample.setlinfo : {}), ...person };
        const members = Object.entries(setlinfo);
        expectTheSame({
          ...sample,
          given,
          setlinfo: Object.fromEntries(turned ? members.reverse() : members),
        });
      },
    ),
    { numRuns: 300 },
  );
});
