import { afterAll, expect, it } from "vitest";
import { testApp } from "./test-app.ts";

const { app } = await testApp();
afterAll(() => app.close());

const evaluate = (payload: object, query = "") =>
  app.inject({ method: "POST", url: `/v1/evaluations${query}`, payload });

it("one claim answers its decision", async () => {
  const answer = await evaluate({ claim: { id: "c1", diagnosis: "I10" } }, "?explain=full");
  expect(answer.statusCode).toBe(200);
  expect(answer.json()).toEqual({ decision: { outcome: "paid", id: "c1", points: "1.00", explain: "full" } });
});

it("a date to ask as of and a policy reach the product; steps that applied are told unless asked otherwise", async () => {
  const answer = await evaluate({
    claim: { diagnosis: "I10" },
    policy: "370300.dip.payment",
    asOf: "2024-12-31",
  });
  expect(answer.json().decision).toEqual({
    outcome: "paid",
    points: "1.00",
    explain: "hits",
    asOf: "2024-12-31",
  });
});

it("of many claims one that is no claim has its own error, and the rest their decisions, in order", async () => {
  const answer = await evaluate({
    claims: [{ id: "a", diagnosis: "I10" }, { id: "b" }, 3, { id: "c", diagnosis: "I11" }],
  });
  expect(answer.statusCode).toBe(200);
  const { results } = answer.json();
  expect(results.map((result: { error?: object }) => ("error" in result ? "error" : "decision"))).toEqual([
    "decision",
    "error",
    "error",
    "decision",
  ]);
  expect(results[1].error).toMatchObject({
    status: 422,
    code: "not-a-claim",
    findings: [{ pointer: "/diagnosis" }],
  });
});

it("a single claim that is none is refused with what is wrong, in the caller's language", async () => {
  const answer = await evaluate({ claim: { id: "b" } });
  expect(answer.statusCode).toBe(422);
  expect(answer.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(answer.json().findings[0].message).toBe(
    "/diagnosis：缺少主要诊断；应为一项主要诊断。请补录主要诊断。",
  );
});

it("a thousand claims are taken and one more is not", async () => {
  const claims = Array.from({ length: 1000 }, (_, n) => ({ id: `c${n}`, diagnosis: "I10" }));
  expect((await evaluate({ claims })).json().results).toHaveLength(1000);
  const refused = await evaluate({ claims: [...claims, { diagnosis: "I10" }] });
  expect(refused.statusCode).toBe(400);
  expect(refused.json().findings).toMatchObject([{ pointer: "/claims" }]);
});

it("a policy that is not there is not found", async () => {
  const answer = await evaluate({ claim: { diagnosis: "I10" }, policy: "370300.dip.nothing" });
  expect(answer.statusCode).toBe(404);
  expect(answer.json()).toMatchObject({ code: "unknown-policy", instance: answer.headers["x-request-id"] });
});
