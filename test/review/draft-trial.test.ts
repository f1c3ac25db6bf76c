import { describe, expect, it } from "vitest";
import { loggedIn, person } from "../access/access-app.ts";
import { claim, policy } from "../engine/small-policy.ts";
import { fact, YUAN } from "../small-rules/small-rules.ts";
import { imported, people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

const POLICY = policy(
  {
    phases: { claim: [{ name: "rates", ruleSet: RATES }] },
    decision: { outcomes: [], amounts: ["paid"] },
  },
  { facts: [fact("paid", YUAN)] },
);
/** A claim of 1,000 yuan. */
const CLAIM = claim();

/** The service with a policy that pays by the rates, and an officer's draft of half as much again: 0.9 instead of 0.5. */
async function draftApp() {
  const here = await reviewApp();
  await imported(here.store, here.clock.now(), POLICY, { issuedAt: "2022-11-30T16:00:00.000Z" });
  const everybody = await people(here);
  const { "li.na": officer } = everybody;
  const { id, document } = (await officer?.send("POST", "/v1/drafts", { from: `${RATES}@1` }))?.json() ?? {};
  const raised = { ...document, body: ratesDocument("medfee_sumamt * 0.9").body };
  const stale = {
    name: "half",
    because: "1000 × 0.5",
    facts: { medfee_sumamt: "1000" },
    writes: { paid: "500" },
  };
  await officer?.send("PUT", `/v1/drafts/${id}`, { document: raised, cases: [stale] }, { "if-match": '"1"' });
  return { here, id, officer, reviewer: everybody["zhang.wei"] };
}

describe("a claim tried on a draft", () => {
  it("is decided as if the draft were published, also where its cases do not hold yet", async () => {
    const { here, id, officer, reviewer } = await draftApp();
    const check = (await officer?.send("POST", `/v1/drafts/${id}/check`))?.json();
    expect(check.cases.results).toMatchObject([{ name: "half", passed: false }]);

    for (const who of [officer, reviewer]) {
      const tried = await who?.send("POST", `/v1/drafts/${id}/evaluations?explain=full`, { claim: CLAIM });
      const { decision } = tried?.json() ?? {};
      expect(decision).toMatchObject({ outcome: "paid", amounts: { paid: "900.00" } });
      // What the step was given and what it wrote: enough for a test case of the rule set by itself.
      expect(decision.steps[0]).toMatchObject({
        reads: { medfee_sumamt: "1000" },
        writes: { paid: "900.00" },
        ruleSet: { id: RATES, version: 2 },
      });
    }
    await here.app.close();
  });

  it("is refused where the draft is not sound, and to whom the draft is not", async () => {
    const { here, id, officer } = await draftApp();
    const broken = { ...ratesDocument("nothing_known * 2"), version: 2 };
    await officer?.send("PUT", `/v1/drafts/${id}`, { document: broken }, { "if-match": '"2"' });
    const refused = await officer?.send("POST", `/v1/drafts/${id}/evaluations`, { claim: CLAIM });
    expect([refused?.statusCode, refused?.json().code]).toEqual([422, "invalid-content"]);
    await person(here, "jining", [["officer", "370800"]]);
    const stranger = await loggedIn(here, "jining");
    const unseen = await stranger.send("POST", `/v1/drafts/${id}/evaluations`, { claim: CLAIM });
    expect([unseen.statusCode, unseen.json().code]).toEqual([404, "unknown-draft"]);
    await here.app.close();
  });
});
