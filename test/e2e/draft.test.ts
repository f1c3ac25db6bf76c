import { describe, expect, it } from "vitest";
import { draftOf, figure, saved } from "./draft-page.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { paste } from "./paste.ts";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `drafts in a browser (skipped without one: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();

    it("undoes and redoes across its three views, and is not submitted while its cases expect otherwise", async () => {
      const { page } = await draftOf(editor, "370300.dip.institution-coefficients");
      await figure(page, 3).fill("0.81");
      await saved(page);
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

      // The cases of the version expect the old figure: submitting it is refused with each of them.
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

      await figure(page, 3).fill("0.8");
      await page.getByRole("textbox", { name: "名称 · 中文" }).first().fill("定点医疗机构系数（2022）");
      await saved(page);
      await page.getByRole("button", { name: "提交审核" }).click();
      await dialog.getByRole("button", { name: "提交审核" }).click();
      await page.getByText("审核中", { exact: true }).waitFor();
      expect(await page.locator(".edit-main[inert]").count()).toBe(1);
    });

    it("edits conditions as a tree and completes formulas, told in words at once", async () => {
      const { page } = await draftOf(editor, "370300.dip.self-pay-excess");
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
      const { page } = await draftOf(editor, "370300.dip.prepayment");
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

    it("edits a cell by keyboard alone", async () => {
      const { page } = await draftOf(editor, "370300.dip.institution-coefficients");
      await figure(page, 1).waitFor();
      const isLocked = (await page.locator(".edit-main[inert]").count()) > 0;
      if (isLocked) await page.getByRole("button", { name: "继续修改" }).click();
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
      // What is typed slowly is taken back in as many steps.
      for (let step = 0; step < 6 && (await figure(page, 1).inputValue()) !== "1"; step += 1)
        await page.keyboard.press("Control+z");
      expect(await figure(page, 1).inputValue()).toBe("1");
    });

    it("takes what is typed into the document, and tells what is no document", async () => {
      const { page } = await draftOf(editor, "370300.dip.exclusion");
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

    it("has no serious barrier and does not scroll sideways, wide and narrow", async () => {
      const visitor = await draftOf(editor, "370300.dip.case-adjustment");
      const { page } = visitor;
      await page.getByRole("status", { name: "问题" }).waitFor();
      for (const view of ["表单", "文字", "文档"]) {
        await page.getByText(view, { exact: true }).first().click();
        if (view === "文档") await page.locator(".monaco-editor .view-line").first().waitFor();
        expect(await visitor.faultsWideAndNarrow()).toEqual([]);
      }
    });
  },
);
