import { describe, expect, it } from "vitest";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `rule sets that inherit in a browser (skipped without one: ${ENABLE})`,
  { timeout: 180_000 },
  () => {
    const editor = theEditor();

    it("are shown as differences, and whole with each value marked as own or inherited, in form and words", async () => {
      const visitor = await editor.at("officer", "/rule-sets/500154.mix.inpatient-benefit/1");
      const { page } = visitor;
      page.setDefaultTimeout(60_000);
      // Twelve overrides are stated.
      await page.getByText("与上级规则的不同之处（12）").waitFor();
      const first = page
        .getByRole("listitem")
        .filter({ hasText: "乙类药品 › 首个符合的情形 › 豁免：免先行自付" });
      await first.getByText("新增", { exact: true }).waitFor();
      expect(await visitor.barriers()).toEqual([]);

      await page.getByText("适用全文", { exact: true }).click();
      const drugs = page
        .getByRole("listitem")
        .filter({ has: page.getByRole("heading", { name: /乙类药品/ }) });
      await drugs.getByText("部分自定").first().waitFor();
      const exempt = drugs.getByRole("row").filter({ hasText: "豁免：免先行自付" });
      await exempt.first().getByText("自定", { exact: true }).waitFor();
      await drugs.getByRole("row").filter({ hasText: "按类别" }).first().getByText("沿用").waitFor();
      expect([...(await visitor.barriers()), ...(await visitor.sideways())]).toEqual([]);

      await page.getByText("文字", { exact: true }).click();
      await page
        .getByText(/豁免：免先行自付〔自定〕/)
        .first()
        .waitFor();
      await page
        .getByText(/按类别〔沿用〕/)
        .first()
        .waitFor();
    });
  },
);
