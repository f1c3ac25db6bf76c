import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyDiff } from "../../server/documents/apply-diff.ts";
import { canonicalForm } from "../../server/documents/canonical.ts";
import { diffDocuments } from "../../server/documents/diff.ts";
import { decidableClaim } from "./arbitrary-claim.ts";
import { settlementRequest } from "./arbitrary-settlement.ts";
import { Mutable, mutation } from "./mutated-rules.ts";
import {
  bookOf,
  decideInEveryDetail,
  FAMILIES,
  givenIn,
  settleOrRefuse,
  soundBookOf,
} from "./rule-exercise.ts";

const SCHEMA = "rule-set.schema.json";
const mutations = fc.array(mutation, { minLength: 1, maxLength: 2 });

describe.each(FAMILIES)("$policy with rules changed at random", ({ policy, files, documents }) => {
  const mutable = new Mutable(documents);
  const sound = soundBookOf({ files, documents });
  const claims = fc.array(decidableClaim(sound.everyFact, givenIn(sound)), { minLength: 4, maxLength: 4 });
  const runs = 30;

  it("decides or answers with a declared error whatever lints clean, and never throws", () => {
    let clean = 0;
    fc.assert(
      fc.property(mutations, claims, settlementRequest, (changes, some, request) => {
        const changed = bookOf(mutable.mutate(changes).documents, files);
        if (!changed) return;
        clean++;
        for (const claim of some) decideInEveryDetail(changed, claim, policy);
        settleOrRefuse(changed, { ...request, policy });
      }),
      { numRuns: runs },
    );
    expect(clean).toBeGreaterThan(0);
  });

  it("the difference of two versions, applied to the old one, is the new one", () => {
    const { schemas } = sound;
    fc.assert(
      fc.property(mutations, (changes) => {
        const { documents: after, changed } = mutable.mutate(changes);
        for (const index of changed) {
          const [old, now] = [documents[index] ?? null, after[index] ?? null];
          if (!schemas.conforms(SCHEMA, now)) continue;
          const difference = diffDocuments(schemas, SCHEMA, old, now);
          const [before, then] = [old, now].map((version) => canonicalForm(schemas, SCHEMA, version));
          expect(applyDiff(before ?? null, difference)).toEqual(then);
        }
      }),
      { numRuns: 100 },
    );
  });
});
