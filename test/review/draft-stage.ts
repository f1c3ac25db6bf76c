import type { LightMyRequestResponse } from "fastify";
import { afterAll, expect } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { Browser } from "../access/access-app.ts";
import { people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

/** The answer's body, of an answer with that status. */
export const told = (answer: LightMyRequestResponse, status = 200) => {
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.json();
};
export const code = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code];
export const seen = (revision: number) => ({ "if-match": `"${revision}"` });

/** A service with Zibo's people, for the tests of one file, and what they do over and over. */
export async function draftStage() {
  const here = await reviewApp();
  afterAll(() => here.app.close());
  const everybody = await people(here);
  const of = (id: string): Browser => {
    const browser = everybody[id];
    if (!browser) throw new Error(id);
    return browser;
  };
  const officer = of("li.na");
  const reviewer = of("zhang.wei");

  const begun = async (document: JsonObject, by = officer) =>
    told(await by.send("POST", "/v1/drafts", { document }));

  const inReview = async (document: JsonObject, by = officer) => {
    const { id, revision } = await begun(document, by);
    const at = `/v1/drafts/${id}/submission`;
    return told(await by.send("POST", at, { reason: "年度调整" }, seen(revision)));
  };

  const approved = async (document: JsonObject, by = officer) => {
    const { id, review } = await inReview(document, by);
    return told(await reviewer.send("POST", `/v1/drafts/${id}/approval`, { signed: review.signed }));
  };

  /** A period of one year of its own, so that tests do not cover one another's versions. */
  let year = 2030;
  const nextYear = () => ({ effective: { from: `${++year}-01-01`, until: `${year + 1}-01-01` } });

  const nextNumber = async (): Promise<number> => {
    const { registry } = await here.main.read();
    const rates = [...registry.versions.values()].filter(({ id }) => id === RATES);
    return Math.max(...rates.map(({ version }) => version)) + 1;
  };

  const nextDocument = async (formula = "medfee_sumamt * 0.6", header: JsonObject = {}) =>
    ratesDocument(formula, { version: await nextNumber(), supersedes: [1], ...nextYear(), ...header });

  const persons = { everybody, officer, reviewer, other: of("wang.fang"), publisher: of("chen.jie") };
  return { here, ...persons, begun, inReview, approved, nextYear, nextNumber, nextDocument };
}
