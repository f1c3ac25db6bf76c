import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { draftCoefficients } from "./coefficient-draft.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { settledYear } from "./settled-year.ts";
import { theEditor } from "./the-editor.ts";

/** Starts an impact of the draft whose page is open, over the claims and with the figures of the only run. */
async function startsImpact(page: Page): Promise<void> {
  await page.getByText("还没有影响预览。").waitFor();
  await page.getByLabel("清单集").click();
  await page.getByTitle(/^2023年/).click();
  await page.getByRole("button", { name: "开始计算" }).click();
  await page.getByText("改动可及、重新裁定").waitFor();
}

/** Looks at one view of the result. */
async function looksAt(page: Page, view: string): Promise<void> {
  await page.locator(".view-switch").getByText(view, { exact: true }).click();
}

describe.skipIf(findChromium() === undefined)(
  `the impact of a draft in a browser (skipped without one: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();
    beforeAll(async () => {
      await settledYear(editor.address, "2023年");
    });

    it("is worked out, looked at down to single claims, submitted with the draft and signed with it", async () => {
      const officer = await Caller.logsIn(editor.address, "officer");
      const draft = await draftCoefficients(officer);
      const visitor = await editor.at("officer", `/drafts/${draft}`);
      const { page } = visitor;
      await page.getByRole("button", { name: "影响预览" }).click();
      await startsImpact(page);

      // Who gains and who loses; the picture says the same to those who see it.
      await page.locator(".picture-chart svg").waitFor();
      await page.getByText("按“年度结算额”").waitFor();
      expect(await visitor.barriers()).toEqual([]);
      for (const view of ["点值与基金池", "零和校验", "按机构等级", "按病种", "跨档"]) {
        await looksAt(page, view);
        expect(await visitor.barriers()).toEqual([]);
      }
      await looksAt(page, "零和校验");
      await page.getByText("总额不变，增减相抵，分毫不差").first().waitFor();
      expect(await page.getByText("不平衡").count()).toBe(0);

      // Down to a claim, and on to a trial of it.
      await looksAt(page, "裁定改变的清单");
      await page.getByRole("button", { name: "对照说明" }).first().click();
      const both = page.getByRole("dialog");
      await both.getByText("现行规则", { exact: true }).waitFor();
      await both.getByText("机构系数", { exact: true }).first().waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await both.getByRole("link", { name: /试算草稿/ }).click();
      await page.getByRole("heading", { name: "试算清单" }).waitFor();
      await page.getByText("裁定经过").waitFor();

      // With the submission, and into what the reviewer signs.
      await page.goto(`${editor.address}/review/${draft}`);
      await page.getByRole("button", { name: "提交审核…" }).click();
      const submission = page.getByRole("dialog", { name: "提交审核" });
      await submission.getByLabel("附影响预览").click();
      await page.getByTitle(/^2023年/).click();
      await submission.getByLabel(/理由/).fill("三项系数上调");
      await submission.getByRole("button", { name: "提交审核" }).click();
      await page.getByRole("link", { name: "所附影响预览" }).waitFor();
      const { impact, revision } = await officer.send("GET", `/drafts/${draft}`);
      const { page: reviewer } = await editor.at("reviewer", `/review/${draft}`, 1024);
      await reviewer.getByRole("button", { name: "批准…" }).click();
      const approval = reviewer.getByRole("dialog", { name: "批准" });
      await approval.getByText(impact.hash).waitFor();
      await approval.getByRole("checkbox").check();
      await approval.getByRole("button", { name: "签署并批准" }).click();
      await reviewer.getByText("已批准").first().waitFor();
      expect((await officer.send("GET", `/drafts/${draft}`)).revision).toBe(revision + 1);
    });

    it("fits narrow pages, and says where there is nothing to work it out over", async () => {
      const officer = await Caller.logsIn(editor.address, "officer");
      const [{ id }] = (await officer.send("GET", "/drafts?jurisdiction=370300")).drafts;
      const wide = await editor.at("officer", `/impact/${id}`, 1024);
      await wide.page.getByRole("link", { name: "查看", exact: true }).first().click();
      await wide.page.locator(".picture-chart svg").waitFor();
      expect([...(await wide.sideways()), ...(await wide.barriers())]).toEqual([]);
      const { id: other } = await officer.send("POST", "/drafts", { from: "410400.dip.case-adjustment@1" });
      const empty = await editor.at("officer", `/impact/${other}`);
      await empty.page.getByText("这个统筹区还没有清单集").waitFor();
      expect(await empty.barriers()).toEqual([]);
    });
  },
);
