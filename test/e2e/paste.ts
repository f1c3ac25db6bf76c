import type { Locator } from "playwright-core";

/** Pastes text where the focus is, as a spreadsheet's clipboard gives it. */
export async function paste(cell: Locator, text: string): Promise<void> {
  await cell.evaluate((element, pasted) => {
    // Names of the browser, which the checks of this project do not know.
    const world = globalThis as unknown as {
      DataTransfer: new () => { setData(type: string, text: string): void };
      ClipboardEvent: new (type: string, init: object) => unknown;
    };
    const clipboardData = new world.DataTransfer();
    clipboardData.setData("text/plain", pasted);
    const init = { clipboardData, bubbles: true, cancelable: true };
    (element as unknown as { dispatchEvent(event: unknown): void }).dispatchEvent(
      new world.ClipboardEvent("paste", init),
    );
  }, text);
}
