import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { Caller } from "./caller.ts";
import { COEFFICIENTS, draftCoefficients, submitDraft } from "./coefficient-draft.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { theEditor } from "./the-editor.ts";

describe.skipIf(findChromium() === undefined)(
  `pictures of rules in a browser (skipped without one: ${ENABLE})`,
  { timeout: 180_000 },
  () => {
    // What the content security policy stops is a fault of every test.
    const editor = theEditor();
    const drawn = (page: Page) => page.getByTestId("picture").locator("svg");

    it("come as a part of their own, loaded where one is shown", async () => {
      const { page } = await editor.at("reviewer", "/nothing-is-here");
      await page.getByText("没有这个页面").waitFor();
      const asked: string[] = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      const parts = () => asked.filter((path) => /\/chart-.*\.js$/.test(path));
      await page.goto(`${editor.address}/rule-sets/${COEFFICIENTS}/1/words`);
      await page.getByText("依据", { exact: true }).waitFor();
      // Thousands of rows, and formulas without ranges.
      await page.goto(`${editor.address}/rule-sets/370300.dip.disease-scores/1`);
      await page.getByText("条款出处").waitFor();
      await page.goto(`${editor.address}/rule-sets/410400.dip.payment/1`);
      await page.getByText("条款出处").waitFor();
      expect(parts()).toEqual([]);
      await page.goto(`${editor.address}/rule-sets/${COEFFICIENTS}/1`);
      await drawn(page).nth(1).waitFor();
      expect(parts()).toHaveLength(1);
      expect(await drawn(page).first().textContent()).toContain("其他二级定点医疗机构");
      // The table beside it says the same to everybody.
      expect(await page.getByTestId("picture").first().getAttribute("aria-hidden")).toBe("true");
      await page.getByRole("cell", { name: "其他二级定点医疗机构" }).waitFor();
    });

    it("show the new decimal beside the old where a draft is reviewed", async () => {
      const officer = await Caller.logsIn(editor.address, "officer");
      const draft = await draftCoefficients(officer);
      await submitDraft(officer, draft, "按 2023 年度测算调整三项基本系数");
      const { page } = await editor.at("reviewer", `/review/${draft}`);
      await page.getByText(/^行与单元格（/).click();
      const words = await drawn(page).first().textContent();
      for (const text of ["其他二级定点医疗机构", "原 0.72", "0.75", "原 0.62", "0.65"])
        expect(words).toContain(text);
    });

    it("have no serious barrier and do not scroll sideways, wide and narrow", async () => {
      const visitor = await editor.at("reviewer", "/nothing-is-here");
      await visitor.page.getByText("没有这个页面").waitFor();
      const found: (readonly string[])[] = [];
      for (const id of ["370300.dip.case-adjustment", "330000.mix.budget-sharing", "370300.dip.prepayment"]) {
        await visitor.opens(`/rule-sets/${id}/1`);
        await drawn(visitor.page).first().waitFor();
        found.push(await visitor.faultsWideAndNarrow());
      }
      expect(found).toEqual([[], [], []]);
    });
  },
);
