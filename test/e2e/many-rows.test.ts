import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { draftOfRows } from "../bench/many-rows.ts";
import { Caller } from "./caller.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";
import type { Visitor } from "./visitor.ts";

const chromium = findChromium();

describe.skipIf(chromium === undefined)(
  `thousands of rows in a browser (skipped without one: ${ENABLE})`,
  { timeout: 180_000 },
  () => {
    const editor = theEditor();

    /** An officer who has logged in, and the scripts that his pages ask for from then on. */
    async function officer(): Promise<{ visitor: Visitor; page: Page; asked: string[] }> {
      const visitor = await editor.comes();
      visitor.page.setDefaultTimeout(60_000);
      await visitor.opens("/nothing-is-here");
      await visitor.logsIn("officer");
      await visitor.page.getByText("没有这个页面").waitFor();
      const asked: string[] = [];
      visitor.page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      return { visitor, page: visitor.page, asked };
    }

    const cell = (page: Page, row: number, column: number) =>
      page.locator(`revogr-data[type="rgRow"] .rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`).first();

    it("loads text editor, grid and workbooks only where they are looked at", async () => {
      const { visitor, page, asked } = await officer();
      const parts = (name: RegExp) => asked.filter((path) => name.test(path));
      await visitor.opens("/rule-sets/370300.dip.institution-coefficients/1");
      await page.getByRole("cell", { name: "其他二级定点医疗机构" }).waitFor();
      expect(parts(/monaco|worker|grid|xlsx|papaparse/)).toEqual([]);
      await page.getByText("文档", { exact: true }).click();
      await page.locator(".monaco-editor .view-line").first().waitFor();
      expect(parts(/monaco-parts.*\.js/).length).toBeGreaterThan(0);
      expect(parts(/grid|xlsx/)).toEqual([]);

      await visitor.opens("/rule-sets/410400.dip.score-table/1");
      await page.locator("revo-grid .rgCell").first().waitFor();
      expect(parts(/wide-grid.*\.js/).length).toBeGreaterThan(0);
      expect(parts(/sheet\.worker|xlsx/)).toEqual([]);
      const file = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出表格" }).click();
      await page.getByRole("menuitem", { name: "Excel（XLSX）" }).first().press("Enter");
      expect((await file).suggestedFilename()).toMatch(/^410400\.dip\.score-table@1 .*\.xlsx$/);
      expect(parts(/sheet\.worker/).length).toBeGreaterThan(0);
    });

    it("loses nothing that is typed into 20,000 rows while the connection is lost", async () => {
      const id = await draftOfRows(await Caller.logsIn(editor.address, "officer"), 20_000);
      const { visitor, page } = await officer();
      await visitor.opens(`/drafts/${id}`);
      await page.getByText("共 20,000 行").waitFor();
      await page.getByText("没有发现问题").waitFor();
      // Number, code, name.
      await cell(page, 3, 2).click();
      await page.context().setOffline(true);
      await page.keyboard.type("typed while offline");
      await page.keyboard.press("Enter");
      await page
        .getByTestId("saving")
        .getByText(/未保存：连接中断/)
        .waitFor();
      page.on("dialog", (dialog) => dialog.accept());
      await page.context().setOffline(false);
      await page
        .context()
        .route("**/v1/drafts/*", (route) =>
          route.request().method() === "PUT" ? route.abort() : route.continue(),
        );
      await page.reload();
      await cell(page, 3, 2).getByText("typed while offline", { exact: true }).waitFor();
    });

    it("shows in the grid which cell is wrong, and stops reading a file when told to", async () => {
      const id = await draftOfRows(await Caller.logsIn(editor.address, "officer"));
      const { visitor, page } = await officer();
      await visitor.opens(`/drafts/${id}`);
      await page.getByText("没有发现问题").waitFor();
      await cell(page, 2, 3).click();
      await page.keyboard.type("no code");
      await page.keyboard.press("Enter");
      await page.locator('.grid-error[data-rgrow="2"][data-rgcol="3"]').waitFor();
      await page.getByRole("button", { name: "撤销" }).click();
      await page.getByText("没有发现问题").waitFor();
      expect(await page.locator(".grid-error").count()).toBe(0);

      const download = page.waitForEvent("download");
      await page.getByRole("button", { name: "导出表格" }).click();
      await page
        .locator(".ant-dropdown-menu-item-group")
        .filter({ hasText: "› 病种组" })
        .getByRole("menuitem", { name: "CSV" })
        .press("Enter");
      const file = await download;
      const chunks: Buffer[] = [];
      for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
      const lines = Buffer.concat(chunks).toString("utf8").trimEnd().split("\r\n");
      expect(lines.length).toBe(4_445);

      await page.getByRole("button", { name: "导入表格" }).click();
      const dialog = page.getByRole("dialog", { name: "导入表格" });
      const name = file.suggestedFilename();
      const choose = (text: string) =>
        page
          .locator('input[type="file"]')
          .setInputFiles({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
      // A desk that never answers, until it is stopped.
      await page.route(/sheet\.worker/, () => {});
      await choose(lines.join("\r\n"));
      await dialog.getByRole("button", { name: "取消" }).first().click();
      await dialog.getByRole("button", { name: "取消" }).waitFor({ state: "hidden" });
      expect(await dialog.getByRole("button", { name: "写入草稿" }).count()).toBe(0);

      // Another file is read by a desk of its own, into the rows that its titles name.
      await page.unroute(/sheet\.worker/);
      const [titles = "", first = "", ...others] = lines;
      const [code = "", old = "", ...cells] = first.split(",");
      await choose([titles, [code, "名称有变", ...cells].join(","), ...others].join("\r\n"));
      const preview = dialog.getByRole("region", { name: "写入前预览" });
      await preview.getByText("修改 1 行").waitFor();
      await dialog.getByText("病种分值表 › 病种组（4444）").waitFor();
      expect(await preview.locator("del").innerText()).toBe(old);
      expect(await preview.locator("ins").innerText()).toBe("名称有变");
    });
  },
);
