import type { Browser, Page } from "playwright-core";

/** What the main thread of a page was busy with: tasks, in milliseconds. */
export interface Busy {
  /** The longest, by the clock: what other programs of the machine take is in it. */
  readonly longest: number;
  /** The longest, by the processor. */
  readonly longestCpu: number;
  /** How many took more than 50 and more than 200 ms of the processor. */
  readonly over50: number;
  readonly over200: number;
}

/** An event of a trace, as Chromium writes it; durations in microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"];

/** Runs something and tells, from the browser's own trace, which tasks ran on the page's main thread meanwhile. */
export async function busyDuring(browser: Browser, page: Page, run: () => Promise<void>): Promise<Busy> {
  await browser.startTracing(page, { categories: CATEGORIES });
  await run();
  const trace = await browser.stopTracing();
  // The form is Chromium's own.
  const { traceEvents } = JSON.parse(trace.toString("utf8")) as { traceEvents: readonly TraceEvent[] };
  const threads = new Map<string, TraceEvent[]>();
  for (const event of traceEvents)
    if (event.name === "thread_name" && event.args?.name === "CrRendererMain")
      threads.set(threadOf(event), []);
  for (const event of traceEvents)
    if (event.name === "RunTask" && event.ph === "X") threads.get(threadOf(event))?.push(event);
  // A browser may hold a spare process ready; the page's is the one that has worked most.
  const [tasks = []] = [...threads.values()].sort((a, b) => worked(b) - worked(a));
  const cpu = tasks.map(({ tdur = 0 }) => tdur / 1000);
  return {
    longest: Math.max(0, ...tasks.map(({ dur = 0 }) => dur / 1000)),
    longestCpu: Math.max(0, ...cpu),
    over50: cpu.filter((each) => each > 50).length,
    over200: cpu.filter((each) => each > 200).length,
  };
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid} ${tid}`;
}

function worked(tasks: readonly TraceEvent[]): number {
  return tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0);
}
