import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import { shippedService } from "../acceptance/shipped-service.ts";

const app = await shippedService();
afterAll(() => app.close());

/** README's claim, of 6,910.56 yuan in all, for which a fund is said to have paid 7,000.00. */
const doubtful = JSON.parse(readFileSync(new URL("../readme/claim.json", import.meta.url), "utf8"));
doubtful.payinfo[0].fund_payamt = "7000.00";
const sound = { ...doubtful, id: "C2", payinfo: [{ fund_pay_type: "390100", fund_payamt: "4491.86" }] };

/** By hand: 1,196.87176266 points × 5.4321 − (6,910.56 − 7,000.00) = 6,501.527… + 89.44, half up to the fen. */
const BOOKED = "6590.97";

const warning = {
  code: "claim.funds-exceed-total",
  severity: "warning",
  pointer: "/payinfo",
  params: { paid: "7000.00", total: "6910.56" },
  message:
    "/payinfo: the funds paid 7000.00 yuan of a total cost of 6910.56 yuan; expected no more than the total cost. Check payinfo; what the person bears comes out negative.",
};

const headers = { "accept-language": "en" };

it("a claim that is decided though it is doubtful is answered with what is", async () => {
  const payload = { claim: doubtful };
  const answer = await app.inject({ method: "POST", url: "/v1/evaluations?explain=none", headers, payload });
  expect(answer.json()).toMatchObject({
    decision: { outcome: "paid", amounts: { fund_account: BOOKED } },
    warnings: [warning],
  });
});

it("so it is among many, and the others are answered as ever", async () => {
  const payload = { claims: [doubtful, sound] };
  const answer = await app.inject({ method: "POST", url: "/v1/evaluations?explain=none", headers, payload });
  const { results } = answer.json();
  expect(results[0]).toMatchObject({ decision: { outcome: "paid" }, warnings: [warning] });
  expect(Object.keys(results[1])).toEqual(["decision"]);
});

it("so it is in a stream, in the caller's language", async () => {
  const address = await app.listen({ port: 0 });
  const answer = await fetch(`${address}/v1/evaluations/stream`, {
    method: "POST",
    headers: { "content-type": "application/x-ndjson" },
    body: [doubtful, sound].map((claim) => JSON.stringify(claim)).join("\n"),
  });
  const [first, second] = (await answer.text()).trim().split("\n");
  expect(JSON.parse(first ?? "")).toMatchObject({
    line: 1,
    warnings: [{ code: "claim.funds-exceed-total", message: expect.stringContaining("个人负担将为负数") }],
  });
  expect(Object.keys(JSON.parse(second ?? ""))).toEqual(["line", "decision"]);
});
