import type { Browser, BrowserContext } from "playwright-core";

/** How a page came up in a browser that had nothing of it: milliseconds, bytes over the wire, scripts as they came. */
export interface FirstView {
  /** Until the words that are the page's content stood there. */
  readonly time: number;
  readonly bytes: number;
  readonly scripts: readonly string[];
}

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>;

interface Resource {
  readonly name: string;
  readonly transferSize: number;
}

/** Opens an address in a new context of the browser, with nothing cached, until some words are there. */
export async function firstView(
  browser: Browser,
  session: Session,
  address: string,
  words: string,
): Promise<FirstView> {
  const context = await browser.newContext({
    storageState: session,
    locale: "zh-CN",
    viewport: { width: 1440, height: 900 },
  });
  const page = await context.newPage();
  // A text, since the checks of this project know no browser.
  await page.addInitScript(`new MutationObserver((_, watching) => {
    if (!document.body?.textContent.includes(${JSON.stringify(words)})) return;
    watching.disconnect();
    requestAnimationFrame(() => { document.documentElement.dataset.contentTime = String(performance.now()); });
  }).observe(document, { childList: true, subtree: true, characterData: true });`);
  await page.goto(address);
  await page.locator("html[data-content-time]").waitFor();
  const time = await page.evaluate<number>("Number(document.documentElement.dataset.contentTime)");
  const resources = await page.evaluate<readonly Resource[]>(
    "performance.getEntriesByType('resource').map(({ name, transferSize }) => ({ name, transferSize }))",
  );
  await context.close();
  const scripts = resources.map(({ name }) => name).filter((name) => /\.js(\?|$)/.test(name));
  return {
    time,
    bytes: resources.reduce((sum, { transferSize }) => sum + transferSize, 0),
    scripts: [...new Set(scripts.map(chunkOf))],
  };
}

/** A chunk's name without its hash. */
export function chunkOf(url: string): string {
  return url.replace(/^.*\//, "").replace(/-[\w-]{8}\.js.*$/, "");
}
