import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { shippedService } from "../acceptance/shipped-service.ts";
import { boundaryCases, claimOf } from "./boundary-case.ts";
import { decide, evaluateRuleSet, plain, type ToldDecision } from "./zibo-service.ts";

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

/** What a decision says under the name that a case expects it by. */
function told(decision: ToldDecision, name: string): string | undefined {
  const { error, steps = [], amounts } = decision;
  const values: Readonly<Record<string, unknown>> = { ...decision, ...amounts, error: error?.code };
  const value = values[name];
  if (name !== "case") return value === undefined ? undefined : plain(value);
  const applied = steps.flatMap(({ events = [] }) =>
    events.filter((event) => event.event !== "case" || event.applies),
  );
  return applied.flatMap((event) => event.name ?? []).join(" ");
}

describe("a claim in Zibo", () => {
  test.each(boundaryCases.claims)("$name: $why", async (one) => {
    const decision = await decide(app, claimOf(one), "hits");
    for (const [name, value] of Object.entries(one.expected)) {
      const found = told(decision, name);
      if (name === "case") expect(found?.split(" ")).toContain(value);
      else expect({ [name]: found }).toEqual({ [name]: value });
    }
  });
});

describe("a rule set of Zibo", () => {
  test.each(boundaryCases.ruleSets)("$ruleSet, $name: $why", async ({ ruleSet, facts, expected }) => {
    const { writes = {}, error } = await evaluateRuleSet(app, ruleSet, facts);
    const found = Object.fromEntries(Object.keys(expected).map((fact) => [fact, plain(writes[fact])]));
    expect({ error, ...found }).toEqual({ error: undefined, ...expected });
  });
});
