import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import type { Decision, VersionCases } from "../../schemas/types.ts";
import { shippedService } from "./shipped-service.ts";

const app = await shippedService();
afterAll(() => app.close());

const textOf = (path: string): string =>
  readFileSync(new URL(`../../rules/${path}`, import.meta.url), "utf8");

/** What is expected of a case, by hand, by the words in which its claim is one of the samples. */
function expectedOf(city: string, setlinfo: object): readonly unknown[] {
  const { cases }: VersionCases = JSON.parse(textOf(`${city}/cases/mix.policy.1.json`));
  return cases.flatMap((each) => {
    if (!("claim" in each)) return [];
    const stay = Object.entries(each.claim.setlinfo);
    const held = new Map(Object.entries(setlinfo));
    return stay.every(([name, value]) => JSON.stringify(held.get(name)) === JSON.stringify(value))
      ? [each.expected.outcome]
      : [];
  });
}

it.each(["500000", "500154"])(
  "samples of %s go through every outcome, as the policy's cases say",
  async (city) => {
    const claims = textOf(`${city}/samples/claims.ndjson`)
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    const payload = { claims };
    const answer = await app.inject({ method: "POST", url: "/v1/evaluations?explain=none", payload });
    const decisions: Decision[] = answer.json().results.map((each: { decision: Decision }) => each.decision);
    expect(new Set(decisions.map(({ outcome }) => outcome))).toEqual(
      new Set(["paid", "review", "other-method", "excluded"]),
    );
    for (const [index, { outcome }] of decisions.entries())
      expect(expectedOf(city, claims[index].setlinfo)).toContain(outcome);
  },
);
