import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import { foldAccounts, grantsOf, noAccounts } from "../../server/access/accounts.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { accessApp, entries, loggedIn, person } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());
await person(here, "zhao.yun", [["administrator", "000000"]], "000000");
await person(here, "li.na", [
  ["viewer", "370300"],
  ["officer", "370300"],
]);
const administrator = await loggedIn(here, "zhao.yun");
await administrator.send("DELETE", "/v1/grants/li.na/officer/370300");
const key = { name: "x", days: 1, grants: [{ role: "viewer", jurisdiction: "370300" }] };
const { id } = (await administrator.send("POST", "/v1/keys", key)).json();
await administrator.send("POST", `/v1/keys/${id}/rotations`, { days: 2, overlap: 1 });
await administrator.send("PUT", "/v1/users/li.na/state", { disabled: true, reason: "调离" });
const log = await entries(here, "main");

it("accounts are what the log says: who, with which roles, since when and by whom", () => {
  const accounts = foldAccounts(noAccounts, log);
  expect([...accounts.users.keys()].sort()).toEqual(["admin", "li.na", "zhao.yun"]);
  expect(accounts.users.get("li.na")).toMatchObject({ disabled: true, revision: 2 });
  expect(grantsOf(accounts, "li.na").map(({ role, givenBy }) => [role, givenBy])).toEqual([
    ["viewer", "test"],
  ]);
  expect(accounts.keys.get(id)).toMatchObject({ createdBy: "zhao.yun", revoked: false });
  expect(accounts.seq).toBe(log.at(-1)?.seq);
});

it("accounts can be dropped and rebuilt from the log, in whatever portions it is read", () => {
  const whole = foldAccounts(noAccounts, log);
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 }), { maxLength: 30 }), (portions) => {
      let accounts = noAccounts;
      let from = 0;
      for (const portion of [...portions, log.length]) {
        accounts = foldAccounts(accounts, log.slice(from, from + portion));
        from += portion;
      }
      expect(accounts).toEqual(whole);
    }),
  );
});

it("entries about other things leave the accounts as they are", async () => {
  const before = foldAccounts(noAccounts, await entries(here, "main"));
  const deed = {
    chain: "main",
    subject: "rule-set:x",
    actor: "li.na",
    action: "rule-set.published",
    body: {},
  };
  await new LogWriter(here.store).commit({ ...deed, expectedRevision: 0, now: here.clock.now() });
  await new LogWriter(here.store).commit({
    ...deed,
    subject: "rule-set:y",
    action: "constructor",
    expectedRevision: 0,
    now: here.clock.now(),
  });
  const after = foldAccounts(noAccounts, await entries(here, "main"));
  expect({ ...after, seq: 0 }).toEqual({ ...before, seq: 0 });
});
