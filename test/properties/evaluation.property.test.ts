import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { Json } from "../../server/domain/json.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { decidableClaim, schemaClaim } from "./arbitrary-claim.ts";
import { backwards } from "./backwards.ts";
import { decideInEveryDetail, expectConforming, FAMILIES, givenIn, soundBookOf } from "./rule-exercise.ts";

describe.each(FAMILIES)("under $policy", ({ policy, ...family }) => {
  const book = soundBookOf(family);
  const claims = decidableClaim(book.everyFact, givenIn(book));

  /** The whole answer; findings are told in the order of the text, which is nobody's decision. */
  function answerTo(claim: Claim | Json, service = new RuleBookService(book)): string {
    // A claim is the JSON value it was read from.
    const answer = service.evaluate(claim as unknown as Json, { policy, explain: "full" });
    if (!("findings" in answer)) return JSON.stringify(answer);
    return answer.findings
      .map((finding) => JSON.stringify(finding))
      .sort()
      .join("\n");
  }

  it("a claim that fits the schema is decided, or answered with what is wrong; the traced decision is the plain one", () => {
    const became = new Set<string>();
    fc.assert(
      fc.property(claims, (claim) => {
        expect(book.schemas.conforms("claim.schema.json", claim as unknown as Json)).toBe(true);
        became.add(decideInEveryDetail(book, claim, policy));
      }),
      { numRuns: 80 },
    );
    expect(became).toContain("decided");
    expect(became.size).toBeGreaterThan(3);
  });

  it("nonsense that fits the schema is answered in order, too", () => {
    const service = new RuleBookService(book);
    fc.assert(
      fc.property(schemaClaim, (claim) => {
        const answer = service.evaluate(claim, { policy, explain: "full" });
        if (!("findings" in answer)) expectConforming("decision.schema.json", answer.decision);
        else expect(answer.findings.some(({ severity }) => severity === "error")).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it("the same claim gives the same bytes again, whatever was decided in between and however its members are ordered", () => {
    const service = new RuleBookService(book);
    fc.assert(
      fc.property(claims, claims, (claim, other) => {
        const first = answerTo(claim, service);
        answerTo(other, service);
        expect(answerTo(claim, service)).toBe(first);
        expect(answerTo(claim)).toBe(first);
        expect(answerTo(backwards(claim as unknown as Json), service)).toBe(first);
      }),
      { numRuns: 30 },
    );
  });
});
