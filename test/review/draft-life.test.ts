import type { LightMyRequestResponse } from "fastify";
import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";
import { entriesOf } from "../../server/store/entries-of.ts";
import { code, draftStage, seen, told } from "./draft-stage.ts";
import { RATES, ratesDocument } from "./review-app.ts";

const {
  approved,
  begun,
  everybody,
  here,
  inReview,
  nextDocument,
  nextNumber,
  officer,
  other,
  publisher,
  reviewer,
} = await draftStage();

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
