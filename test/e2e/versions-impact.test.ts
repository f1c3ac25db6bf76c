import { beforeAll, describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { COEFFICIENTS, draftCoefficients, publishDraft, submitDraft } from "./coefficient-draft.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { settledYear } from "./settled-year.ts";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `the impact of one version in place of another in a browser (skipped without one: ${ENABLE})`,
  { timeout: 300_000 },
  () => {
    const editor = theEditor();
    beforeAll(async () => {
      await settledYear(editor.address, "2023年");
      const officer = await Caller.logsIn(editor.address, "officer");
      const draft = await draftCoefficients(officer);
      await submitDraft(officer, draft, "三项系数上调");
      await publishDraft(editor.address, draft);
    });

    it("is reached from the comparison, worked out, and tells institutions, levels and groups by name", async () => {
      const visitor = await editor.at("officer", `/compare/${COEFFICIENTS}@1/${COEFFICIENTS}@2`, 1024);
      const { page } = visitor;
      await page.getByRole("button", { name: "影响测算" }).click();
      await page.getByRole("heading", { name: "影响测算：定点医疗机构系数 · 第 1 版与第 2 版" }).waitFor();
      // It belongs to the comparison, not to what waits for reviewers.
      await page.locator(".ant-menu-item-selected").getByText("版本比较").waitFor();
      await page.getByLabel("清单集").click();
      await page.getByTitle(/^2023年/).click();
      await page.getByRole("button", { name: "开始计算" }).click();
      await page.getByRole("columnheader", { name: "第 2 版" }).waitFor();
      await page.locator(".picture-chart svg").waitFor();
      await page.getByText("假定两个版本各自在整个结算期施行").waitFor();
      expect([...(await visitor.sideways()), ...(await visitor.barriers())]).toEqual([]);

      const looksAt = (view: string) => page.locator(".view-switch").getByText(view, { exact: true }).click();
      await looksAt("按机构等级");
      await page.getByRole("cell", { name: "二级", exact: true }).first().waitFor();
      await looksAt("按病种");
      await page
        .getByRole("cell", { name: /^胆囊结石伴胆囊炎/ })
        .first()
        .waitFor();
      await looksAt("裁定改变的清单");
      await page
        .getByRole("cell", { name: /^样例区人民医院/ })
        .first()
        .waitFor();
      expect([...(await visitor.sideways()), ...(await visitor.barriers())]).toEqual([]);
      await page.getByRole("button", { name: "对照说明" }).first().click();
      const both = page.getByRole("dialog");
      await both.getByText("第 1 版", { exact: true }).waitFor();
      await both.getByText("第 2 版", { exact: true }).waitFor();
      await both.getByRole("link", { name: /试算现行规则/ }).click();
      await page.getByRole("heading", { name: "试算清单" }).waitFor();
    });
  },
);
