import { expect, it } from "vitest";
import type { Browser } from "../access/access-app.ts";
import { people, RATES, reviewApp } from "./review-app.ts";

it("a draft waits for whoever can do the next thing about it, and for nobody else", async () => {
  const here = await reviewApp();
  const everybody = await people(here);
  const who = ["li.na", "wang.fang", "zhang.wei", "chen.jie", "sun.li"] as const;
  const as = (name: (typeof who)[number]): Browser => {
    const browser = everybody[name];
    if (!browser) throw new Error(`nobody is called ${name}`);
    return browser;
  };
  const waits = async (): Promise<Record<string, string>> => {
    const lists = await Promise.all(
      who.map(
        async (name) => [name, (await as(name).send("GET", "/v1/drafts?waiting=true")).json()] as const,
      ),
    );
    return Object.fromEntries(
      lists.flatMap(([name, { drafts }]) => drafts.map(({ next }: { next: string }) => [name, next])),
    );
  };
  const officer = as("li.na");
  const { id } = (await officer.send("POST", "/v1/drafts", { from: `${RATES}@1` })).json();
  const at = `/v1/drafts/${id}`;
  const revision = async () => ({ "if-match": String((await officer.send("GET", at)).headers.etag) });
  expect(await waits()).toEqual({ "li.na": "write" });

  await officer.send("POST", `${at}/submission`, { reason: "年度调整" }, await revision());
  expect(await waits()).toEqual({ "zhang.wei": "approve", "sun.li": "approve" });
  await as("zhang.wei").send("POST", `${at}/return`, { reason: "缺少条款" }, await revision());
  expect(await waits()).toEqual({ "li.na": "mend" });

  await officer.send("POST", `${at}/submission`, { reason: "年度调整" }, await revision());
  const { signed } = (await officer.send("GET", at)).json().review;
  await as("zhang.wei").send("POST", `${at}/approval`, { signed });
  expect(await waits()).toEqual({ "chen.jie": "publish" });
  const visibleFrom = new Date(Date.parse(here.clock.now()) + 86_400_000).toISOString();
  await as("chen.jie").send("POST", `${at}/publication`, { visibleFrom });
  expect(await waits()).toEqual({ "chen.jie": "watch" });
  await as("chen.jie").send("POST", `/v1/publications/${RATES}@2/cancellation`, { reason: "文件改期" });
  expect(await waits()).toEqual({});
  await here.app.close();
});
