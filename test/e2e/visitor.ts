import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Windows that people have, in CSS pixels. */
const WIDE = 1440;
const NARROW = 1024;
const HEIGHT = 900;

/** Widths of the page and of its window, as soon as the one fits into the other, at the latest after 60 frames. */
const SETTLED_WIDTHS = `new Promise((done) => {
  const look = (left) => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth || left === 0) done([scrollWidth, clientWidth]);
    else requestAnimationFrame(() => look(left - 1));
  };
  look(60);
})`;

/** Opens a browser, Chinese, 1440 wide. */
export function openBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: ["--no-sandbox"] });
}

/** What axe finds, as far as it is read. */
interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly impact: string;
    readonly nodes: readonly { readonly html: string }[];
  }[];
}

/** Somebody at the editor, and what he should never meet. */
export class Visitor {
  readonly page: Page;
  /** Requests to other origins, errors of scripts, and what the content security policy stopped. */
  readonly faults: string[] = [];
  readonly #address: string;
  readonly #elsewhere: string[] = [];

  private constructor(page: Page, address: string) {
    this.page = page;
    this.#address = address;
    page.on("pageerror", ({ message }) => this.faults.push(message));
    page.on("request", (request) => {
      const isKnown = [address, ...this.#elsewhere].some((origin) => request.url().startsWith(origin));
      if (!isKnown && !/^(data|blob):/.test(request.url())) this.faults.push(request.url());
    });
    page.on("console", (message) => {
      if (/Content Security Policy|Content-Security-Policy/i.test(message.text()))
        this.faults.push(message.text());
    });
  }

  static async comes(browser: Browser, address: string, width: number = WIDE): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width, height: HEIGHT },
      locale: "zh-CN",
      // A click on what still moves is tried again after scrolling, and can end beside it.
      reducedMotion: "reduce",
    });
    return new Visitor(await context.newPage(), address);
  }

  /** Names another origin that he is led to. */
  mayGoTo(origin: string): void {
    this.#elsewhere.push(origin);
  }

  async opens(path: string): Promise<void> {
    await this.page.goto(this.#address + path);
  }

  /** Logs in as one of the users of the demonstration, at the address where he is. */
  async logsIn(role: string): Promise<void> {
    await this.page.getByLabel("用户名").fill(`demo-${role}`);
    await this.page.getByLabel("密码", { exact: true }).fill(`demo only: ${role}`);
    await this.page.getByRole("button", { name: "登录" }).click();
  }

  /** Serious and critical faults that axe finds on the page as it is. */
  async barriers(): Promise<readonly string[]> {
    // What fades in or out has colours of its own meanwhile.
    await this.page.evaluate(
      "Promise.allSettled(document.getAnimations().filter((a) => a.effect.getTiming().iterations !== Infinity).map((a) => a.finished))",
    );
    await this.page.evaluate(axe);
    // A text, since the checks of this project know no browser. Places of all that is right would take half of the time.
    const { violations } = await this.page.evaluate<Found>(
      'axe.run({ resultTypes: ["violations"], selectors: false })',
    );
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 200)).join(" | ")}`);
  }

  /** Whether the page is wider than its window, and stays so for as many frames as it may need to settle. */
  async sideways(): Promise<readonly string[]> {
    const [scrollWidth = 0, clientWidth = 0] = await this.page.evaluate<readonly number[]>(SETTLED_WIDTHS);
    return scrollWidth > clientWidth ? [`sideways: ${scrollWidth} > ${clientWidth}`] : [];
  }

  /** Both on the page as it is, in a wide window and in a narrow one; the next page is loaded in the other. */
  async faultsWideAndNarrow(): Promise<readonly string[]> {
    const found: string[] = [];
    const first = this.page.viewportSize()?.width ?? WIDE;
    for (const width of [first, first === WIDE ? NARROW : WIDE]) {
      await this.page.setViewportSize({ width, height: HEIGHT });
      const faults = [...(await this.sideways()), ...(await this.barriers())];
      found.push(...faults.map((fault) => `${width} wide: ${fault}`));
    }
    return found;
  }
}
