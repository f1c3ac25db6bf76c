import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Browser, loggedIn, person } from "../access/access-app.ts";
import { seen, told } from "./draft-stage.ts";
import { RATES, ratesDocument, reviewApp } from "./review-app.ts";

const here = await reviewApp();
afterAll(() => here.app.close());

const PEOPLE = [
  ["li.na", "李娜", "officer"],
  ["zhang.wei", "张伟", "reviewer"],
  ["liu.yang", "刘洋", "reviewer"],
  ["chen.jie", "陈洁", "publisher"],
] as const;
const browsers = new Map<string, Browser>();
const called = (...ids: string[]) =>
  Object.fromEntries(PEOPLE.flatMap(([id, name]) => (ids.includes(id) ? [[id, name]] : [])));

async function sent(id: string, method: "GET" | "POST", url: string, body?: object, headers = {}) {
  const browser = browsers.get(id);
  if (!browser) throw new Error(id);
  return told(await browser.send(method, url, body, headers));
}

/** A draft that 李娜 begins, and where it is found. */
async function begun(version: number, year: number) {
  const document = ratesDocument("medfee_sumamt * 0.6", {
    version,
    supersedes: [1],
    effective: { from: `${year}-01-01`, until: `${year + 1}-01-01` },
  });
  const draft = await sent("li.na", "POST", "/v1/drafts", { document });
  return { draft, at: `/v1/drafts/${draft.id}` };
}

beforeAll(async () => {
  for (const [id, name, role] of PEOPLE) {
    await person(here, id, [[role, "370300"]], "370300", name);
    browsers.set(id, await loggedIn(here, id));
  }
});

describe("what is told about drafts says what those are called who acted, and nobody else", () => {
  it("from the first revision to the published version", async () => {
    const { draft, at } = await begun(2, 2031);
    expect(draft.names).toEqual(called("li.na"));
    const submitted = await sent("li.na", "POST", `${at}/submission`, { reason: "年度调整" }, seen(1));
    expect(submitted.names).toEqual(called("li.na"));
    expect((await sent("liu.yang", "GET", `${at}/reviewers`)).names).toEqual({});
    const { signed } = submitted.review;
    const approved = await sent("zhang.wei", "POST", `${at}/approval`, { signed });
    expect(approved.names).toEqual(called("li.na", "zhang.wei"));
    expect((await sent("liu.yang", "GET", `${at}/reviewers`)).names).toEqual(called("zhang.wei"));
    const published = await sent("chen.jie", "POST", `${at}/publication`, {});
    expect(published.names).toEqual(called("li.na", "zhang.wei", "chen.jie"));

    const history = await sent("liu.yang", "GET", `${at}/revisions`);
    expect(history.names).toEqual(called("li.na", "zhang.wei", "chen.jie"));
    expect((await sent("liu.yang", "GET", `${at}/revisions/3`)).names).toEqual(called("zhang.wei"));
    const { versions } = await sent("liu.yang", "GET", `/v1/rule-sets/${RATES}/versions`);
    // The first was imported by the service, which has no account.
    expect(versions.map(({ names }: { names: object }) => names)).toEqual([
      {},
      called("zhang.wei", "chen.jie"),
    ]);
  });

  it("in a list, where approvals are not told, those of each draft; returned, also who did that", async () => {
    const { draft, at } = await begun(3, 2032);
    const { review } = await sent("li.na", "POST", `${at}/submission`, { reason: "年度调整" }, seen(1));
    await sent("liu.yang", "POST", `${at}/approval`, { signed: review.signed });
    await sent("zhang.wei", "POST", `${at}/return`, { reason: "依据不足" }, seen(3));
    const { drafts } = await sent("chen.jie", "GET", "/v1/drafts?state=draft");
    expect(drafts).toMatchObject([{ id: draft.id, returned: { by: "zhang.wei" } }]);
    expect(drafts[0].names).toEqual(called("li.na", "zhang.wei"));
  });

  it("in threads, those who said something there or settled it", async () => {
    const { at } = await begun(4, 2033);
    const asked = await sent("zhang.wei", "POST", `${at}/comments`, { text: "依据何在？", clause: "一" });
    expect(asked.names).toEqual(called("zhang.wei"));
    here.clock.pass(1); // threads are listed oldest first
    await sent("liu.yang", "POST", `${at}/comments`, { text: "已阅" });
    const thread = `${at}/comments/${asked.id}`;
    await sent("li.na", "POST", `${thread}/answers`, { text: "见第一条", revision: 1 });
    const settled = await sent("liu.yang", "POST", `${thread}/resolution`, { revision: 2 });
    expect(settled.names).toEqual(called("zhang.wei", "li.na", "liu.yang"));
    const { threads } = await sent("chen.jie", "GET", `${at}/comments`);
    expect(threads.map(({ names }: { names: object }) => names)).toEqual([
      called("zhang.wei", "li.na", "liu.yang"),
      called("liu.yang"),
    ]);
  });
});
