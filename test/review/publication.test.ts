import { describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { loggedIn, person } from "../access/access-app.ts";
import { code, draftStage, seen, told } from "./draft-stage.ts";
import { RATES, ratesDocument } from "./review-app.ts";

const { approved, here, nextDocument, nextNumber, officer, publisher, reviewer } = await draftStage();

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
    const document = await nextDocument();
    const { id: first, version } = await approved(document);
    told(await publisher.send("POST", `/v1/drafts/${first}/publication`, {}));
    const wanted = { withdraws: `${RATES}@${version}`, covered: "returns", reason: "条款有误" };
    const draft = told(await officer.send("POST", "/v1/drafts", wanted));
    expect(draft).toMatchObject({ type: "withdrawal", about: RATES, covered: "returns", state: "draft" });
    // It is told as what it withdraws: by the number and the title of that.
    expect([draft.version, draft.title]).toEqual([version, document.title]);
    const at = `/v1/drafts/${draft.id}`;
    expect(code(await publisher.send("POST", `${at}/publication`, {}))).toEqual([409, "not-in-review"]);
    const { review } = told(await officer.send("POST", `${at}/submission`, { reason: "条款有误" }, seen(1)));
    expect(code(await publisher.send("POST", `${at}/publication`, {}))).toEqual([409, "approvals-missing"]);
    told(await reviewer.send("POST", `${at}/approval`, { signed: review.signed }));
    const published = told(await publisher.send("POST", `${at}/publication`, {}));
    expect(published.state).toBe("published");
    // That the version is gone now makes the approval of its withdrawal no less good.
    expect(published.review.approvals).toMatchObject([{ isValid: true }]);
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
