import { readFileSync } from "node:fs";
import iconv from "iconv-lite";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

/** A month as an export has it: codes as words, several diagnoses in a cell, one amount with three decimals. */
const MONTH = `清单号,医院编码,险种,性别,出院日期,总费用,主要诊断编码,其他诊断,统筹支付,经办备注
C1,H37030000101,职工,男,2023-03-14,1000.50,I20.800,J18.900;K29.500,500.00,
C2,H37030000101,居民,女,2023-03-15,800.00,I20.800,,300.00,无
C3,H37030000101,居民,女,2023-03-16,1.005,I20.800,,0.50,
`;

describe.skipIf(findChromium() === undefined)(
  `claims in CSV in a browser (skipped without one: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();

    async function picks(page: Page, name: string, buffer: Buffer): Promise<void> {
      await page.getByLabel("选择清单文件").setInputFiles({ name, mimeType: "text/csv", buffer });
    }

    it("are mapped column by column as the headings suggest, previewed, uploaded, and mapped alike the next time", async () => {
      const visitor = await editor.at("settlement-client", "/claim-sets/370300");
      const { page } = visitor;
      await page.getByRole("button", { name: "上传清单…" }).click();
      await picks(page, "3月.csv", iconv.encode(MONTH, "gb18030"));
      await page.getByText("编码 GBK（GB18030）；试读前 3 行，可采用 2 行。").waitFor();
      const fields = page.getByRole("region", { name: "列与清单字段的对应" });
      await fields
        .getByRole("row", { name: /^总费用/ })
        .getByText("医疗费总额")
        .waitFor();
      expect(await fields.getByLabel("“居民”的代码").first().inputValue()).toBe("2");
      // Three decimals are no amount of money, and the row says so.
      await page.getByRole("row", { name: /^4 医疗费总额 值为 "1.005"/ }).waitFor();

      // What the headings do not say is chosen; what is chosen shows in the claims at once.
      await fields.getByLabel("“女”的代码").selectOption("9");
      await page.getByRole("row", { name: /C2 .* 9 未说明/ }).waitFor();
      await page.getByLabel("添加固定值字段…").click();
      await page.keyboard.type("入院途径");
      await page.keyboard.press("Enter");
      await page.getByRole("combobox", { name: "入院途径", exact: true }).click();
      await page.getByTitle("2 门诊").click();
      await page.getByRole("button", { name: "删去入院途径" }).waitFor();
      expect(await visitor.barriers()).toEqual([]);

      const saved = page.waitForEvent("download");
      await page.getByRole("button", { name: "保存对应关系" }).click();
      const file = await saved;
      expect(file.suggestedFilename()).toBe("claim-mapping-370300.json");
      const mapping = readFileSync(await file.path());
      expect(JSON.parse(mapping.toString("utf8")).fields["setlinfo.adm_way"]).toEqual({ constant: "2" });

      await page.getByRole("button", { name: "上传", exact: true }).click();
      await page.getByRole("heading", { name: "清单集：3月" }).waitFor();
      await page.getByText("未采用的行（1）").waitFor();

      // In this browser it is remembered; elsewhere the file is loaded.
      await visitor.opens("/claim-sets/370300");
      await page.getByRole("button", { name: "上传清单…" }).click();
      await picks(page, "4月.csv", Buffer.from(MONTH));
      await page.getByText("已沿用本浏览器上次用于同样列名的对应关系。").waitFor();
      await page.getByRole("button", { name: "删去入院途径" }).waitFor();
      await page.getByRole("button", { name: "重新按列名建议" }).click();
      await page.getByRole("button", { name: "删去入院途径" }).waitFor({ state: "detached" });
      await page
        .getByLabel("载入对应关系文件…")
        .setInputFiles({ name: "mine.json", mimeType: "application/json", buffer: mapping });
      await page.getByText("对应关系来自文件 mine.json。").waitFor();
      await page.getByRole("button", { name: "删去入院途径" }).waitFor();
    });

    it("are not uploaded where no row is a claim, and files that are no table or no mapping are told as such", async () => {
      const visitor = await editor.at("settlement-client", "/claim-sets/370300", 1024);
      const { page } = visitor;
      await page.getByRole("button", { name: "上传清单…" }).click();
      const send = page.getByRole("button", { name: "上传", exact: true });
      await picks(page, "空.csv", Buffer.from(""));
      await page.getByText("读不出列名").waitFor();
      expect(await send.isDisabled()).toBe(true);
      await picks(page, "甲.csv", Buffer.from("甲,乙\n1,2\n"));
      await page.getByText("尚未对应的必填字段：结算清单标识、").waitFor();
      await page.getByText("试读的行没有一行可采用").waitFor();
      expect(await send.isDisabled()).toBe(true);
      const load = (text: string) =>
        page
          .getByLabel("载入对应关系文件…")
          .setInputFiles({ name: "m.json", mimeType: "application/json", buffer: Buffer.from(text) });
      await load("[]");
      await page.getByText("这个文件不是对应关系").waitFor();
      // Of the outline of a mapping, and none: the service says why.
      await load('{"title": {"zh": "试"}, "fields": {"setlinfo.gend": {"colunm": "甲"}}}');
      await page.getByRole("alert").filter({ hasText: "colunm" }).waitFor();
      expect(await send.isDisabled()).toBe(true);
      expect([...(await visitor.barriers()), ...(await visitor.sideways())]).toEqual([]);
    });
  },
);
