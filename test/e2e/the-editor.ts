import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type EditorService, startEditorService } from "./editor-service.ts";
import { findChromium } from "./find-chromium.mjs";
import { openBrowser, Visitor } from "./visitor.ts";

/** The service and the people at its editor. */
export interface TheEditor {
  /** Where the service listens. */
  readonly address: string;
  /** What the console said about the first accounts. */
  readonly words: string;
  /** Somebody in a browser of his own, who has not logged in. */
  comes(width?: number): Promise<Visitor>;
  /** Somebody with a role of the demonstration, who comes to an address and logs in there. */
  at(role: string, path: string, width?: number): Promise<Visitor>;
}

/** What a page says, dialogs included; a closed one says nothing. */
async function textOf(page: Page): Promise<string> {
  return page.isClosed() ? "" : await page.locator("body").innerText();
}

/**
 * A service and a browser for the tests of a `describe`. After each test what went wrong in anybody's browser (errors of
 * scripts, requests to elsewhere, stops of the content security policy) is nothing, and all of them are closed.
 */
export function theEditor(start: () => Promise<EditorService> = startEditorService): TheEditor {
  let service: EditorService;
  let browser: Browser;
  let visitors: Visitor[] = [];

  beforeAll(async () => {
    service = await start();
    browser = await openBrowser(findChromium() ?? "");
  }, 180_000);
  afterAll(async () => {
    await browser?.close();
    await service?.close();
  });
  afterEach(async ({ task }) => {
    // A failure that cannot be had again tells what stood on the page.
    if (task.result?.state === "fail")
      for (const { page } of visitors) console.error(`${page.url()}\n${await textOf(page)}`);
    const faults = visitors.flatMap((visitor) => visitor.faults);
    for (const { page } of visitors) await page.context().close();
    visitors = [];
    expect(faults).toEqual([]);
  });

  const comes = async (width?: number): Promise<Visitor> => {
    const visitor = await Visitor.comes(browser, service.address, width);
    visitors.push(visitor);
    return visitor;
  };
  return {
    get address() {
      return service.address;
    },
    get words() {
      return service.words;
    },
    comes,
    at: async (role, path, width) => {
      const visitor = await comes(width);
      await visitor.opens(path);
      await visitor.logsIn(role);
      return visitor;
    },
  };
}
