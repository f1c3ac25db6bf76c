import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

const chromium = findChromium();

describe.skipIf(chromium === undefined)(
  `codes found in a browser (skipped without one: ${ENABLE})`,
  { timeout: 120_000 },
  () => {
    const editor = theEditor();

    const offered = (page: Page, words: string) =>
      page.locator(".ant-select-item-option").filter({ hasText: words }).first();
    const shown = (place: Page | Locator, words: string) =>
      place.getByText(words, { exact: true }).filter({ visible: true }).first().waitFor();

    it("in a claim: by a part of the name, by code, and a code that no list has is taken with a warning", async () => {
      const visitor = await editor.at("officer", "/try/370300");
      const { page } = visitor;
      await page.getByTestId("outcome").waitFor();
      const code = page.getByRole("combobox", { name: "诊断代码" }).first();
      await code.fill("急性心肌梗死");
      await offered(page, "I21.900 急性心肌梗死").waitFor();
      await code.press("Enter");
      await shown(page, "I21.900 急性心肌梗死");

      await code.fill("q99.9z");
      await offered(page, "照填：q99.9z").waitFor();
      await code.press("Enter");
      await page.getByText("疾病诊断（ICD-10）中没有 q99.9z，请核对。").waitFor();
      await offered(page, "照填：q99.9z").waitFor({ state: "hidden" });
      expect(await visitor.barriers()).toEqual([]);

      const operation = page.getByRole("combobox", { name: "手术操作代码" }).first();
      await operation.fill("36.0700");
      await offered(page, "36.0700 药物洗脱冠状动脉支架置入").waitFor();
      await page.keyboard.press("Tab"); // a code that is typed whole counts without a choice
      await shown(page, "36.0700 药物洗脱冠状动脉支架置入");
    });

    it("in a condition: one code, or how several begin, pasted at once", async () => {
      const visitor = await editor.at("officer", "/rule-sets/370300.dip.payment-routing/1");
      const { page } = visitor;
      await page.getByRole("button", { name: "修改", exact: true }).click();
      await page.getByRole("button", { name: "提交审核" }).waitFor();
      await page.locator('[data-pointer="/body/cases/6/when"]').click();
      const dialog = page.getByRole("dialog", { name: /^编辑/ });
      const several = dialog.locator('[data-pointer="/body/cases/6/when/all/1/any/0/value"]');
      await several.getByRole("combobox").fill("F32 F33、Q5Z");
      await shown(several, "F33");
      await shown(several, "F32");
      await several.getByText("疾病诊断（ICD-10）中没有以 Q5Z 开头的编码，请核对。").waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole("button", { name: "完成" }).click();

      await page.locator('[data-pointer="/body/cases/2/when"]').click();
      const one = dialog.locator('[data-pointer="/body/cases/2/when/any/0/all/2/value"]');
      await one.getByRole("combobox").fill("血液透析");
      await offered(page, "39.9500 血液透析").waitFor();
      await one.getByRole("combobox").press("Enter");
      await shown(one, "39.9500 血液透析");

      // By mouse: a press on the edge of what is offered, and a dialog that takes the focus back, leave it to be clicked.
      await one.getByRole("combobox").fill("药物洗脱冠状动脉支架");
      const wanted = offered(page, "36.0700 药物洗脱冠状动脉支架置入");
      await wanted.waitFor();
      const popup = page.locator(".ant-select-dropdown").filter({ has: wanted });
      const { x = 0, y = 0, width = 0 } = (await popup.boundingBox()) ?? {};
      await page.mouse.click(x + width / 2, y + 1);
      await wanted.hover();
      await page.evaluate("document.querySelector('[role=dialog]').focus()");
      await wanted.click();
      await shown(one, "36.0700 药物洗脱冠状动脉支架置入");
      await dialog.getByRole("button", { name: "完成" }).click();
      await page.getByTestId("saving").getByText("已保存").waitFor();
    });

    it("in the cells of a score table, in a plain table and in a grid, by click and by key", async () => {
      const visitor = await editor.at("officer", "/rule-sets/410400.dip.score-table/1");
      const { page } = visitor;
      await page.getByRole("button", { name: "修改", exact: true }).click();
      const cell = (row: number, column: number) =>
        page
          .locator(`revogr-data[type="rgRow"] .rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`)
          .first();
      // Number, code, name, diagnosis, operations.
      const before = await cell(0, 3).innerText();
      await cell(0, 3).click();
      await page.keyboard.press("Alt+ArrowDown");
      const dialog = page.getByRole("dialog", { name: "查找编码：第 1 行 诊断编码" });
      const search = dialog.getByRole("combobox", { name: "按编码或名称查找" });
      await search.fill("急性心肌梗死");
      await offered(page, "I21.900 急性心肌梗死").waitFor();
      await search.press("Enter");
      await expect.poll(() => dialog.getByLabel("单元格内容").inputValue()).toBe("I21.900");
      await dialog.getByLabel("单元格内容").fill("I21.9");
      await dialog
        .getByText(/^I21\.9/)
        .first()
        .waitFor();
      await dialog.getByRole("button", { name: "写入单元格" }).click();
      await dialog.waitFor({ state: "hidden" });
      await cell(0, 3).getByText("I21.9", { exact: true }).waitFor();

      const list = page.getByRole("region", { name: "病种组", exact: true }).first();
      await list.getByText("表格", { exact: true }).click();
      await page.getByRole("button", { name: "查找编码：第 1 行 操作编码" }).click();
      const several = page.getByRole("dialog", { name: "查找编码：第 1 行 操作编码" });
      const find = several.getByRole("combobox", { name: "按编码或名称查找" });
      const text = several.getByLabel("单元格内容");
      await text.fill("");
      await find.fill("36.0700");
      await offered(page, "36.0700 药物洗脱冠状动脉支架置入").click();
      await expect.poll(() => text.inputValue()).toBe("36.0700");
      await several.getByText("任一（|）").click();
      await find.fill("血液透析");
      await offered(page, "39.9500 血液透析").click();
      await expect.poll(() => text.inputValue()).toBe("36.0700|39.9500");
      await several.getByText("36.0700 药物洗脱冠状动脉支架置入").waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await several.getByRole("button", { name: "写入单元格" }).click();
      await several.waitFor({ state: "hidden" });
      expect(await page.getByRole("textbox", { name: "第 1 行 操作编码", exact: true }).inputValue()).toBe(
        "36.0700|39.9500",
      );
      await page.getByRole("button", { name: "撤销" }).click();
      await page.getByRole("button", { name: "撤销" }).click();
      expect(await page.getByRole("textbox", { name: "第 1 行 诊断编码", exact: true }).inputValue()).toBe(
        before,
      );
    });

    it("in the administration, list by list", async () => {
      const visitor = await editor.at("administrator", "/administration/codes");
      const { page } = visitor;
      await page.getByText(/33,304 个编码/).waitFor();
      await page.getByText("手术操作（ICD-9-CM-3）").click();
      await page.getByText(/13,686 个编码/).waitFor();
      await page.getByLabel("编码前几位，或名称所含字词").fill("药物洗脱冠状动脉支架");
      await page.getByRole("row", { name: "36.0700 药物洗脱冠状动脉支架置入" }).waitFor();
      await page.getByLabel("编码前几位，或名称所含字词").fill("没有的名称");
      await page.getByText("没有符合的编码。").waitFor();
      expect([...(await visitor.barriers()), ...(await visitor.sideways())]).toEqual([]);
    });
  },
);
