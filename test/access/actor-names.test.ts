import { describe, expect, it } from "vitest";
import { foldAccounts, noAccounts } from "../../server/access/accounts.ts";
import { actorNames, actorOf } from "../../server/access/actor-names.ts";
import { permissionsOf } from "../../server/access/permissions.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { openInMemory } from "../../server/store/sqlite/open-sqlite.ts";
import { AuditLog } from "../../server/workflow/audit-log.ts";
import { openCaller } from "../../server/workflow/caller.ts";
import { testKey, tree } from "../workflow/ledger-ground.ts";

const entry = (seq: number, subject: string, action: string, body: LogEntry["body"]): LogEntry => ({
  chain: "main",
  seq,
  subject,
  revision: 1,
  at: "2026-03-02T01:00:00.000Z",
  actor: "root",
  action,
  body,
  previous: "0".repeat(64),
  hash: "0".repeat(64),
});

const accounts = foldAccounts(noAccounts, [
  entry(1, "user:li.na", "user.created", { name: "李娜", jurisdiction: "370300" }),
  entry(2, "key:00000000000000a1", "key.created", {
    name: "淄博结算系统",
    grants: [],
    expiresAt: "2027-01-01T00:00:00.000Z",
    digest: "0".repeat(64),
  }),
]);

describe("the names of those who act", () => {
  it("are those of their accounts and keys, and of nobody else", () => {
    const asked = ["li.na", "key:00000000000000a1", "li.na", "key:00000000000000a2", "system", "__proto__"];
    expect(actorNames(accounts, asked)).toEqual({ "li.na": "李娜", "key:00000000000000a1": "淄博结算系统" });
  });

  it.each([
    ["user:li.na", "li.na"],
    ["grant:li.na:officer:370300", "li.na"],
    ["key:00000000000000a1", "key:00000000000000a1"],
    ["rule-set:370300.dip.policy@1", undefined],
    ["draft:01JQ0000000000000000000007", undefined],
  ])("of %s are looked for under %s", (subject, actor) => {
    expect(actorOf(subject)).toBe(actor);
  });
});

it("a page of the log names those who acted and whom it is about, of its own entries only", async () => {
  const store = await openInMemory();
  const now = () => "2026-03-02T01:00:00.000Z";
  const log = new LogWriter(store);
  for (const [actor, subject] of [
    ["li.na", "draft:01JQ0000000000000000000007"],
    ["system", "key:00000000000000a1"],
  ] as const)
    await log.commit({
      chain: "main",
      subject,
      actor,
      action: "x",
      body: {},
      expectedRevision: 0,
      now: now(),
    });
  const audit = new AuditLog({ store, tree, key: testKey, accounts: async () => accounts, now });
  const id = "zhou.min";
  const grants = [{ role: "auditor", jurisdiction: "000000" } as const];
  const auditor = { ...openCaller, id, grants, permissions: permissionsOf(id, grants, tree) };
  const pageOf = (actor: string) => audit.entries(auditor, { order: "newest", actor }, 10, undefined);
  expect((await pageOf("li.na")).names).toEqual({ "li.na": "李娜" });
  expect((await pageOf("system")).names).toEqual({ "key:00000000000000a1": "淄博结算系统" });
});
