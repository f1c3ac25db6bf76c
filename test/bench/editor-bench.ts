import { chromium } from "playwright-core";
import { Caller } from "../e2e/caller.ts";
import { Visitor } from "../e2e/visitor.ts";
import { type FirstView, firstView } from "./first-view.ts";
import { median } from "./interleaved.ts";
import { type Busy, busyDuring } from "./main-thread.ts";
import { CATALOGUE, draftOfRows } from "./many-rows.ts";
import { startService } from "./service-process.ts";
import { tableActs } from "./table-acts.ts";

const ROUNDS = Number(process.env.BENCH_ROUNDS ?? 3);
const SIZES = [undefined, 20_000];

/** A page of the same stack with nothing in it: the shell around an address that no page answers. */
const EMPTY = { path: "/nothing-is-here", words: "没有这个页面" };
const PAGES = {
  "empty page": EMPTY,
  "rule set, form": {
    path: "/rule-sets/370300.dip.institution-coefficients/1",
    words: "其他二级定点医疗机构",
  },
  "rule set, 4,444 rows": { path: `/rule-sets/${CATALOGUE}/1`, words: "未特指的细菌性痢疾" },
  "rule set, document": {
    path: "/rule-sets/370300.dip.institution-coefficients/1/document",
    words: 'institution-coefficients"',
  },
};

const service = await startService();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "", args: ["--no-sandbox"] });
try {
  console.log(
    `The editor in Chromium ${browser.version()}, ${ROUNDS} rounds, medians; ratios are to the empty page`,
  );
  await views();
  for (const count of SIZES) await acts(count);
} finally {
  await browser.close();
  await service.close();
}

/** How pages come up the first time, in turns. */
async function views(): Promise<void> {
  const visitor = await Visitor.comes(browser, service.address);
  await visitor.opens(EMPTY.path);
  await visitor.logsIn("officer");
  await visitor.page.getByText(EMPTY.words).waitFor();
  const session = await visitor.page.context().storageState();
  await visitor.page.context().close();
  const seen = new Map<string, FirstView[]>(Object.keys(PAGES).map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++)
    for (const [name, { path, words }] of Object.entries(PAGES))
      seen.get(name)?.push(await firstView(browser, session, service.address + path, words));
  const empty = seen.get("empty page") ?? [];
  const known = new Set(empty[0]?.scripts);
  console.log("\nFirst view, nothing cached           ms  ratio  scripts      KB");
  for (const [name, views] of seen) {
    const time = median(views.map((view) => view.time));
    const times = median(views.map((view, round) => view.time / (empty[round]?.time ?? Number.NaN)));
    const [{ scripts = [], bytes = 0 } = {}] = views;
    console.log(
      `  ${name.padEnd(30)} ${figure(time, 7)} ${times.toFixed(2).padStart(6)} ${figure(scripts.length, 8)} ${figure(bytes / 1024, 7)}`,
    );
    const more = scripts.filter((script) => !known.has(script));
    if (more.length > 0) console.log(`      and beside the empty page's: ${more.join(", ")}`);
  }
}

/** What is done with a big table, and with the empty page in between. */
async function acts(count: number | undefined): Promise<void> {
  const officer = await Caller.logsIn(service.address, "officer");
  const told = new Map<string, Busy[]>();
  const empty: Busy[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const draft = await draftOfRows(officer, count);
    // So wide that every column is drawn.
    const visitor = await Visitor.comes(browser, service.address, 1920);
    const { page } = visitor;
    page.setDefaultTimeout(120_000);
    await visitor.opens(EMPTY.path);
    await visitor.logsIn("officer");
    await page.getByText(EMPTY.words).waitFor();
    empty.push(
      await busyDuring(browser, page, async () => {
        await page.reload();
        await page.getByText(EMPTY.words).waitFor();
      }),
    );
    for (const [name, busy] of await tableActs(browser, page, `${service.address}/drafts/${draft}`))
      told.set(name, [...(told.get(name) ?? []), busy]);
    if (visitor.faults.length > 0) throw new Error(visitor.faults.join("\n"));
    await page.context().close();
  }
  console.log(
    `\nMain thread, ${(count ?? 4_444).toLocaleString("en")} rows       longest task: CPU ms  ratio  by the clock  over 50  over 200`,
  );
  for (const [name, busy] of new Map([["open the empty page", empty], ...told])) {
    const cpu = median(busy.map(({ longestCpu }) => longestCpu));
    const times = median(
      busy.map(({ longestCpu }, round) => longestCpu / (empty[round]?.longestCpu ?? Number.NaN)),
    );
    const over = [
      median(busy.map(({ over50 }) => over50)),
      median(busy.map(({ over200 }) => over200)),
    ] as const;
    console.log(
      `  ${name.padEnd(38)} ${figure(cpu, 13)} ${times.toFixed(2).padStart(6)} ${figure(median(busy.map(({ longest }) => longest)), 13)} ${figure(over[0], 8)} ${figure(over[1], 9)}`,
    );
  }
}

function figure(value: number, width: number): string {
  return value.toFixed(0).padStart(width);
}
