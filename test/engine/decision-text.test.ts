import { describe, expect, it } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import { canonicalText } from "../../server/documents/canonical.ts";
import { ClaimError } from "../../server/domain/claim-error.ts";
import { TextBytes } from "../../server/domain/text-bytes.ts";
import { Evaluator } from "../../server/engine/evaluator.ts";
import { isPolicy } from "../../server/engine/rule-set-version.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { projectRoot } from "../../server/project-root.ts";
import { textOf } from "../claims/standards.ts";

const { book } = openRuleBook(`${projectRoot()}/rules`, `${projectRoot()}/schemas`);
const evaluator = new Evaluator(book);
const policies = new Set(book.library.versions.filter(isPolicy).map(({ document }) => document.id));

const claims = ["370300", "410400"]
  .flatMap((area) => textOf(`rules/${area}/samples/claims.ndjson`).trim().split("\n"))
  .map((line): Claim => JSON.parse(line));

describe("the text of a decision", () => {
  it.each(["none", "hits"] as const)("is that of its JSON, explained: %s", (explain) => {
    const seen = new Set<unknown>();
    for (const claim of claims) {
      const odd = { ...claim, id: `${claim.id}"\\\n\ud800é` };
      for (const each of [claim, odd, { ...claim, given: { points: 12.5 } }])
        for (const policy of [undefined, ...policies])
          for (const asOf of [undefined, "2025-03-01"]) {
            const request = { policy, asOf, detail: explain === "hits" ? explain : undefined } as const;
            const evaluated = evaluator.evaluate(each, request);
            const decision = evaluator.told(each, evaluated, request);
            seen.add(decision.outcome);
            expect(evaluator.written(each, evaluated, request)).toBe(JSON.stringify(decision));
            const bytes = new TextBytes(16);
            evaluator.writeTo(bytes, each, evaluated, request);
            expect(bytes.toString()).toBe(JSON.stringify(decision));
          }
    }
    expect(seen.size).toBeGreaterThan(2);
  });

  it("is canonical where it is recorded with the place that its claim counted in", () => {
    const counted = { institution: "H1", pool: "职工" };
    let recorded = 0;
    for (const claim of claims) {
      const named = { ...claim, id: `${claim.id}"\\\n\u{20000}é` };
      for (const each of [claim, named, { ...claim, given: { points: 12.5 } }])
        for (const policy of policies) {
          const evaluated = evaluator.evaluate(each, { policy });
          if (evaluated instanceof ClaimError) continue;
          const decision = evaluator.told(each, evaluated, { policy });
          expect(evaluator.recorded(evaluated, canonicalText(counted))).toBe(
            canonicalText({ ...decision, counted }),
          );
          recorded++;
        }
    }
    expect(recorded).toBeGreaterThan(50);
  });

  it("is refused where a half of a character stands in what is recorded", () => {
    const [claim] = claims;
    const evaluated =
      claim && evaluator.evaluate({ ...claim, id: "\ud800" }, { policy: "370300.dip.policy" });
    if (!evaluated || evaluated instanceof ClaimError) throw new Error("not evaluated");
    expect(() => evaluator.recorded(evaluated, "{}")).toThrow();
  });
});
