import { isJsonObject, type Json, type JsonObject } from "../domain/json.ts";
import { changedDecisions } from "../workflow/changed-decisions.ts";
import type { PolicyService } from "../workflow/policy-service.ts";
import { caseExamples } from "./case-examples.ts";
import type { ExampleGround, Examples } from "./example.ts";

/** What the example of a correction is asked to compare with. */
const BEFORE = "2026-01-01T00:00:00+08:00";

/**
 * Examples for OpenAPI by operation: claims, cases and settlement requests that are shipped beside rules, and what those
 * rules answer to them, worked out now.
 */
export async function openApiExamples(ground: ExampleGround): Promise<Examples> {
  const { service } = ground;
  const claims = claimsDecided(ground);
  return {
    ...claimExamples(service, claims),
    ...(await settlementExample(ground)),
    ...(await caseExamples(service)),
  };
}

/** Sample claims that are paid, the shortest first. */
function claimsDecided({ service, samples }: ExampleGround): readonly Json[] {
  return [...samples.values()]
    .flat()
    .filter((claim) => {
      const evaluation = service.evaluate(claim, { explain: "none" });
      return "decision" in evaluation && asJson(evaluation.decision).outcome === "paid";
    })
    .map((claim) => ({ claim, size: JSON.stringify(claim).length }))
    .sort((a, b) => a.size - b.size)
    .map(({ claim }) => claim);
}

function claimExamples(service: PolicyService, claims: readonly Json[]): Examples {
  const [claim] = claims;
  if (claim === undefined) return {};
  const two = claims.slice(0, 2);
  const answers = two.map((each, index) => ({
    line: index + 1,
    ...service.evaluate(each, { explain: "none" }),
  }));
  return {
    evaluateClaims: {
      query: { explain: "hits" },
      body: { claim },
      answer: asJson(service.evaluate(claim, { explain: "hits" })),
    },
    evaluateClaimStream: { body: ndjson(two), answer: ndjson(answers.map(asJson)) },
    compareDecisions: {
      body: { before: { knownAt: BEFORE }, claims: [claim] },
      answer: asJson(changedDecisions([claim], service, service, { explain: "none" })),
    },
    recordClaimStream: { body: ndjson(two) },
    recordClaim: { params: { id: isJsonObject(claim) ? String(claim.id) : "" }, body: claim },
  };
}

async function settlementExample({ service, samples, settlements }: ExampleGround): Promise<Examples> {
  const [sample] = settlements;
  if (sample === undefined || typeof sample.policy !== "string") return {};
  const body = { ...sample, claims: samples.get(sample.policy.slice(0, 6)) ?? [] };
  return { settlePool: { body, answer: asJson(await service.settle(body)) } };
}

function ndjson(values: readonly Json[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join("");
}

/** An answer as it is sent. */
function asJson(answer: object): JsonObject {
  return JSON.parse(JSON.stringify(answer));
}
