import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, expect } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { AccessApp, Browser } from "../access/access-app.ts";
import { people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

/* The service and Zibo's people, for the test file that imports this: one service a file. */

export let here: AccessApp;
export let officer: Browser;
export let other: Browser;
export let reviewer: Browser;
export let publisher: Browser;
export let everybody: Readonly<Record<string, Browser>>;

beforeAll(async () => {
  here = await reviewApp();
  everybody = await people(here);
  const of = (id: string): Browser => {
    const browser = everybody[id];
    if (!browser) throw new Error(id);
    return browser;
  };
  [officer, other, reviewer, publisher] = ["li.na", "wang.fang", "zhang.wei", "chen.jie"].map(of) as [
    Browser,
    Browser,
    Browser,
    Browser,
  ]; // four ids, four browsers
});
afterAll(() => here.app.close());

export const told = (answer: LightMyRequestResponse, status = 200) => {
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.json();
};
export const code = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code];
export const seen = (revision: number) => ({ "if-match": `"${revision}"` });

export async function begun(document: JsonObject, by: Browser = officer) {
  return told(await by.send("POST", "/v1/drafts", { document }));
}

/** A draft that has been submitted. */
export async function inReview(document: JsonObject, by: Browser = officer) {
  const { id, revision } = await begun(document, by);
  return told(await by.send("POST", `/v1/drafts/${id}/submission`, { reason: "年度调整" }, seen(revision)));
}

export async function approved(document: JsonObject, by: Browser = officer) {
  const { id, review } = await inReview(document, by);
  return told(await reviewer.send("POST", `/v1/drafts/${id}/approval`, { signed: review.signed }));
}

/** A period of one year of its own, so that tests do not cover one another's versions. */
let year = 2030;
export const nextYear = () => ({ effective: { from: `${++year}-01-01`, until: `${year + 1}-01-01` } });
export async function nextNumber(): Promise<number> {
  const { registry } = await here.main.read();
  return (
    Math.max(
      ...[...registry.versions.values()].filter(({ id }) => id === RATES).map(({ version }) => version),
    ) + 1
  );
}
export async function nextDocument(
  formula = "medfee_sumamt * 0.6",
  header: JsonObject = {},
): Promise<JsonObject> {
  return ratesDocument(formula, { version: await nextNumber(), supersedes: [1], ...nextYear(), ...header });
}
