import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type EditorService, startEditorService } from "./editor-service.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { openBrowser, TRIES, Visitor } from "./visitor.ts";

const chromium = findChromium();

/** Pastes text where the focus is, as a spreadsheet's clipboard gives it. */
async function paste(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, pasted) => {
    // Names of the browser, which the checks of this project do not know.
    const world = globalThis as unknown as {
      DataTransfer: new () => { setData(type: string, text: string): void };
      ClipboardEvent: new (type: string, init: object) => unknown;
    };
    const clipboardData = new world.DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const init = { clipboardData, bubbles: true, cancelable: true };
    (element as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(
      new world.ClipboardEvent("paste", init),
    );
  }, text);
}

describe.skipIf(chromium === undefined)(
  `drafts in a browser (skipped without one: ${ENABLE})`,
  { ...TRIES, timeout: 120_000 },
  () => {
    let service: EditorService;
    let browser: Browser;
    let visitors: Visitor[] = [];

    beforeAll(async () => {
      service = await startEditorService();
      browser = await openBrowser(chromium ?? "");
    }, 180_000);
    afterAll(async () => {
      await browser?.close();
      await service?.close();
    });
    afterEach(async () => {
      const faults = visitors.flatMap((visitor) => visitor.faults);
      for (const { page } of visitors) await page.context().close();
      visitors = [];
      expect(faults).toEqual([]);
    });

    async function officerAt(path: string, width?: number): Promise<Visitor> {
      const visitor = await Visitor.comes(browser, service.address, width);
      visitors.push(visitor);
      await visitor.opens(path);
      await visitor.logsIn("officer");
      return visitor;
    }

    /** Opens the officer's draft of a rule set, from its page. */
    async function draftOf(id: string, width?: number): Promise<Visitor> {
      const visitor = await officerAt(`/rule-sets/${id}/1`, width);
      await visitor.page.getByRole("button", { name: "修改", exact: true }).click();
      await visitor.page.getByRole("button", { name: "提交审核" }).waitFor();
      return visitor;
    }

    const figure = (page: Page, row: number) =>
      page.getByRole("region", { name: "基本系数" }).getByRole("textbox", { name: `第 ${row} 行 取值` });
    const saved = (page: Page) => page.getByTestId("saving").getByText("已保存").waitFor();
    const problems = (page: Page) => page.getByRole("button", { name: /coefficient|body/ });

    it("finds the coefficients, pastes three rows from Excel, mends the gap, undoes across views and submits", async () => {
      const { page } = await officerAt("/home/370300");
      await page.getByPlaceholder("搜索规则集、条款、统筹区").fill("机构系数");
      await page.getByText("定点医疗机构系数").first().click();
      await page.getByRole("heading", { name: "定点医疗机构系数" }).waitFor();
      await page.getByRole("button", { name: "修改", exact: true }).click();
      await figure(page, 2).waitFor();

      // Excel ends each row with CRLF, the last too; the middle one is empty, and the row below stays as it is.
      await paste(figure(page, 2), "0.93\r\n\r\n0.74\r\n");
      expect(await figure(page, 2).inputValue()).toBe("0.93");
      expect(await figure(page, 3).inputValue()).toBe("");
      expect(await figure(page, 4).inputValue()).toBe("0.74");
      expect(await figure(page, 5).inputValue()).toBe("0.62");
      await saved(page);
      const row = page
        .getByRole("region", { name: "基本系数" })
        .getByRole("row")
        .filter({ hasText: /value|取值/ });
      await row.locator(".place-finding-error").first().waitFor();
      await problems(page).first().click();
      await page.locator('tr[data-row="2"] :focus').waitFor();

      await figure(page, 3).fill("0.81");
      await saved(page);
      await page.locator(".place-finding-error").first().waitFor({ state: "detached" });

      await page.getByText("文字", { exact: true }).click();
      await page.getByText(/取值为 0\.81/).waitFor();
      await page.keyboard.press("Control+z");
      await page.getByText(/取值为 0\.81/).waitFor({ state: "detached" });
      await page.getByRole("button", { name: "重做" }).click();
      await page.getByText(/取值为 0\.81/).waitFor();
      await page.getByText("文档", { exact: true }).click();
      await page.locator(".monaco-editor .view-line").first().waitFor();
      await page.getByText("表单", { exact: true }).click();
      expect(await figure(page, 3).inputValue()).toBe("0.81");
      await saved(page);

      // The cases of the version expect the old figures: submitting it is refused with each of them.
      await page.getByRole("button", { name: "提交审核" }).click();
      const dialog = page.getByRole("dialog", { name: "提交审核" });
      await dialog.getByLabel("修改理由").fill("按年度测算调整二级机构系数");
      await dialog.getByRole("button", { name: "提交审核" }).click();
      await dialog
        .getByText(/应为用例所载的 0\.8/)
        .first()
        .waitFor();
      await dialog.getByRole("button", { name: "取消" }).click();
      await page
        .getByRole("link", { name: /应为用例所载的 0\.8/ })
        .first()
        .waitFor();

      await paste(figure(page, 2), "0.92\r\n0.8\r\n0.72\r\n");
      await page.getByRole("textbox", { name: "名称 · 中文" }).first().fill("定点医疗机构系数（2022）");
      await saved(page);
      await page.getByRole("button", { name: "提交审核" }).click();
      await dialog.getByRole("button", { name: "提交审核" }).click();
      await page.getByText("审核中", { exact: true }).waitFor();
      expect(await page.locator(".edit-main[inert]").count()).toBe(1);
    });

    it("edits conditions as a tree and completes formulas, told in words at once", async () => {
      const { page } = await draftOf("370300.dip.self-pay-excess");
      await page
        .getByRole("button", { name: /编辑第 1 行 适用条件/ })
        .first()
        .click();
      const dialog = page.getByRole("dialog", { name: /适用条件/ });
      await dialog.getByLabel("条件形式").first().selectOption("any");
      await dialog.getByRole("button", { name: "添加比较" }).click();
      const fact = dialog.getByRole("combobox", { name: "事实" }).last();
      await fact.fill("机构等级");
      await page.getByText("机构等级（文本）", { exact: true }).last().click();
      await dialog.getByLabel("比较方式").last().selectOption("in");
      await dialog.getByRole("combobox", { name: "值", exact: true }).last().fill("3、2、");
      await dialog.getByRole("button", { name: "完成" }).click();
      await dialog.waitFor({ state: "hidden" });
      await page.getByRole("button", { name: /或机构等级为其中之一“三级”、“二级”/ }).waitFor();

      const formula = page
        .getByRole("textbox", { name: /公式$/ })
        .or(page.getByRole("combobox", { name: /公式$/ }))
        .first();
      await formula.fill("人自费");
      await page.getByText("个人自费（数值·元）", { exact: true }).filter({ visible: true }).waitFor();
      await formula.press("ArrowDown");
      await formula.press("Enter");
      expect(await formula.inputValue()).toBe("个人自费");
      await saved(page);
      await page.getByText(/错误 \d/).waitFor();
      // All the way back, through both.
      const undo = page.getByRole("button", { name: "撤销" });
      for (let step = 0; step < 30 && (await undo.isEnabled()); step += 1)
        await page.keyboard.press("Control+z");
      await page.getByText(/错误 \d/).waitFor({ state: "detached" });
    });

    it("shows a gap between tiers at its rows, and takes cells in the grid too", async () => {
      const { page } = await draftOf("370300.dip.prepayment");
      const tiers = page.getByRole("region", { name: "分档", exact: true }).first();
      const until = tiers.getByRole("textbox", { name: "第 2 行 上限" });
      await until.fill("75");
      // The gap lies behind the second row, and is told there.
      await tiers.locator('tr.edit-row-wrong[data-row="1"]').waitFor();
      await tiers.getByText(/“qualified”与“good”之间 \[75, 80\) 无档可入/).waitFor();
      await page.getByText(/错误 \d/).waitFor();
      await page.keyboard.press("Control+z");
      expect(await until.inputValue()).toBe("80");
      await page.getByText(/错误 \d/).waitFor({ state: "detached" });

      await tiers.getByText("网格", { exact: true }).click();
      const cell = tiers.locator("revogr-data .rgCell").filter({ hasText: /^0\.5$/ });
      await cell.click();
      await paste(tiers.locator("revo-grid"), "0.6\r\n0.9\r\n");
      await tiers
        .locator(".rgCell")
        .filter({ hasText: /^0\.9$/ })
        .waitFor();
      await tiers.locator(".rgCell").filter({ hasText: /^1$/ }).first().waitFor();
      await saved(page);
      await tiers.getByText("表格", { exact: true }).click();
      expect(await tiers.getByRole("textbox", { name: "第 2 行 取值" }).inputValue()).toBe("0.6");
      expect(await tiers.getByRole("textbox", { name: "第 4 行 取值" }).inputValue()).toBe("1");
    });

    it("never overwrites what somebody else saved first: both are shown, and each place is chosen", async () => {
      const first = await draftOf("370800.dip.case-adjustment");
      const second = await draftOf("370800.dip.case-adjustment");
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
      const { page } = await draftOf("370300.dip.budget");
      const title = page.getByRole("textbox", { name: "名称 · 中文" }).first();
      await page.context().setOffline(true);
      await title.fill("断网时填写");
      await page.getByText(/未保存：连接中断/).waitFor();
      await page.context().setOffline(false);
      await saved(page);

      await page.context().clearCookies();
      await title.fill("登录失效时填写");
      const dialog = page.getByRole("dialog", { name: "请重新登录" });
      await dialog.getByLabel("密码", { exact: true }).fill("demo only: officer");
      await dialog.getByRole("button", { name: "登录" }).click();
      await dialog.waitFor({ state: "hidden" });
      await saved(page);
      expect(await title.inputValue()).toBe("登录失效时填写");

      const failing = /\/v1\/drafts\/[0-9A-Z]{26}$/;
      await page.route(failing, (route) =>
        route.request().method() === "PUT"
          ? route.fulfill({
              status: 500,
              contentType: "application/problem+json",
              body: JSON.stringify({ code: "internal", title: "服务内部错误", detail: "请稍后重试" }),
            })
          : route.continue(),
      );
      await title.fill("服务出错时填写");
      await page.getByText("服务内部错误").waitFor();
      await page.unroute(failing);
      await page.getByRole("button", { name: "重试" }).click();
      await saved(page);

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

    it("shows everything typed as text, whatever it is", async () => {
      const { page } = await draftOf("370300.dip.prepayment");
      const corpus = `<img src=x onerror="window.caught=1"><script>window.caught=1</script>{{7*7}}\${7*7}'">`;
      const boxes = page.locator("input.edit-input[type=text]:visible, textarea.edit-input:visible");
      const count = await boxes.count();
      expect(count).toBeGreaterThan(10);
      for (let index = 0; index < count; index += 1) await boxes.nth(index).fill(`${corpus}${index}`);
      await page.getByText(/错误 \d/).waitFor();
      for (const view of ["文字", "文档", "表单"]) {
        await page.getByText(view, { exact: true }).first().click();
        await page
          .getByText("window.caught=1")
          .first()
          .waitFor({ state: "attached" })
          .catch(() => undefined);
        expect(await page.evaluate("window.caught")).toBe(undefined);
        expect(await page.locator('img[src="x"]').count()).toBe(0);
      }
    });

    it("edits a cell by keyboard alone", async () => {
      const { page } = await draftOf("370300.dip.institution-coefficients");
      const goOn = page.getByRole("button", { name: "继续修改" });
      if (await goOn.isVisible()) await goOn.click();
      await page.getByRole("button", { name: "提交审核" }).waitFor();
      await page.locator("body").press("Tab");
      for (let step = 0; step < 80; step += 1) {
        await page.keyboard.press("Tab");
        if ((await page.locator(":focus").getAttribute("aria-label")) === "第 1 行 取值") break;
      }
      await page.keyboard.press("Control+a");
      await page.keyboard.type("1.05");
      await page.keyboard.press("Enter");
      expect(await page.locator(":focus").getAttribute("aria-label")).toBe("第 2 行 取值");
      await saved(page);
      expect(await figure(page, 1).inputValue()).toBe("1.05");
      await page.keyboard.press("Control+z");
      expect(await figure(page, 1).inputValue()).toBe("1");
    });

    it("takes what is typed into the document, and tells what is no document", async () => {
      const { page } = await draftOf("370300.dip.exclusion");
      await page.getByText("文档", { exact: true }).click();
      const text = page.locator(".monaco-editor .view-line").first();
      await text.waitFor();
      await text.click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type(" x");
      await page
        .getByTestId("saving")
        .getByText(/不是有效的 JSON/)
        .waitFor();
      await page.keyboard.press("Control+z");
      await saved(page);
    });

    for (const width of [1440, 1024])
      it(`has no serious barrier and does not scroll sideways, ${width} wide`, async () => {
        const visitor = await draftOf("370300.dip.case-adjustment", width);
        const { page } = visitor;
        await page.getByRole("status", { name: "问题" }).waitFor();
        for (const view of ["表单", "文字", "文档"]) {
          await page.getByText(view, { exact: true }).first().click();
          if (view === "文档") await page.locator(".monaco-editor .view-line").first().waitFor();
          expect(await visitor.barriers()).toEqual([]);
          const [scrollWidth = 0, clientWidth = 0] = await page.evaluate<readonly number[]>(
            "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
          );
          expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
        }
      });
  },
);
