import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { draftCoefficients, submitDraft } from "./coefficient-draft.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";
import type { Visitor } from "./visitor.ts";

const chromium = findChromium();

describe.skipIf(chromium === undefined)(
  `sheets in a browser (skipped without one: ${ENABLE})`,
  { timeout: 120_000 },
  () => {
    const editor = theEditor();

    const officer = (): Promise<Visitor> =>
      editor.at("officer", "/rule-sets/370300.dip.institution-coefficients/1");

    const LIST = /^基本系数/;
    const figure = (page: Page, row: number) =>
      page.getByRole("region", { name: "基本系数" }).getByRole("textbox", { name: `第 ${row} 行 取值` });
    const dialogOf = (page: Page) => page.getByRole("dialog", { name: "导入表格" });

    /** Exports the base coefficients, and gives the file's name and content. */
    async function exported(page: Page, format: "CSV" | "XLSX"): Promise<{ name: string; buffer: Buffer }> {
      await page.getByRole("button", { name: "导出表格" }).click();
      const group = page.locator(".ant-dropdown-menu-item-group").filter({ hasText: LIST });
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        // By key: a menu that is just opening may still move under a pointer.
        group.getByRole("menuitem", { name: format }).press("Enter"),
      ]);
      return { name: download.suggestedFilename(), buffer: readFileSync(await download.path()) };
    }

    async function picks(page: Page, name: string, buffer: Buffer): Promise<void> {
      await page.getByRole("button", { name: "导入表格" }).click();
      await dialogOf(page)
        .getByLabel(/选择文件/)
        .setInputFiles({ name, mimeType: "application/octet-stream", buffer });
    }

    it("takes a changed cell and a new row from CSV after a preview, and takes both back in one step", async () => {
      const visitor = await officer();
      const { page } = visitor;
      const version = await exported(page, "CSV");
      expect(version.name).toMatch(/^370300\.dip\.institution-coefficients@1 .*\.csv$/);
      await page.getByRole("button", { name: "修改", exact: true }).click();
      await figure(page, 2).waitFor();
      expect(await figure(page, 2).inputValue()).toBe("0.92");

      const file = await exported(page, "CSV");
      expect(file.name).toMatch(/^[0-9A-Z]{26}@\d+ .*\.csv$/);
      const text = file.buffer.toString("utf8");
      expect(text.startsWith("\ufeff")).toBe(true);
      expect(text).toBe(version.buffer.toString("utf8"));
      const [titles = "", ...lines] = text.trimEnd().split("\r\n");
      expect(lines.length).toBe(7);
      const second = lines[1] ?? "";
      expect(second.match(/,0\.92,/g)?.length).toBe(1);
      const added = (lines[6] ?? "").replace("township-other", "township-new").replace("0.54", "0.50");
      const changed = [titles, ...lines.with(1, second.replace(",0.92,", ",0.95,")), added].join("\r\n");

      const bad = changed.replace(",0.95,", ",九五,");
      await picks(page, file.name, Buffer.from(bad));
      const row = dialogOf(page).getByRole("row").filter({ hasText: "不是精确小数" });
      expect(await row.innerText()).toContain("九五");
      expect(await row.getByRole("rowheader").innerText()).toBe("3");
      expect(await dialogOf(page).getByRole("button", { name: "写入草稿" }).count()).toBe(0);

      await dialogOf(page)
        .getByLabel(/选择文件/)
        .setInputFiles({ name: file.name, mimeType: "text/csv", buffer: Buffer.from(changed) });
      const preview = dialogOf(page).getByRole("region", { name: "写入前预览" });
      await preview.getByText("新增 1 行").waitFor();
      for (const count of ["删去 0 行", "修改 1 行", "不变 6 行"]) await preview.getByText(count).waitFor();
      const cells = preview.getByRole("row").filter({ hasText: "tertiary-other" });
      expect(await cells.locator("del").innerText()).toBe("0.92");
      expect(await cells.locator("ins").innerText()).toBe("0.95");
      expect(await visitor.barriers()).toEqual([]);
      expect(await figure(page, 2).inputValue()).toBe("0.92");

      await dialogOf(page).getByRole("button", { name: "写入草稿" }).click();
      await dialogOf(page).waitFor({ state: "hidden" });
      expect(await figure(page, 2).inputValue()).toBe("0.95");
      expect(await figure(page, 8).inputValue()).toBe("0.50");
      await page.getByTestId("saving").getByText("已保存").waitFor();
      await page.getByRole("button", { name: "撤销" }).click();
      expect(await figure(page, 2).inputValue()).toBe("0.92");
      expect(await figure(page, 8).count()).toBe(0);
      await page.getByTestId("saving").getByText("已保存").waitFor();
    });

    it("asks where the draft has moved on since the export, and removes absent rows only when told to", async () => {
      const { page } = await officer();
      await page.getByRole("button", { name: "修改", exact: true }).click();
      await figure(page, 2).waitFor();
      const file = await exported(page, "CSV");
      const lines = file.buffer.toString("utf8").trimEnd().split("\r\n");
      await figure(page, 2).fill("0.90");
      await figure(page, 3).fill("0.79");
      await page.getByTestId("saving").getByText("已保存").waitFor();

      const changed = lines.with(2, (lines[2] ?? "").replace(",0.92,", ",0.95,")).slice(0, -1);
      await picks(page, file.name, Buffer.from(changed.join("\r\n")));
      const dialog = dialogOf(page);
      await dialog.getByText("还有 1 处冲突未选择").waitFor();
      const conflict = dialog.getByRole("row").filter({ has: page.getByText("草稿现值", { exact: true }) });
      const own = conflict.filter({ hasText: "tertiary-other" });
      for (const text of ["0.92", "0.90", "0.95"]) await own.getByText(text, { exact: true }).waitFor();
      await own.getByText("文件", { exact: true }).click();
      const preview = dialog.getByRole("region", { name: "写入前预览" });
      await preview.getByText("修改 1 行").waitFor();
      await preview.getByText("删去 0 行").waitFor();
      await dialog.getByText("删去", { exact: true }).first().click();
      await preview.getByText("删去 1 行").waitFor();
      await dialog.getByRole("button", { name: "写入草稿" }).click();
      await dialog.waitFor({ state: "hidden" });
      expect(await figure(page, 2).inputValue()).toBe("0.95");
      // Changed in the draft since the export, and left alone by the file.
      expect(await figure(page, 3).inputValue()).toBe("0.79");
      expect(await figure(page, 7).count()).toBe(0);
    });

    it("gives a workbook that is taken back without a difference", async () => {
      const { page } = await officer();
      await page.getByRole("button", { name: "修改", exact: true }).click();
      await figure(page, 2).waitFor();
      const { name, buffer } = await exported(page, "XLSX");
      expect(name).toMatch(/\.xlsx$/);
      await picks(page, name, buffer);
      await dialogOf(page).getByText("与草稿没有差异，无需写入。").waitFor();
      await dialogOf(page).getByRole("tab", { name: "合并新版本" }).click();
      await dialogOf(page)
        .getByText(/没有可合并的改动/)
        .waitFor();
    });

    it("brings in what a newer version changed, and keeps what the draft changed", async () => {
      const visitor = await officer();
      const { page } = visitor;
      await page.getByRole("button", { name: "修改", exact: true }).click();
      await figure(page, 1).fill("1.05");
      await figure(page, 4).fill("0.73");
      await page.getByTestId("saving").getByText("已保存").waitFor();

      // Version 2 has 0.75, 0.65 and 0.61 in rows 4, 5 and 6.
      const author = await Caller.logsIn(editor.address, "officer");
      const id = await draftCoefficients(author);
      await submitDraft(author, id, "系数调整");
      const reviewer = await Caller.logsIn(editor.address, "reviewer");
      const { signed } = (await reviewer.send("GET", `/drafts/${id}`)).review;
      await reviewer.send("POST", `/drafts/${id}/approval`, { signed, acknowledgeProvisional: true });
      const publisher = await Caller.logsIn(editor.address, "publisher");
      await publisher.send("POST", `/drafts/${id}/publication`, {});

      await page.reload();
      await figure(page, 4).waitFor();
      await page.getByRole("button", { name: "导入表格" }).click();
      const dialog = dialogOf(page);
      await dialog.getByRole("tab", { name: "合并新版本" }).click();
      await dialog.getByText("还有 1 处冲突未选择").waitFor();
      const conflict = dialog.getByRole("row").filter({ hasText: "secondary-other" }).first();
      await conflict.getByText("第 2 版", { exact: true }).click();
      await dialog.getByRole("region", { name: "写入前预览" }).getByText("修改 3 行").waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole("button", { name: "写入草稿" }).click();
      await dialog.waitFor({ state: "hidden" });
      for (const [row, value] of ["1.05", "0.75", "0.65", "0.61"].entries())
        expect(await figure(page, row === 0 ? 1 : row + 3).inputValue()).toBe(value);
    });
  },
);
