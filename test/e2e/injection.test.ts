import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { draftOf } from "./draft-page.ts";
import { ENABLE, findChromium } from "./find-chromium.mjs";
import { FETCHING, type Injected, injectTexts, NASTY } from "./injected-texts.ts";
import { theEditor } from "./the-editor.ts";

/** A part of the text that stands on a page as it is, or the account of who is called so where only that is shown. */
const SHOWN = /window\.caught=1|nasty\.name/;

describe.skipIf(findChromium() === undefined)(
  `text is shown as text (skipped without a browser: ${ENABLE})`,
  { timeout: 400_000 },
  () => {
    const editor = theEditor();
    let injected: Injected;

    beforeAll(async () => {
      injected = await injectTexts(editor.address);
    }, 120_000);

    /** Nothing of it was executed or made into markup; what else went wrong the editor's own check tells. */
    async function isInert(page: Page): Promise<void> {
      expect(await page.evaluate("window.caught")).toBe(undefined);
      const made = 'img[src="x"], img[src*="elsewhere"], a[href^="javascript:"]';
      expect(await page.locator(made).count()).toBe(0);
    }

    /** Opens addresses in turn, and on each one of them the tabs that are named. */
    async function reads(
      role: string,
      pages: readonly (readonly [path: string, tabs?: readonly (string | RegExp)[]])[],
    ): Promise<void> {
      const { page } = await editor.at(role, "/");
      page.on("dialog", (dialog) => {
        throw new Error(`a dialog: ${dialog.message()}`);
      });
      await page.getByRole("navigation").waitFor();
      for (const [path, tabs = []] of pages) {
        await page.goto(editor.address + path);
        await page.getByText(SHOWN).first().waitFor({ state: "attached" });
        await isInert(page);
        for (const tab of tabs) {
          await page.getByText(tab).first().click();
          await page.getByText(SHOWN).first().waitFor({ state: "attached" });
          await isInert(page);
        }
      }
    }

    it("in review, on the home of the jurisdiction, in cases and in a version", () =>
      reads("reviewer", [
        [
          `/review/${injected.draft}`,
          [/^行与单元格/, "含义", "原文对照", "影响", "校验与用例", /^批注（/, "经过"],
        ],
        [`/review/${injected.institution}`, [/^行与单元格/, "原文对照", "经过"]],
        ["/reviews"],
        ["/home/370300"],
        [`/cases/draft/${injected.draft}`],
        [`/cases/${injected.published}`],
        [`/rule-sets/${injected.published}/form`, ["文字", "文档"]],
        ["/compare/370300.dip.exclusion@1/370300.dip.exclusion@2", [/^行与单元格/, "原文"]],
      ]));

    it("in the audit trail, opened", async () => {
      const { page } = await editor.at("auditor", "/audit");
      const rows = page.getByRole("row").filter({ has: page.getByRole("button") });
      await rows.first().waitFor();
      for (let index = 0; index < Math.min(12, await rows.count()); index += 1)
        await rows.nth(index).getByRole("button").first().click();
      await page.getByText(SHOWN).first().waitFor({ state: "attached" });
      await isInert(page);
    });

    it("in the administration of users, roles and keys", () =>
      reads("administrator", [["/administration"], ["/administration/grants"], ["/administration/keys"]]));

    it("in every search box, in what is tried, and in dialogs", async () => {
      const { page } = await editor.at("officer", "/home/370300");
      const search = page.getByPlaceholder("搜索规则集、条款、统筹区");
      await search.fill(FETCHING);
      await search.press("Enter");
      await isInert(page);
      await page.goto(`${editor.address}/try/370300`);
      await page.getByTestId("outcome").waitFor();
      const boxes = page.locator(".claim-fields input[type=text]:not([role=combobox]):visible");
      await boxes.nth(5).waitFor();
      const count = await boxes.count();
      expect(count).toBeGreaterThan(5);
      for (let index = 0; index < Math.min(count, 12); index += 1) await boxes.nth(index).fill(FETCHING);
      await boxes.first().press("Enter");
      await page.getByRole("alert").first().waitFor();
      await isInert(page);
      await page.goto(
        `${editor.address}/try/370300?facts=${encodeURIComponent(JSON.stringify({ [NASTY]: NASTY }))}`,
      );
      await page.getByTestId("outcome").waitFor();
      await isInert(page);
      await page.goto(`${editor.address}/rule-sets/${encodeURIComponent(NASTY)}/1`);
      await page.getByRole("alert").first().waitFor();
      await isInert(page);
    });

    it("in every field of a draft, in all three views", async () => {
      const { page } = await draftOf(editor, "370300.dip.prepayment");
      const boxes = page.locator("input.edit-input[type=text]:visible, textarea.edit-input:visible");
      await boxes.nth(10).waitFor();
      const count = await boxes.count();
      expect(count).toBeGreaterThan(10);
      for (let index = 0; index < count; index += 1) await boxes.nth(index).fill(`${FETCHING}${index}`);
      await page.getByText(/错误 \d/).waitFor();
      for (const view of ["文字", "文档", "表单"]) {
        await page.getByText(view, { exact: true }).first().click();
        await isInert(page);
      }
    });
  },
);
