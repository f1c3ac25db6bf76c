import { LogWriter } from "../../../server/log/log-writer.ts";
import { openStore } from "../../../server/store/open-store.ts";
import type { Order, Report } from "./order.ts";

// A process with a store of its own: opens the place in its first argument and does what it is told, in order.
const store = await openStore(JSON.parse(process.argv[2] ?? ""));
const writer = new LogWriter(store);

async function obey(order: Order): Promise<Report> {
  if (order.do === "append") return { done: await store.append(order.entry) };
  if (order.do === "put") return putting(order);
  if (order.do === "flood") return flood(order);
  const commit = await writer.commit(order.change);
  return commit.outcome === "committed"
    ? { done: "committed", entry: commit.entry }
    : { done: commit.outcome };
}

async function flood({ chain, subjects, filler }: Extract<Order, { do: "flood" }>): Promise<never> {
  const revisions = new Map<string, number>();
  for (const subject of subjects) {
    const held = await store.readSubject(subject, 0, 1_000_000);
    revisions.set(subject, held.at(-1)?.revision ?? 0);
  }
  for (let round = 0; ; round++) {
    const subject = subjects[round % subjects.length] ?? chain;
    const expectedRevision = revisions.get(subject) ?? 0;
    const body = { round, filler };
    const now = new Date().toISOString();
    const commit = await writer.commit({
      chain,
      subject,
      expectedRevision,
      actor: String(process.pid),
      action: "test.written",
      body,
      now,
    });
    if (commit.outcome !== "committed") throw new Error(`${subject}: ${commit.outcome}`);
    revisions.set(subject, commit.entry.revision);
    await told({ done: "committed", entry: commit.entry });
  }
}

async function putting({ collection, from, filler }: Extract<Order, { do: "put" }>): Promise<never> {
  for (let n = from; ; n++) {
    await store.putRecord(collection, `${n}`, { n, filler });
    await told({ put: n });
  }
}

function tell(report: Report): void {
  process.send?.(report);
}

/** Resolves once the report is on its way. */
function told(report: Report): Promise<void> {
  return new Promise((resolve) => process.send?.(report, () => resolve()));
}

process.on("message", (order: Order) => {
  obey(order).then(tell, (error) => tell({ error: String(error) }));
});
process.on("disconnect", () => process.exit());
tell({ ready: true });
