import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { COEFFICIENTS, draftCoefficients, publishDraft, submitDraft } from "./coefficient-draft.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `a draft governed in a browser (skipped without one: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();
    let draft: string;

    beforeAll(async () => {
      const officer = await Caller.logsIn(editor.address, "officer");
      draft = await draftCoefficients(officer);
      await submitDraft(officer, draft, "按 2023 年度测算调整三项基本系数");
      await publishDraft(editor.address, draft, "2199-01-01T00:00:00Z");
    }, 60_000);

    const at = async (role: string, path: string): Promise<Page> => (await editor.at(role, path)).page;

    async function says(page: Page, words: string | RegExp): Promise<void> {
      await page.getByText(words).first().waitFor();
    }

    it("is seen with its versions by who opens the jurisdiction, and can be cancelled", async () => {
      const page = await at("publisher", "/home/370300");
      const row = page.getByRole("row", { name: new RegExp(COEFFICIENTS) });
      await row.getByRole("button").click();
      await says(page, "待生效（已排期）");
      await page.getByRole("button", { name: "取消排期…" }).click();
      const dialog = page.getByRole("dialog", { name: /取消第 2 版的排期发布/ });
      await dialog.getByLabel(/理由/).fill("文件改期印发");
      await dialog.getByRole("button", { name: "取消排期" }).click();
      await says(page, "已取消发布");
    });

    it("lets an administrator make a user, grant a role and make a key, each secret told once", async () => {
      const page = await at("administrator", "/administration");
      const choosePlace = async (name: string) => {
        const picker = page
          .getByRole("dialog")
          .getByRole("combobox", { name: "统筹区" })
          .or(page.getByRole("dialog").getByRole("combobox", { name: "所属统筹区" }));
        await picker.fill(name);
        await page.locator(".ant-select-tree-title", { hasText: name }).first().click();
      };
      await page.getByRole("button", { name: "新建用户…" }).click();
      await page.getByLabel(/^账号（/).fill("wang.fang");
      await page.getByLabel("姓名", { exact: true }).fill("王芳");
      await choosePlace("淄博");
      await page.getByRole("button", { name: "建立" }).click();
      expect((await page.getByTestId("secret").innerText()).length).toBeGreaterThan(8);
      await page.getByRole("button", { name: "已复制，关闭" }).click();
      await page.getByRole("cell", { name: "王芳" }).waitFor();

      await page.getByRole("tab", { name: "角色" }).click();
      await page.getByRole("button", { name: "授予角色…" }).click();
      await page.getByLabel("用户", { exact: true }).fill("wang");
      await page.getByLabel("用户", { exact: true }).press("Enter");
      await page.getByLabel("角色", { exact: true }).last().press("ArrowDown");
      await page.getByTitle(/^审核员/).click();
      await choosePlace("淄博");
      await page.getByRole("button", { name: "授予", exact: true }).click();
      await page.getByRole("row", { name: /wang\.fang.*审核员.*淄博/ }).waitFor();

      await page.getByRole("tab", { name: "接口密钥" }).click();
      await page.getByRole("button", { name: "新建密钥…" }).click();
      await page.getByLabel(/^名称/).fill("市结算系统");
      await choosePlace("淄博");
      await page.getByRole("button", { name: "建立" }).click();
      const key = await page.getByTestId("secret").innerText();
      await page.getByRole("button", { name: "已复制，关闭" }).click();
      await page.getByRole("row", { name: /市结算系统/ }).waitFor();
      await page.getByText(key).waitFor({ state: "detached" });
      const mine = await fetch(`${editor.address}/v1/me`, { headers: { authorization: `Bearer ${key}` } });
      expect(mine.status).toBe(200);
    });

    const pages: readonly (readonly [role: string, path: string, words: string])[] = [
      ["publisher", "/reviews", "待我处理"],
      ["reviewer", "/review/:draft", "已有批准"],
      ["officer", `/cases/${COEFFICIENTS}/1`, "其他二级"],
      ["officer", "/institutions/370300", "样例区人民医院"],
      ["officer", "/home/370300", "历次版本"],
      ["auditor", "/audit", "日志核验"],
      ["administrator", "/administration", "demo-officer"],
      ["administrator", "/administration/grants", "授予角色…"],
      ["administrator", "/administration/keys", "新建密钥…"],
    ];
    it("has no serious barrier and does not scroll sideways, wide and narrow", async () => {
      const found: Record<string, readonly string[]> = {};
      for (const role of [...new Set(pages.map(([each]) => each))]) {
        const visitor = await editor.comes();
        await visitor.opens("/");
        await visitor.logsIn(role);
        await visitor.page.getByRole("navigation").waitFor();
        for (const [, path, words] of pages.filter(([each]) => each === role)) {
          await visitor.opens(path.replace(":draft", draft));
          await visitor.page.getByText(words, { exact: true }).first().waitFor();
          found[path] = await visitor.faultsWideAndNarrow();
        }
      }
      expect(Object.fromEntries(Object.entries(found).filter(([, faults]) => faults.length > 0))).toEqual({});
    });
  },
);
