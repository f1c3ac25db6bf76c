import { describe, expect, it } from "vitest";
import { LogWriter } from "../../server/log/log-writer.ts";
import type { Browser } from "../access/access-app.ts";
import { loggedIn, person } from "../access/access-app.ts";
import { code, draftStage, seen, told } from "./draft-stage.ts";

const { approved, begun, everybody, here, inReview, nextDocument, officer, publisher, reviewer } =
  await draftStage();

describe("four eyes", () => {
  it("nobody approves or publishes what he wrote or edited, whatever his roles", async () => {
    const all = everybody["all.roles"] as Browser; // made above
    const { id, review } = await inReview(await nextDocument(), all);
    const approval = { signed: review.signed };
    expect(code(await all.send("POST", `/v1/drafts/${id}/approval`, approval))).toEqual([403, "own-work"]);
    told(await reviewer.send("POST", `/v1/drafts/${id}/approval`, approval));
    expect(code(await all.send("POST", `/v1/drafts/${id}/publication`, {}))).toEqual([
      403,
      "own-publication",
    ]);
  });

  it("an approval signs what was shown, and is stale once another version is published", async () => {
    const { id, review } = await inReview(await nextDocument());
    const at = `/v1/drafts/${id}`;
    expect(code(await reviewer.send("POST", `${at}/approval`, { signed: "0".repeat(64) }))).toEqual([
      409,
      "signed-differs",
    ]);
    told(await reviewer.send("POST", `${at}/approval`, { signed: review.signed }));
    const rival = await approved({ ...(await nextDocument()), version: 500 });
    told(await publisher.send("POST", `/v1/drafts/${rival.id}/publication`, {}));
    const stale = await publisher.send("POST", `${at}/publication`, {});
    expect(code(stale)).toEqual([409, "approval-stale"]);
    expect(stale.json().detail).toBe("zhang.wei 批准之后，前一版本已变化；请重新批准。");
    expect(told(await officer.send("GET", at))).toMatchObject({
      state: "in-review",
      review: { approvals: [{ by: "zhang.wei", isValid: false, changed: ["previous"] }] },
    });
  });

  it("provisional values are approved by who says that he knows of them", async () => {
    const provisional = [{ pointer: "/issued", note: { zh: "发文日期待定" } }];
    const { id, review, isProvisional } = await inReview(
      await nextDocument("medfee_sumamt", { provisional }),
    );
    expect(isProvisional).toBe(true);
    const at = `/v1/drafts/${id}/approval`;
    const { signed } = review;
    expect(code(await reviewer.send("POST", at, { signed }))).toEqual([422, "provisional-unacknowledged"]);
    told(await reviewer.send("POST", at, { signed, acknowledgeProvisional: true }));
  });

  it("a rule set may ask for the province's approval too, and no draft lowers that", async () => {
    const asking = { review: { approvals: [{}, { jurisdiction: "370000" }] } };
    const first = await inReview(await nextDocument("medfee_sumamt", asking));
    const province = everybody["sun.li"] as Browser; // made above
    const second = everybody["liu.yang"] as Browser;
    const at = `/v1/drafts/${first.id}`;
    const signed = { signed: first.review.signed };
    told(await reviewer.send("POST", `${at}/approval`, signed));
    expect(code(await publisher.send("POST", `${at}/publication`, {}))).toEqual([409, "approvals-missing"]);
    expect(code(await second.send("POST", `${at}/approval`, signed))).toEqual([403, "approval-not-due"]);
    const { due, mayApprove, why } = told(await second.send("GET", `${at}/reviewers`));
    expect(due).toEqual([{ jurisdiction: "370000", by: [{ id: "sun.li", name: "sun.li" }] }]);
    expect([mayApprove, why.code]).toEqual([false, "approval-not-due"]);
    expect(told(await province.send("GET", `${at}/reviewers`)).mayApprove).toBe(true);
    told(await province.send("POST", `${at}/approval`, signed));
    told(await publisher.send("POST", `${at}/publication`, {}));
    const lowering = await approved(await nextDocument("medfee_sumamt * 2"));
    expect(lowering.state).toBe("in-review");
    expect(lowering.review.due).toEqual([{ jurisdiction: "370000" }]);
    expect(code(await publisher.send("POST", `/v1/drafts/${lowering.id}/publication`, {}))).toEqual([
      409,
      "approvals-missing",
    ]);
    told(
      await province.send("POST", `/v1/drafts/${lowering.id}/approval`, { signed: lowering.review.signed }),
    );
    told(await publisher.send("POST", `/v1/drafts/${lowering.id}/publication`, {}));
  });

  it("an approval that nobody could ever give is not asked for", async () => {
    const asking = { review: { approvals: [{ jurisdiction: "379999" }] } };
    const { id } = await begun(await nextDocument("medfee_sumamt", asking));
    const refused = await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
    expect(code(refused)).toEqual([422, "unknown-jurisdiction"]);
  });

  it("sending back says why, and is the reviewer's", async () => {
    const { id, revision } = await inReview(await nextDocument());
    const at = `/v1/drafts/${id}/return`;
    expect(code(await officer.send("POST", at, { reason: "x" }, seen(revision)))).toEqual([
      403,
      "not-allowed",
    ]);
    const back = told(await reviewer.send("POST", at, { reason: "缺少条款" }, seen(revision)));
    expect(back).toMatchObject({ state: "draft", returned: { by: "zhang.wei", reason: "缺少条款" } });
  });

  it("a role that was revoked meanwhile approves nothing", async () => {
    await person(here, "gone.soon", [["reviewer", "370300"]]);
    const gone = await loggedIn(here, "gone.soon");
    const { id, review } = await inReview(await nextDocument());
    const subject = "grant:gone.soon:reviewer:370300";
    const deed = { chain: "main", subject, actor: "admin", action: "grant.revoked", body: {} };
    await new LogWriter(here.store).commit({ ...deed, expectedRevision: 1, now: here.clock.now() });
    const answer = await gone.send("POST", `/v1/drafts/${id}/approval`, { signed: review.signed });
    expect(answer.statusCode).toBe(403);
  });
});
