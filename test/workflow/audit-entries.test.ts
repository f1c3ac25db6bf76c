import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { permissionsOf } from "../../server/access/permissions.ts";
import type { Json } from "../../server/domain/json.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import type { Store } from "../../server/store/store.ts";
import { type AuditPosition, type AuditQuery, auditEntries } from "../../server/workflow/audit-entries.ts";
import { type Caller, openCaller } from "../../server/workflow/caller.ts";
import { jurisdictionsOf } from "../../server/workflow/entry-jurisdictions.ts";
import { tree } from "./ledger-ground.ts";

interface Written {
  readonly chain: string;
  readonly subject: string;
  readonly actor: string;
  readonly body: Json;
}

/** A log of these entries, a second after one another; the entries in that order. */
async function logOf(deeds: readonly Written[]): Promise<{ store: Store; all: LogEntry[] }> {
  const store = await openInMemory();
  const writer = new LogWriter(store);
  const revisions = new Map<string, number>();
  const all: LogEntry[] = [];
  for (const [at, deed] of deeds.entries()) {
    const expectedRevision = revisions.get(deed.subject) ?? 0;
    revisions.set(deed.subject, expectedRevision + 1);
    const now = new Date(Date.UTC(2026, 0, 5, 1, 0, at)).toISOString();
    const commit = await writer.commit({ ...deed, action: "test.written", expectedRevision, now });
    if (commit.outcome === "committed") all.push(commit.entry);
  }
  return { store, all };
}

/** All pages of a query one after the other, and how many there were. */
async function pages(store: Store, caller: Caller, query: AuditQuery, limit: number) {
  const entries: LogEntry[] = [];
  let count = 0;
  let position: AuditPosition | undefined;
  do {
    const page = await auditEntries({ store, tree }, caller, query, limit, position);
    entries.push(...page.entries);
    position = page.next && JSON.parse(JSON.stringify(page.next));
    expect(page.entries.length).toBeLessThanOrEqual(limit);
    count++;
  } while (position);
  return { entries, count };
}

const auditorOf = (jurisdiction: string): Caller => ({
  ...openCaller,
  id: "auditor",
  permissions: permissionsOf("auditor", [{ role: "auditor", jurisdiction }], tree),
});

const deed = fc.record({
  chain: fc.constantFrom("main", "drafts", "access"),
  subject: fc.constantFrom("user:li", "user:wang", "draft:1", "rule-set:370300.dip.x@1"),
  actor: fc.constantFrom("li", "wang"),
  body: fc.constantFrom<Json>(
    {},
    { jurisdiction: "370300" },
    { jurisdiction: "370303" },
    { jurisdictions: ["370300", "370800"] },
  ),
});
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const moment = fc
  .integer({ min: 0, max: 40 })
  .map((at) => new Date(Date.UTC(2026, 0, 5, 1, 0, at)).toISOString());
const query: fc.Arbitrary<AuditQuery> = fc.record({
  chain: optional(fc.constantFrom("main", "drafts", "none")),
  subject: optional(fc.constantFrom("user:li", "draft:1", "nobody")),
  actor: optional(fc.constantFrom("li", "wang")),
  jurisdiction: optional(fc.constantFrom("370300", "370000", "370303")),
  from: optional(moment),
  until: optional(moment),
  order: fc.constantFrom<AuditQuery["order"]>("newest", "oldest"),
});

describe("the audit list", () => {
  it("gives in its pages exactly what fits the query and may be read, in order", async () => {
    const asked = fc.tuple(fc.array(deed, { maxLength: 40 }), query, fc.integer({ min: 1, max: 9 }));
    const who = fc.constantFrom("000000", "370300", "370303", "370000", "370800");
    await fc.assert(
      fc.asyncProperty(asked, who, async ([deeds, wanted, limit], place) => {
        const { store, all } = await logOf(deeds);
        const { entries } = await pages(store, auditorOf(place), wanted, limit);
        const under = (code: string, top: string) => tree.isUnder(code, top);
        const fitting = all.filter((entry) => {
          const named = jurisdictionsOf(entry);
          return (
            (wanted.chain ?? entry.chain) === entry.chain &&
            (wanted.subject ?? entry.subject) === entry.subject &&
            (wanted.actor ?? entry.actor) === entry.actor &&
            (wanted.from === undefined || entry.at >= wanted.from) &&
            (wanted.until === undefined || entry.at < wanted.until) &&
            (wanted.jurisdiction === undefined ||
              named.some((code) => under(code, wanted.jurisdiction ?? ""))) &&
            (named.length === 0 ? place === "000000" : named.every((code) => under(code, place)))
          );
        });
        expect(entries).toEqual(wanted.order === "newest" ? fitting.reverse() : fitting);
        await store.close();
      }),
      { numRuns: 60 },
    );
  });

  it("goes on where it stopped while others write", async () => {
    const one = (at: number) => ({ chain: "main", subject: `s${at}`, actor: "li", body: {} });
    const { store, all } = await logOf(Array.from({ length: 6 }, (_, at) => one(at)));
    const ground = { store, tree };
    const first = await auditEntries(ground, openCaller, { order: "newest" }, 4);
    const writer = new LogWriter(store);
    const late = { action: "test.written", expectedRevision: 0, now: "2026-02-01T00:00:00.000Z" };
    await writer.commit({ ...one(99), ...late });
    await writer.commit({ ...one(98), ...late, chain: "another" });
    const second = await auditEntries(ground, openCaller, { order: "newest" }, 4, first.next);
    expect([...first.entries, ...second.entries]).toEqual([...all].reverse());
    const oldest = await auditEntries(ground, openCaller, { order: "oldest" }, 200);
    expect(oldest.entries).toHaveLength(8);
  });

  it("looks at two thousand entries for one page and no more, however few fit", async () => {
    const rare = (at: number) => (at === 0 ? "rare" : "often");
    const { store } = await logOf(
      Array.from({ length: 2500 }, (_, at) => ({
        chain: "main",
        subject: `s${at}`,
        actor: rare(at),
        body: {},
      })),
    );
    const { entries, count } = await pages(store, openCaller, { order: "newest", actor: "rare" }, 200);
    expect(entries.map(({ seq }) => seq)).toEqual([1]);
    expect(count).toBe(2);
  });

  it("ends a page that grows too long", async () => {
    const text = "x".repeat(1_500_000);
    const large = Array.from({ length: 7 }, (_, at) => ({
      chain: "main",
      subject: `s${at}`,
      actor: "li",
      body: { text },
    }));
    const { store } = await logOf(large);
    const { entries, count } = await pages(store, openCaller, { order: "oldest" }, 200);
    expect(entries).toHaveLength(7);
    expect(count).toBe(3);
  });
});

describe("the jurisdictions of an entry", () => {
  const of = (subject: string, body: Json) => jurisdictionsOf({ subject, body } as LogEntry); // no more is looked at
  it.each<[string, Json, string[]]>([
    ["user:li", { name: "x", jurisdiction: "370300" }, ["370300"]],
    ["user:li", { password: "x" }, []],
    ["grant:li:viewer:370800", {}, ["370800"]],
    [
      "key:1",
      {
        grants: [
          { role: "viewer", jurisdiction: "370300" },
          { role: "viewer", jurisdiction: "410400" },
        ],
      },
      ["370300", "410400"],
    ],
    ["rule-set:370300.dip.x@2", {}, ["370300"]],
    ["draft:1", { document: { id: "x", jurisdiction: "500154" } }, ["500154"]],
    ["draft:1", { id: "370300.dip.x" }, ["370300"]],
    ["batch:1", { jurisdictions: ["370800", "370300"] }, ["370300", "370800"]],
    ["access:1", { jurisdiction: "nowhere" }, []],
    ["x", null, []],
    ["x", ["370300"], []],
  ])("%s %j", (subject, body, expected) => {
    expect(of(subject, body)).toEqual(expected);
  });
});
