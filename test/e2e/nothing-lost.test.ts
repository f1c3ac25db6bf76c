import { describe, expect, it } from "vitest";
import { draftOf, saved } from "./draft-page.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

/** What the service answers where something in it went wrong. */
const FAILURE = {
  status: 500,
  contentType: "application/problem+json",
  body: JSON.stringify({
    code: "internal",
    title: "服务内部错误",
    detail: "请稍后重试",
    instance: "urn:request:0123",
  }),
};

describe.skipIf(findChromium() === undefined)(
  `nothing that was typed is lost (skipped without a browser: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();

    it("never overwrites what somebody else saved first: both are shown, and each place is chosen", async () => {
      const first = await draftOf(editor, "370800.dip.case-adjustment");
      const second = await draftOf(editor, "370800.dip.case-adjustment");
      const names = /第 \d+ 行 名称/;
      const cells = first.page.getByRole("textbox", { name: names });
      const others = second.page.getByRole("textbox", { name: names });
      await others.nth(0).fill("乙一");
      await others.nth(1).fill("乙二");
      await saved(second.page);
      await cells.nth(0).fill("甲一");
      await cells.nth(2).fill("甲三");
      await first.page.getByText("他人已先保存，您的修改尚未保存").waitFor();
      const rows = first.page.getByRole("row").filter({ hasText: "甲一" });
      expect(await rows.count()).toBe(1);
      expect(await rows.innerText()).toContain("乙一");
      expect(await first.barriers()).toEqual([]);
      await rows.getByText("保留我的").click();
      await first.page.getByRole("button", { name: "合并并保存" }).click();
      await saved(first.page);
      expect(await cells.nth(0).inputValue()).toBe("甲一");
      expect(await cells.nth(1).inputValue()).toBe("乙二");
      expect(await cells.nth(2).inputValue()).toBe("甲三");
    });

    it("loses nothing when the connection is lost, the page is closed, the session ends or the service fails", async () => {
      const { page } = await draftOf(editor, "370300.dip.budget");
      const title = page.getByRole("textbox", { name: "名称 · 中文" }).first();
      await page.context().setOffline(true);
      // Not what an earlier try has left in the draft.
      await title.fill(`断网时填写 ${Date.now()}`);
      await page.getByText(/未保存：连接中断/).waitFor();
      const checked = page.waitForResponse(/\/check$/);
      await page.context().setOffline(false);
      await saved(page);
      await checked;

      await page.context().clearCookies();
      await title.fill("登录失效时填写");
      const dialog = page.getByRole("dialog", { name: "请重新登录" });
      // The dialog has the focus once it stands; what is typed before goes elsewhere.
      await dialog.locator("input[type=password]:focus").waitFor();
      await dialog.getByLabel("密码", { exact: true }).fill("demo only: officer");
      await dialog.getByRole("button", { name: "登录" }).click();
      await dialog.waitFor({ state: "hidden" });
      await saved(page);
      expect(await title.inputValue()).toBe("登录失效时填写");

      const failing = /\/v1\/drafts\/[0-9A-Z]{26}$/;
      await page.route(failing, (route) =>
        route.request().method() === "PUT" ? route.fulfill(FAILURE) : route.continue(),
      );
      await title.fill("服务出错时填写");
      await page.getByText("服务内部错误").waitFor();
      await page.unroute(failing);
      await page.getByRole("button", { name: "重试" }).click();
      await saved(page);

      // Nobody needs to ask again.
      let failures = 0;
      await page.route(failing, (route) =>
        route.request().method() === "PUT" && failures++ === 0 ? route.fulfill(FAILURE) : route.continue(),
      );
      await title.fill("服务出错后自动保存");
      await page
        .getByText(/服务出错，内容已留存在本机，稍后自动重试/)
        .first()
        .waitFor();
      await saved(page);
      expect(failures).toBe(2);
      await page.unroute(failing);

      await page.context().setOffline(true);
      await title.fill("关闭页面前填写");
      await page.getByText(/未保存：连接中断/).waitFor();
      const address = page.url();
      await page.close();
      const again = await page.context().newPage();
      await again.context().setOffline(false);
      await again.goto(address);
      const restored = again.getByRole("textbox", { name: "名称 · 中文" }).first();
      await restored.waitFor();
      await again.getByTestId("saving").getByText("已保存").waitFor();
      expect(await restored.inputValue()).toBe("关闭页面前填写");
    });

    it("says clearly that the service failed, with the request's number, where it reads and where it submits", async () => {
      const { page } = await draftOf(editor, "370300.dip.self-pay-excess");
      await page.route(/\/submission$/, (route) => route.fulfill(FAILURE));
      await page.getByRole("button", { name: "提交审核" }).click();
      const dialog = page.getByRole("dialog", { name: "提交审核" });
      const reason = dialog.getByLabel("修改理由");
      await reason.fill("按年度测算调整");
      await dialog.getByRole("button", { name: "提交审核" }).click();
      await dialog.getByText("服务内部错误").waitFor();
      await dialog.getByText(/urn:request:0123/).waitFor();
      expect(await reason.inputValue()).toBe("按年度测算调整");
      await page.unroute(/\/submission$/);
      await dialog.getByRole("button", { name: "提交审核" }).click();
      await page.getByText("审核中", { exact: true }).waitFor();

      const reading = /\/v1\/sample-claims/;
      await page.route(reading, (route) => route.fulfill(FAILURE));
      await page.goto(`${editor.address}/try/370300`);
      await page.getByText("服务内部错误").waitFor();
      await page.getByText(/urn:request:0123/).waitFor();
      await page.unroute(reading);
      await page.getByRole("button", { name: "重试" }).click();
      await page.getByTestId("outcome").waitFor();
    });
  },
);
