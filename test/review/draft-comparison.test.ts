import { describe, expect, it } from "vitest";
import { loggedIn, person } from "../access/access-app.ts";
import { people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

describe("what a draft changes", () => {
  it("is told against the version that it was made from: cell by cell, and by what claims come to", async () => {
    const here = await reviewApp();
    const { "li.na": officer, "zhang.wei": reviewer } = await people(here);
    const begun = await officer?.send("POST", "/v1/drafts", { from: `${RATES}@1` });
    const { id, document } = begun?.json() ?? {};
    const same = await reviewer?.send("GET", `/v1/drafts/${id}/comparison`);
    expect(same?.json()).toMatchObject({ base: { id: RATES, version: 1 } });
    expect(same?.json().changes.map(({ pointer }: { pointer: string }) => pointer)).toEqual([
      "/supersedes",
      "/version",
    ]);

    const doubled = { ...document, body: ratesDocument("medfee_sumamt * 0.9").body };
    await officer?.send("PUT", `/v1/drafts/${id}`, { document: doubled }, { "if-match": '"1"' });
    const {
      changes,
      meaning,
      same: isSame,
      before,
    } = (await reviewer?.send("GET", `/v1/drafts/${id}/comparison`))?.json() ?? { changes: [] };
    expect(isSame).toBe(false);
    expect(before.version).toBe(1);
    const formula = changes.find(({ pointer }: { pointer: string }) => pointer.endsWith("/text"));
    expect(formula).toMatchObject({ before: "medfee_sumamt * 0.5", after: "medfee_sumamt * 0.9" });
    expect(formula.words.zh).toBeTypeOf("string");
    expect(meaning).toMatchObject({ regions: [{}] });
    await here.app.close();
  });

  it("is not shown to whom the draft is not", async () => {
    const here = await reviewApp();
    const { "li.na": officer } = await people(here);
    const { id } = (await officer?.send("POST", "/v1/drafts", { from: `${RATES}@1` }))?.json() ?? {};
    await person(here, "jining", [["officer", "370800"]]);
    const stranger = await (await loggedIn(here, "jining")).send("GET", `/v1/drafts/${id}/comparison`);
    expect([stranger.statusCode, stranger.json().code]).toEqual([404, "unknown-draft"]);
    await here.app.close();
  });
});
