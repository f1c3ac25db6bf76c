import { describe, expect, it } from "vitest";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `the editor in a browser (skipped without one: ${ENABLE})`,
  { timeout: 120_000 },
  () => {
    const editor = theEditor();

    it("lets an officer in at the address he came to, shows the policy, a rule set and a claim's decision", async () => {
      const { page } = await editor.at("officer", "/home/370300");
      await page.getByRole("heading", { name: "山东省淄博市支付方案" }).waitFor();
      const steps = page.getByRole("region", { name: "一、逐份清单" }).getByRole("listitem");
      await expect.poll(() => steps.count()).toBe(12);
      expect(await page.locator("script[src*=monaco], script[src*=wide-grid]").count()).toBe(0);

      await page
        .getByRole("link", { name: /机构系数.*第 1 版/ })
        .first()
        .click();
      await page.getByRole("heading", { name: "定点医疗机构系数" }).waitFor();
      await page.getByRole("cell", { name: "其他二级定点医疗机构" }).waitFor();
      expect(await page.getByRole("row", { name: /其他二级定点医疗机构/ }).innerText()).toContain("0.72");

      await page.getByText("文档", { exact: true }).click();
      await page.locator(".monaco-editor .view-line").first().waitFor();

      await page.getByRole("menuitem", { name: "试算清单" }).click();
      const outcome = page.getByTestId("outcome");
      await outcome.getByText("21,648.32").waitFor();
      const institution = page.getByLabel("定点医药机构编号", { exact: true });
      await institution.fill("H37030000201");
      await institution.press("Enter");
      // A secondary general hospital below grade A until 2023-07-01: 0.72 and no bonus, instead of 1.00 + 0.05.
      const difference = page.getByRole("listitem").filter({ hasText: /^系数 1\.0500 → 0\.7200/ });
      expect(await difference.innerText()).toContain("少 0.3300");
      await page.getByRole("button", { name: /机构系数/ }).click();
      await page.getByText("✓ 其他二级定点医疗机构：适用").waitFor();
    });

    it("refuses a wrong password in the interface's language and stays where it was", async () => {
      const visitor = await editor.comes();
      const { page } = visitor;
      await visitor.opens("/compare");
      await page.getByLabel("用户名").fill("demo-officer");
      await page.getByLabel("密码", { exact: true }).fill("not his password");
      await page.getByRole("button", { name: "登录" }).click();
      await page.getByRole("alert").waitFor();
      expect(await page.getByRole("alert").innerText()).toMatch(/[用户名密码]/);
      await page.getByRole("button", { name: "English" }).click();
      await page.getByRole("button", { name: "Log in" }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/compare");
    });

    it("keeps what was typed when the session ends and the connection is lost", async () => {
      const { page } = await editor.at("officer", "/try/370300");
      await page.getByTestId("outcome").waitFor();
      await page.context().clearCookies();
      await page.getByLabel("定点医药机构名称", { exact: true }).fill("甲医院");
      await page.getByLabel("定点医药机构名称", { exact: true }).press("Enter");
      const dialog = page.getByRole("dialog", { name: "请重新登录" });
      await dialog.getByLabel("密码", { exact: true }).fill("demo only: officer");
      await dialog.getByRole("button", { name: "登录" }).click();
      await dialog.waitFor({ state: "hidden" });
      expect(await page.getByLabel("定点医药机构名称", { exact: true }).inputValue()).toBe("甲医院");

      await page.context().setOffline(true);
      await page.getByLabel("定点医药机构名称", { exact: true }).fill("乙医院");
      await page.getByLabel("定点医药机构名称", { exact: true }).press("Enter");
      await page.getByText("与服务的连接已中断").waitFor();
      await page.context().setOffline(false);
      await page.getByText("与服务的连接已中断").waitFor({ state: "hidden" });
      expect(await page.getByLabel("定点医药机构名称", { exact: true }).inputValue()).toBe("乙医院");
    });

    const pages = {
      "/home/370300": "历次版本",
      "/home/440100": "已有支付方案的统筹区",
      "/home/500154": "沿用 重庆市 500000", // a district that states only its differences is shown whole
      "/rule-sets/500154.mix.inpatient-benefit/1/form": "条款出处",
      "/rule-sets/370300.dip.case-adjustment/1/form": "条款出处",
      "/rule-sets/370300.dip.case-adjustment/1/words": "依据",
      "/rule-sets/370300.dip.case-adjustment/1/document": "施行期",
      "/rule-sets/410400.dip.score-table/1/form": "未特指的细菌性痢疾",
      "/compare/410400.dip.case-adjustment@1/370800.dip.case-adjustment@1": "主要改动",
      "/try/370300": "裁定经过",
    };
    it("has no serious barrier and does not scroll sideways, wide and narrow", async () => {
      const visitor = await editor.comes();
      const { page } = visitor;
      await visitor.opens("/");
      await page.getByLabel("用户名").waitFor();
      const found: Record<string, readonly string[]> = { "log-in": await visitor.faultsWideAndNarrow() };
      await visitor.logsIn("officer");
      await page.getByRole("navigation").waitFor();
      for (const [path, words] of Object.entries(pages)) {
        await visitor.opens(path);
        await page.getByText(words, { exact: true }).first().waitFor();
        // The grid library's own markup has faults: beside it a plain table is offered, which has none.
        const plain = page.getByText("分页表格（适合读屏软件）");
        if (await plain.isVisible()) await plain.click();
        await page.locator("revo-grid").waitFor({ state: "detached" });
        found[path] = await visitor.faultsWideAndNarrow();
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
    });
  },
);
