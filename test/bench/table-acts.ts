import type { Browser, Locator, Page } from "playwright-core";
import { type Busy, busyDuring } from "./main-thread.ts";

/** Milliseconds that are left to a page to come to rest after an act. */
const REST = 400;
const PASTED = 1_000;
/** Milliseconds between two keys of somebody quick: without any, Enter comes before the cell's field takes keys. */
const KEY = 40;

/** Does with a draft's table what an officer does, and tells what each act cost the main thread; what an act is for is awaited. */
export async function tableActs(browser: Browser, page: Page, address: string): Promise<Map<string, Busy>> {
  const busy = new Map<string, Busy>();
  const act = async (name: string, run: () => Promise<unknown>): Promise<void> => {
    const told = await busyDuring(browser, page, async () => {
      await run();
      await page.waitForTimeout(REST);
    });
    busy.set(name, told);
  };
  const cell = (row: number, column: number): Locator =>
    page.locator(`revogr-data[type="rgRow"] .rgCell[data-rgrow="${row}"][data-rgcol="${column}"]`).first();
  // Number, code, name, diagnosis, operations, class, type, score.
  const score = 7;
  const shows = (row: number, words: string) => cell(row, score).getByText(words, { exact: true }).waitFor();
  const header = page.locator(`revogr-header .rgHeaderCell[data-rgcol="${score}"]`);

  await act("open the draft", async () => {
    await page.goto(address);
    await cell(2, 2).waitFor();
    await page.getByText("没有发现问题").waitFor();
  });
  await act("type in a cell, save, check", () =>
    checked(page, async () => {
      await cell(3, score).click();
      await page.keyboard.type("321.5", { delay: KEY });
      await page.keyboard.press("Enter");
      await shows(3, "321.5");
    }),
  );
  await act(`paste ${PASTED} rows, save, check`, () =>
    checked(page, async () => {
      await cell(1, score).click();
      await paste(page, Array.from({ length: PASTED }, (_, index) => `${200 + index}.25`).join("\r\n"));
      await shows(2, "201.25");
    }),
  );
  await act("undo it, save, check", () =>
    checked(page, async () => {
      await page.getByRole("button", { name: "撤销" }).click();
      await shows(3, "321.5");
    }),
  );
  await act("fill down, save, check", () =>
    checked(page, async () => {
      await cell(4, score).click();
      await cell(12, score).click({ modifiers: ["Shift"] });
      await page.keyboard.press("Control+d");
      const first = await cell(4, score).innerText();
      await shows(12, first);
    }),
  );
  await act("scroll", async () => {
    await cell(3, 2).hover();
    for (let turn = 0; turn < 40; turn++) {
      await page.mouse.wheel(0, 1_500);
      await page.waitForTimeout(30);
    }
  });
  const first = cell(0, score);
  await act("sort", async () => {
    await page.mouse.wheel(0, -100_000);
    const before = await first.innerText();
    await header.click();
    await first.filter({ hasNotText: before }).waitFor();
  });
  await act("filter", async () => {
    await header.locator(".rv-filter").click();
    const panel = page.locator("revogr-filter-panel");
    await panel.locator("select").first().selectOption("contains");
    await panel.locator("input").first().fill("345.");
    await panel.locator("input").first().press("Enter");
    await first.filter({ hasText: "345." }).waitFor();
  });
  return busy;
}

/** Does something that is saved, and waits until what was saved has been checked. */
async function checked(page: Page, run: () => Promise<void>): Promise<void> {
  const saved = page.waitForResponse((response) => response.request().method() === "PUT");
  const found = page.waitForResponse((response) => response.url().endsWith("/check"));
  await run();
  await saved;
  await (await found).finished();
}

/** Pastes at the cell in focus, as a spreadsheet's clipboard gives it. */
async function paste(page: Page, text: string): Promise<void> {
  // A text, since the checks of this project know no browser.
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", ${JSON.stringify(text)});
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector("revo-grid").dispatchEvent(event);
  }`);
}
