import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Claim } from "../../schemas/types.ts";
import type { Json } from "../../server/domain/json.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import type { RuleBook } from "../../server/workflow/rule-book.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { decidableClaim, schemaClaim } from "./arbitrary-claim.ts";
import { backwards } from "./backwards.ts";
import { decideInEveryDetail, expectConforming } from "./rule-exercise.ts";
import { SCHEMAS, testBook } from "./test-rules.ts";

const shipped = openRuleBook(fileURLToPath(new URL("../../rules/370300/", import.meta.url)), SCHEMAS).book;
const books: readonly (readonly [string, RuleBook])[] = [
  ["370300.test.policy", testBook()],
  ["370300.dip.policy", shipped],
];

describe.each(books)("under %s", (policy, book) => {
  const given = book.library
    .versionsOf(policy)
    .flatMap(({ document }) => (document.kind === "policy" ? (document.body.given ?? []) : []));
  const claims = decidableClaim(book.everyFact, given);

  function decision(claim: Claim | Json, service = new RuleBookService(book)): string {
    // A claim is the JSON value it was read from.
    return JSON.stringify(service.evaluate(claim as unknown as Json, { policy, explain: "full" }));
  }

  it("a claim that fits the schema is decided, or answered with what is wrong; the traced decision is the plain one", () => {
    const became = new Set<string>();
    fc.assert(
      fc.property(claims, (claim) => {
        expect(book.schemas.conforms("claim.schema.json", claim as unknown as Json)).toBe(true);
        became.add(decideInEveryDetail(book, claim, policy));
      }),
      { numRuns: 200 },
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
        const first = decision(claim, service);
        decision(other, service);
        expect(decision(claim, service)).toBe(first);
        expect(decision(claim)).toBe(first);
        expect(decision(backwards(claim as unknown as Json), service)).toBe(first);
      }),
      { numRuns: 60 },
    );
  });
});
