import type { LightMyRequestResponse } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";
import { entriesOf } from "../../server/store/entries-of.ts";
import { type AccessApp, type Browser, loggedIn, person } from "../access/access-app.ts";
import { people, RATES, ratesDocument, reviewApp } from "./review-app.ts";

let here: AccessApp;
let officer: Browser;
let other: Browser;
let reviewer: Browser;
let publisher: Browser;
let everybody: Readonly<Record<string, Browser>>;

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

const told = (answer: LightMyRequestResponse, status = 200) => {
  expect(answer.statusCode, answer.body).toBe(status);
  return answer.json();
};
const code = (answer: LightMyRequestResponse) => [answer.statusCode, answer.json().code];
const seen = (revision: number) => ({ "if-match": `"${revision}"` });

async function begun(document: JsonObject, by: Browser = officer) {
  return told(await by.send("POST", "/v1/drafts", { document }));
}

/** A draft that has been submitted. */
async function inReview(document: JsonObject, by: Browser = officer) {
  const { id, revision } = await begun(document, by);
  return told(await by.send("POST", `/v1/drafts/${id}/submission`, { reason: "年度调整" }, seen(revision)));
}

async function approved(document: JsonObject, by: Browser = officer) {
  const { id, review } = await inReview(document, by);
  return told(await reviewer.send("POST", `/v1/drafts/${id}/approval`, { signed: review.signed }));
}

/** A period of one year of its own, so that tests do not cover one another's versions. */
let year = 2030;
const nextYear = () => ({ effective: { from: `${++year}-01-01`, until: `${year + 1}-01-01` } });
async function nextNumber(): Promise<number> {
  const { registry } = await here.main.read();
  return (
    Math.max(
      ...[...registry.versions.values()].filter(({ id }) => id === RATES).map(({ version }) => version),
    ) + 1
  );
}
async function nextDocument(formula = "medfee_sumamt * 0.6", header: JsonObject = {}): Promise<JsonObject> {
  return ratesDocument(formula, { version: await nextNumber(), supersedes: [1], ...nextYear(), ...header });
}

describe("from draft to version", () => {
  it("everything that is done says who, when and why, and the version carries its approvals", async () => {
    const document = await nextDocument();
    const draft = await begun(document);
    expect(draft).toMatchObject({
      state: "draft",
      revision: 1,
      type: "rule-set",
      about: RATES,
      jurisdiction: "370300",
      authors: ["li.na"],
      nextVersion: document.version,
    });
    const at = `/v1/drafts/${draft.id}`;
    const submitted = told(await officer.send("POST", `${at}/submission`, { reason: "年度调整" }, seen(1)));
    expect(submitted).toMatchObject({ state: "in-review", submitted: { by: "li.na", reason: "年度调整" } });
    const { signed } = submitted.review;
    const approval = told(await reviewer.send("POST", `${at}/approval`, { signed, reason: "已核对" }));
    expect(approval).toMatchObject({
      state: "approved",
      review: { due: [], approvals: [{ by: "zhang.wei", signed }] },
    });
    const published = told(await publisher.send("POST", `${at}/publication`, {}));
    expect(published).toMatchObject({ state: "published", published: { by: "chen.jie" } });
    const { versions } = told(await officer.send("GET", `/v1/rule-sets/${RATES}/versions`));
    expect(versions.at(-1)).toMatchObject({
      version: document.version,
      draft: draft.id,
      published: { actor: "chen.jie", reason: "年度调整" },
      approvals: [{ actor: "zhang.wei", signed }],
    });
    const { revisions } = told(await officer.send("GET", `${at}/revisions`));
    expect(revisions.map(({ action, by }: JsonObject) => `${by} ${action}`)).toEqual([
      "li.na draft.created",
      "li.na draft.submitted",
      "zhang.wei draft.approved",
      "chen.jie version.published",
    ]);
  });

  it("a version that was published is the document that was approved, byte for byte, whatever is sent later", async () => {
    const document = await nextDocument();
    const { id } = await approved(document);
    told(await publisher.send("POST", `/v1/drafts/${id}/publication`, {}));
    const before = (await here.main.read()).registry.versions.get(`rule-set:${RATES}@${document.version}`);
    expect(code(await officer.send("PUT", `/v1/drafts/${id}`, { document }, seen(4)))).toEqual([
      409,
      "draft-closed",
    ]);
    expect(code(await officer.send("DELETE", `/v1/drafts/${id}`, undefined, seen(4)))).toEqual([
      409,
      "draft-closed",
    ]);
    expect(code(await publisher.send("POST", `/v1/drafts/${id}/return`, { reason: "x" }, seen(4)))[0]).toBe(
      403,
    );
    const again = await inReview({
      ...document,
      version: await nextNumber(),
      supersedes: [1, Number(document.version)],
    });
    expect(again.state).toBe("in-review");
    const after = (await here.main.read()).registry.versions.get(`rule-set:${RATES}@${document.version}`);
    expect(after).toEqual(before);
  });

  it("an unfinished document is kept, and not submitted", async () => {
    const draft = await begun({ id: RATES, title: { zh: "半成品" }, body: 3 });
    expect(draft).toMatchObject({ state: "draft", title: { zh: "半成品" } });
    const at = `/v1/drafts/${draft.id}`;
    const { findings } = told(await officer.send("POST", `${at}/check`));
    expect(findings[0]).toMatchObject({ code: expect.stringMatching(/^schema\./), severity: "error" });
    expect(findings[0].message).toMatch(/[一-鿿]/);
    const refused = await officer.send("POST", `${at}/submission`, { reason: "x" }, seen(1));
    expect(code(refused)).toEqual([422, "invalid-content"]);
    expect(refused.json().findings.length).toBeGreaterThan(0);
  });

  it("what overlaps a version without naming it is found, and not submitted", async () => {
    const { id } = await begun(ratesDocument("medfee_sumamt", { version: await nextNumber() }));
    const { findings } = told(await officer.send("POST", `/v1/drafts/${id}/check`));
    expect(findings.map(({ code: found }: JsonObject) => found)).toContain("library.overlap");
    expect(code(await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1)))).toEqual(
      [422, "invalid-content"],
    );
  });

  it("a number that is not new is refused, with the next one", async () => {
    const { id } = await begun(ratesDocument("medfee_sumamt", { version: 1 }));
    const refused = await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
    expect(code(refused)).toEqual([409, "version-taken"]);
    expect(refused.json().detail).toContain(`下一个版本号为 ${await nextNumber()}`);
  });

  it("goes on from a published version under the next number, superseding what it covers", async () => {
    const draft = told(await officer.send("POST", "/v1/drafts", { from: `${RATES}@1` }));
    expect(draft).toMatchObject({ base: { id: RATES, version: 1 }, version: await nextNumber() });
    expect(draft.document.supersedes).toContain(1);
    expect(draft.document.body).toEqual(ratesDocument("medfee_sumamt * 0.5").body);
    expect(code(await officer.send("POST", "/v1/drafts", { from: `${RATES}@999` }))).toEqual([
      404,
      "unknown-version",
    ]);
  });
});

describe("saving", () => {
  it("never overwrites: who saw an older revision is told who changed what", async () => {
    const document = await nextDocument();
    const { id } = await begun(document);
    const at = `/v1/drafts/${id}`;
    const saved = await other.send(
      "PUT",
      at,
      { document: { ...document, title: { zh: "新名" } }, reason: "改名" },
      seen(1),
    );
    expect(saved.headers.etag).toBe('"2"');
    expect(told(saved)).toMatchObject({ revision: 2, authors: ["li.na", "wang.fang"] });
    const stale = await officer.send("PUT", at, { document }, seen(1));
    expect(code(stale)).toEqual([412, "revision-stale"]);
    expect(stale.json()).toMatchObject({
      revision: 2,
      since: [{ revision: 2, by: "wang.fang", action: "draft.saved", reason: "改名" }],
      changes: [{ kind: "changed", pointer: "/title/zh", before: "示例", after: "新名" }],
    });
    expect(stale.json().detail).toContain("wang.fang");
    const old = told(await officer.send("GET", `${at}/revisions/1`));
    expect(old.document).toEqual(document);
    expect(code(await officer.send("GET", `${at}/revisions/9`))).toEqual([404, "unknown-revision"]);
  });

  it.each([undefined, "*", "2", '"x"', '"1", "2"'])("without a revision (%s) is refused", async (ifMatch) => {
    const { id } = await begun(await nextDocument());
    const headers = ifMatch === undefined ? {} : { "if-match": ifMatch };
    const answer = await officer.send("PUT", `/v1/drafts/${id}`, { document: {} }, headers);
    expect(code(answer)).toEqual([428, "revision-missing"]);
  });

  it("the same twice is once", async () => {
    const document = await nextDocument();
    const draft = "01JQ0000000000000000000001";
    const first = told(await officer.send("POST", "/v1/drafts", { document, draft }));
    expect(told(await officer.send("POST", "/v1/drafts", { document, draft }))).toEqual(first);
    expect(code(await other.send("POST", "/v1/drafts", { document, draft }))).toEqual([
      409,
      "exists-already",
    ]);
    const edited = { document: { ...document, issued: "2022-12-31" } };
    const at = `/v1/drafts/${draft}`;
    const twice = [
      await officer.send("PUT", at, edited, seen(1)),
      await officer.send("PUT", at, edited, seen(1)),
    ];
    expect(twice.map((answer) => told(answer).revision)).toEqual([2, 2]);
    const reason = { reason: "年度调整" };
    const submitted = [
      await officer.send("POST", `${at}/submission`, reason, seen(2)),
      await officer.send("POST", `${at}/submission`, reason, seen(2)),
    ];
    expect(submitted.map((answer) => told(answer).revision)).toEqual([3, 3]);
    const { signed } = told(await officer.send("GET", at)).review;
    for (const _ of [1, 2])
      expect(told(await reviewer.send("POST", `${at}/approval`, { signed })).revision).toBe(4);
    for (const _ of [1, 2])
      expect(told(await publisher.send("POST", `${at}/publication`, {})).revision).toBe(5);
    expect(
      code((await everybody["zhao.min"]?.send("POST", `${at}/publication`, {})) as LightMyRequestResponse),
    ).toEqual([409, "draft-closed"]);
  });

  it("does not make it a draft of something else", async () => {
    const document = await nextDocument();
    const { id } = await begun(document);
    for (const changed of [
      { ...document, id: "370300.test.others" },
      { ...document, id: "370800.test.rates" },
      {},
    ])
      expect(code(await officer.send("PUT", `/v1/drafts/${id}`, { document: changed }, seen(1)))).toEqual([
        422,
        "another-subject",
      ]);
  });

  it("in review takes the draft out of it, and its approvals away", async () => {
    const document = await nextDocument();
    const { id, revision } = await approved(document);
    const at = `/v1/drafts/${id}`;
    const edited = told(
      await other.send("PUT", at, { document: { ...document, issued: "2022-12-30" } }, seen(revision)),
    );
    expect(edited).toMatchObject({ state: "draft", review: { approvals: [] } });
    expect(code(await publisher.send("POST", `${at}/publication`, {}))).toEqual([409, "not-in-review"]);
  });

  it("given up is final", async () => {
    const { id } = await begun(await nextDocument());
    const gone = told(await officer.send("DELETE", `/v1/drafts/${id}?reason=x`, undefined, seen(1)));
    expect(gone).toMatchObject({ state: "discarded" });
    expect(code(await officer.send("PUT", `/v1/drafts/${id}`, { document: gone.document }, seen(2)))).toEqual(
      [409, "draft-closed"],
    );
  });
});

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

describe("publication for a later moment", () => {
  const soon = "2026-06-01T00:00:00+08:00";

  it("is scheduled in the future only, and taken back until it is visible", async () => {
    const { id, version } = await approved(await nextDocument());
    const at = `/v1/drafts/${id}/publication`;
    expect(code(await publisher.send("POST", at, { visibleFrom: "2020-01-01T00:00:00Z" }))).toEqual([
      422,
      "not-in-the-future",
    ]);
    told(await publisher.send("POST", at, { visibleFrom: soon }));
    const story = async () =>
      told(await officer.send("GET", `/v1/rule-sets/${RATES}/versions`)).versions.find(
        (each: JsonObject) => each.version === version,
      );
    expect(await story()).toMatchObject({ standing: "scheduled", knownFrom: "2026-05-31T16:00:00.000Z" });
    const cancel = `/v1/publications/${RATES}@${version}/cancellation`;
    expect(code(await officer.send("POST", cancel, { reason: "文件缓发" }))).toEqual([403, "not-allowed"]);
    const once = told(await publisher.send("POST", cancel, { reason: "文件缓发" }));
    expect(told(await publisher.send("POST", cancel, { reason: "文件缓发" }))).toEqual(once);
    expect(await story()).toMatchObject({
      standing: "cancelled",
      cancelled: { actor: "chen.jie", reason: "文件缓发" },
    });
    expect(await nextNumber()).toBe(version + 1);
  });

  it("is not taken back once it is visible", async () => {
    const { id, version } = await approved(await nextDocument());
    told(await publisher.send("POST", `/v1/drafts/${id}/publication`, {}));
    const cancel = `/v1/publications/${RATES}@${version}/cancellation`;
    expect(code(await publisher.send("POST", cancel, { reason: "x" }))).toEqual([409, "not-scheduled"]);
    expect(
      code(await publisher.send("POST", `/v1/publications/${RATES}@999/cancellation`, { reason: "x" })),
    ).toEqual([404, "unknown-version"]);
  });
});

describe("a withdrawal", () => {
  it("goes through the same review, and takes effect once", async () => {
    const { id: first, version } = await approved(await nextDocument());
    told(await publisher.send("POST", `/v1/drafts/${first}/publication`, {}));
    const wanted = { withdraws: `${RATES}@${version}`, covered: "returns", reason: "条款有误" };
    const draft = told(await officer.send("POST", "/v1/drafts", wanted));
    expect(draft).toMatchObject({ type: "withdrawal", about: RATES, covered: "returns", state: "draft" });
    const at = `/v1/drafts/${draft.id}`;
    expect(code(await publisher.send("POST", `${at}/publication`, {}))).toEqual([409, "not-in-review"]);
    const { review } = told(await officer.send("POST", `${at}/submission`, { reason: "条款有误" }, seen(1)));
    expect(code(await publisher.send("POST", `${at}/publication`, {}))).toEqual([409, "approvals-missing"]);
    told(await reviewer.send("POST", `${at}/approval`, { signed: review.signed }));
    expect(told(await publisher.send("POST", `${at}/publication`, {})).state).toBe("published");
    const { versions } = told(await officer.send("GET", `/v1/rule-sets/${RATES}/versions`));
    expect(versions.find((each: JsonObject) => each.version === version)).toMatchObject({
      standing: "withdrawn",
      withdrawn: {
        actor: "chen.jie",
        covered: "returns",
        reason: "条款有误",
        approvals: [{ actor: "zhang.wei" }],
      },
    });
    const again = told(await officer.send("POST", "/v1/drafts", wanted));
    expect(
      code(await officer.send("POST", `/v1/drafts/${again.id}/submission`, { reason: "x" }, seen(1))),
    ).toEqual([409, "withdrawn-already"]);
  });
});

describe("a version published again for a period", () => {
  it("is one request, and goes through review", async () => {
    const effective = { from: "2020-01-01", until: "2021-01-01" };
    const number = await nextNumber();
    const wanted = { effective, reason: "补发旧办法", draft: "01JQ0000000000000000000002" };
    const draft = told(await officer.send("POST", `/v1/rule-sets/${RATES}/versions/1/reissue`, wanted));
    expect(draft).toMatchObject({ state: "in-review", version: number, base: { id: RATES, version: 1 } });
    expect(draft.document).toMatchObject({ effective, version: number });
    expect(draft.document.body).toEqual(ratesDocument("medfee_sumamt * 0.5").body);
    expect(
      told(await officer.send("POST", `/v1/rule-sets/${RATES}/versions/1/reissue`, wanted)).revision,
    ).toBe(2);
    told(await reviewer.send("POST", `/v1/drafts/${draft.id}/approval`, { signed: draft.review.signed }));
    told(await publisher.send("POST", `/v1/drafts/${draft.id}/publication`, {}));
  });

  it("begins nothing where it would not be sound", async () => {
    const effective = { from: "2025-02-01", until: "2025-01-01" };
    const before = told(await officer.send("GET", "/v1/drafts?limit=200")).drafts.length;
    const refused = await officer.send("POST", `/v1/rule-sets/${RATES}/versions/1/reissue`, {
      effective,
      reason: "x",
    });
    expect(code(refused)).toEqual([422, "invalid-content"]);
    expect(told(await officer.send("GET", "/v1/drafts?limit=200")).drafts).toHaveLength(before);
  });
});

describe("an institution", () => {
  const institution = (attributes: JsonObject = {}) => ({
    code: "H37030300001",
    name: "淄博示例医院",
    jurisdiction: "370300",
    attributes: [{ from: "2026-01-01", institution_level: "3", ...attributes }],
  });

  it("is governed the same way, and numbered by the log", async () => {
    for (const level of ["3", "2"]) {
      const document = institution({ institution_level: level });
      const draft = told(await officer.send("POST", "/v1/drafts", { type: "institution", document }));
      const at = `/v1/drafts/${draft.id}`;
      const { review } = told(
        await officer.send("POST", `${at}/submission`, { reason: "等级评审" }, seen(1)),
      );
      told(await reviewer.send("POST", `${at}/approval`, { signed: review.signed }));
      told(await publisher.send("POST", `${at}/publication`, {}));
    }
    const { registry } = await here.main.read();
    expect(registry.versions.get("institution:H37030300001@2")?.document).toMatchObject(
      institution({ institution_level: "2" }),
    );
  });

  it("with overlapping periods is refused", async () => {
    const document = {
      ...institution(),
      attributes: [...institution().attributes, ...institution().attributes],
    };
    const { id } = told(await officer.send("POST", "/v1/drafts", { type: "institution", document }));
    const refused = await officer.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, seen(1));
    expect(refused.json().findings[0]).toMatchObject({
      code: "claim.institution-periods-overlap",
      pointer: "/attributes/1",
    });
  });

  it("of Zibo is not taken over by another pooling area", async () => {
    await person(here, "ji.ning", [["officer", "370800"]], "370800");
    const jining = await loggedIn(here, "ji.ning");
    const document = { ...institution(), jurisdiction: "370800" };
    const refused = await jining.send("POST", "/v1/drafts", { type: "institution", document });
    expect(code(refused)).toEqual([403, "not-allowed"]);
    const own = { ...document, code: "H37080000001" };
    told(await jining.send("POST", "/v1/drafts", { type: "institution", document: own }));
  });
});

describe("what is said about a draft", () => {
  it("stands at a place, is answered and settled, and resets nothing", async () => {
    const { id, revision } = await approved(await nextDocument());
    const at = `/v1/drafts/${id}/comments`;
    const thread = told(await reviewer.send("POST", at, { text: "依据何在？", pointer: "/body/amounts/0" }));
    expect(thread).toMatchObject({ pointer: "/body/amounts/0", of: revision, revision: 1 });
    const answers = `${at}/${thread.id}/answers`;
    for (const _ of [1, 2])
      expect(told(await officer.send("POST", answers, { text: "见第一条", revision: 1 })).revision).toBe(2);
    expect(code(await other.send("POST", answers, { text: "补充", revision: 1 }))).toEqual([
      412,
      "revision-stale",
    ]);
    const settled = told(await reviewer.send("POST", `${at}/${thread.id}/resolution`, { revision: 2 }));
    expect(settled).toMatchObject({ resolved: { by: "zhang.wei" } });
    expect(told(await officer.send("GET", at)).threads).toHaveLength(1);
    expect(told(await officer.send("GET", `/v1/drafts/${id}`))).toMatchObject({
      state: "approved",
      revision,
      openThreads: 0,
    });
    expect(
      code(
        await officer.send("POST", `${at}/01JQ0000000000000000000009/answers`, { text: "x", revision: 1 }),
      ),
    ).toEqual([404, "unknown-thread"]);
  });
});

describe("the list of drafts", () => {
  it("is filtered, searched in Chinese, and given in pages", async () => {
    const titled = await begun(
      await nextDocument("medfee_sumamt", { title: { zh: "二级医院系数调整", en: "Second Level" } }),
    );
    const find = async (query: string) =>
      told(await officer.send("GET", `/v1/drafts?${query}`)).drafts.map(({ id }: JsonObject) => id);
    expect(await find(`q=${encodeURIComponent("医院系数")}`)).toEqual([titled.id]);
    expect(await find("q=second%20LEVEL")).toEqual([titled.id]);
    expect(await find("q=370300.test.RATES&limit=200")).toContain(titled.id);
    expect(await find("author=wang.fang&limit=200")).not.toContain(titled.id);
    expect(await find("type=withdrawal&limit=200")).not.toContain(titled.id);
    expect(await find("jurisdiction=370800&limit=200")).toEqual([]);
    expect(await find("jurisdiction=370000&state=draft&limit=200")).toContain(titled.id);
    const all = await find("limit=200");
    const pages: string[] = [];
    let cursor = "";
    do {
      const page = told(await officer.send("GET", `/v1/drafts?limit=3${cursor}`));
      expect(page.drafts.length).toBeLessThanOrEqual(3);
      pages.push(...page.drafts.map(({ id }: JsonObject) => id));
      cursor = page.next === undefined ? "" : `&cursor=${page.next}`;
    } while (cursor !== "");
    expect(pages).toEqual(all);
    expect(code(await officer.send("GET", "/v1/drafts?cursor=bm9uZQ"))).toEqual([400, "invalid-cursor"]);
    expect(code(await officer.send("GET", "/v1/drafts?limit=201"))).toEqual([400, "invalid-request"]);
  });
});

it("every deed is one entry, and both chains are whole", async () => {
  for (const chain of ["main", "drafts"]) {
    const entries = [];
    for await (const entry of entriesOf(here.store, chain)) entries.push(entry);
    expect(verifyChain(entries)).toBeUndefined();
  }
});
