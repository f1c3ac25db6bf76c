import { afterAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import { accessApp, loggedIn, person } from "../access/access-app.ts";
import { CHONGQING, KAIZHOU, mandatory, override, scoreTable } from "../inheritance/areas.ts";
import { withHeader } from "../small-rules/small-rules.ts";
import { imported } from "./review-app.ts";

const SCORES = `${CHONGQING}.dip.scores`;
const OWN = `${KAIZHOU}.dip.scores`;
const scores = (rows: Readonly<Record<string, string>>, header: JsonObject = {}) =>
  mandatory(SCORES, scoreTable(rows, header));
const ownScores = override(OWN, {
  base: { id: SCORES, kind: "disease-score-table" },
  overrides: [
    {
      name: "B02.1",
      do: "replace",
      at: ["body", "table", "rows", { code: "B02.1" }, "score"],
      value: "25",
      clause: "一",
    },
  ],
});

const here = await accessApp();
afterAll(() => here.app.close());
await imported(here.store, here.clock.now(), scores({ "A01.0": "10", "B02.1": "20" }));
for (const [id, role] of [
  ["li.na", "officer"],
  ["zhang.wei", "reviewer"],
  ["chen.jie", "publisher"],
] as const)
  await person(here, id, [[role, CHONGQING]], CHONGQING);
const [officer, reviewer, publisher] = await Promise.all(
  ["li.na", "zhang.wei", "chen.jie"].map((id) => loggedIn(here, id)),
);

async function approved(document: JsonObject): Promise<string> {
  const { id } = (await officer?.send("POST", "/v1/drafts", { document }))?.json() ?? {};
  const at = `/v1/drafts/${id}`;
  const submitted = await officer?.send(
    "POST",
    `${at}/submission`,
    { reason: "年度调整" },
    { "if-match": '"1"' },
  );
  expect(submitted?.statusCode, submitted?.body).toBe(200);
  const { signed } = submitted?.json().review ?? {};
  expect((await reviewer?.send("POST", `${at}/approval`, { signed }))?.statusCode).toBe(200);
  return at;
}
const publish = async (at: string) => (await publisher?.send("POST", `${at}/publication`, {}))?.json();

describe("a draft of Kaizhou that inherits from Chongqing", () => {
  it("is approved upon a certain base: another one makes the approval stale, and says so", async () => {
    const own = await approved(withHeader(ownScores));
    const next = scores({ "A01.0": "11", "B02.1": "20" }, { version: 2, supersedes: [1] });
    expect(await publish(await approved(withHeader(next)))).toMatchObject({ state: "published" });
    expect(await publish(own)).toMatchObject({
      code: "approval-stale",
      detail: "zhang.wei 批准之后，所继承的版本已变化；请重新批准。",
    });
    const { review } = (await officer?.send("GET", own))?.json() ?? {};
    expect(review.approvals[0].changed).toEqual(["bases"]);
    await reviewer?.send("POST", `${own}/approval`, { signed: review.signed });
    expect(await publish(own)).toMatchObject({ state: "published" });
  });

  it("is named where a new version of its base would break it, and keeps that from being submitted", async () => {
    const without = withHeader(scores({ "A01.0": "12" }, { version: 3, supersedes: [1, 2] }));
    const { id } = (await officer?.send("POST", "/v1/drafts", { document: without }))?.json() ?? {};
    const { findings } = (await officer?.send("POST", `/v1/drafts/${id}/check`))?.json() ?? {};
    expect(findings.map(({ document, severity }: JsonObject) => [document, severity])).toContainEqual([
      `${OWN}@1`,
      "error",
    ]);
    const headers = { "if-match": '"1"' };
    const refused = await officer?.send("POST", `/v1/drafts/${id}/submission`, { reason: "x" }, headers);
    expect(refused?.statusCode).toBe(422);
  });

  it("is approved knowing of the base's provisional values, though it names none itself", async () => {
    const uncertain = `${CHONGQING}.dip.uncertain`;
    const rows = { "A01.0": "10", "B02.1": "20" };
    const provisional = [{ pointer: "/body/table/rows/0/score", note: { zh: "待定" } }];
    const base = mandatory(uncertain, scoreTable(rows, { provisional }));
    const document = withHeader(base);
    const first = (await officer?.send("POST", "/v1/drafts", { document }))?.json() ?? {};
    const submit = (id: string) =>
      officer?.send("POST", `/v1/drafts/${id}/submission`, { reason: "年度调整" }, { "if-match": '"1"' });
    const approve = async (id: string, acknowledged: object) => {
      const { review } = (await reviewer?.send("GET", `/v1/drafts/${id}`))?.json() ?? {};
      const body = { signed: review.signed, ...acknowledged };
      return (await reviewer?.send("POST", `/v1/drafts/${id}/approval`, body))?.statusCode;
    };
    await submit(first.id);
    expect(await approve(first.id, { acknowledgeProvisional: true })).toBe(200);
    await publish(`/v1/drafts/${first.id}`);
    const child = withHeader({
      ...ownScores,
      id: `${KAIZHOU}.dip.uncertain`,
      body: { ...(ownScores.body as JsonObject), base: { id: uncertain, kind: "disease-score-table" } },
    });
    const own = (await officer?.send("POST", "/v1/drafts", { document: child }))?.json() ?? {};
    expect(own.isProvisional).toBe(true);
    await submit(own.id);
    expect(await approve(own.id, {})).toBe(422);
    expect(await approve(own.id, { acknowledgeProvisional: true })).toBe(200);
  });
});
