import { createHash } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { canonicalText } from "../../server/documents/canonical.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { hashOf } from "../../server/log/make-entry.ts";
import { isSignedBy, readSignedHeads } from "../../server/log/signed-heads.ts";
import { StoreError } from "../../server/store/store-error.ts";
import { accessApp, entries, loggedIn, person } from "./access-app.ts";

const here = await accessApp();
afterAll(() => here.app.close());
await person(here, "zhou.min", [["auditor", "000000"]], "000000");
await person(here, "he.lin", [["auditor", "370300"]]);
await person(here, "li.na", [["officer", "370300"]]);
await person(here, "far.away", [["officer", "410400"]], "410400");
const nation = await loggedIn(here, "zhou.min");
const zibo = await loggedIn(here, "he.lin");

interface Page {
  readonly entries: readonly LogEntry[];
  readonly next?: string;
}

describe("GET /v1/audit", () => {
  it("gives the log of all chains to a nation-wide auditor, newest first, page by page, without secrets", async () => {
    const all = [...(await entries(here, "main")), ...(await entries(here, "access"))];
    const seen: LogEntry[] = [];
    let next: string | undefined;
    do {
      const cursor: string = next === undefined ? "" : `&cursor=${next}`;
      const page: Page = (await nation.send("GET", `/v1/audit?limit=3${cursor}`)).json();
      expect(page.entries.length).toBeLessThanOrEqual(3);
      seen.push(...page.entries);
      next = page.next;
    } while (next !== undefined);
    expect(seen.map(({ hash }) => hash).sort()).toEqual(all.map(({ hash }) => hash).sort());
    const times = seen.map(({ at }) => at);
    expect(times).toEqual([...times].sort().reverse());
    expect(JSON.stringify(all)).toContain("$argon2id$");
    expect(JSON.stringify(seen)).not.toContain("argon2");
  });

  it("gives an auditor of Zibo what names Zibo, and neither log-ins nor other cities", async () => {
    const { entries: seen }: Page = (await zibo.send("GET", "/v1/audit?limit=200&order=oldest")).json();
    expect(seen.map(({ subject }) => subject)).toEqual([
      "user:he.lin",
      "grant:he.lin:auditor:370300",
      "user:li.na",
      "grant:li.na:officer:370300",
    ]);
  });

  it.each([
    ["chain=main&subject=user:li.na", ["user.created"]],
    ["actor=zhou.min&chain=access", ["log-in.succeeded"]],
    ["action=grant.given&jurisdiction=410400", ["grant.given"]],
    ["action=grant.given&jurisdiction=370000&order=oldest", ["grant.given", "grant.given"]],
    ["from=2027-01-01T00:00:00Z", []],
    ["until=2026-03-02T09:00:00%2B08:00", []],
    ["chain=nothing", []],
  ])("filters: %s", async (query, actions) => {
    const { entries: seen, next }: Page = (await nation.send("GET", `/v1/audit?${query}`)).json();
    expect(seen.map(({ action }) => action)).toEqual(actions);
    expect(next).toBeUndefined();
  });

  it("refuses a jurisdiction that the auditor does not cover, and says who may", async () => {
    const answer = await zibo.send("GET", "/v1/audit?jurisdiction=410400");
    expect([answer.statusCode, answer.json().code]).toEqual([403, "not-allowed"]);
    expect(answer.json().detail).toContain("审计员");
  });
});

describe("heads", () => {
  it("are those of the log, signed by the key that anybody may have", async () => {
    const answer = await nation.send("GET", "/v1/audit/heads");
    const { publicKey, key, algorithm } = (await here.app.inject("/v1/audit/public-key")).json();
    const signed = readSignedHeads(answer.json());
    if (!signed) throw new Error(answer.body);
    expect(algorithm).toBe("Ed25519");
    expect(signed.key).toBe(key);
    expect(isSignedBy(signed, publicKey)).toBe(true);
    const [access, main] = [await here.store.head("access"), await here.store.head("main")];
    expect(signed.heads).toEqual([
      `access:${access?.seq}:${access?.hash}`,
      `main:${main?.seq}:${main?.hash}`,
    ]);
  });

  it("that were handed out are borne out, and others are named as missing", async () => {
    const { heads } = (await nation.send("GET", "/v1/audit/heads")).json();
    const query = heads.map((head: string) => `head=${head}`).join("&");
    const answer = (await nation.send("GET", `/v1/audit/verification?${query}`)).json();
    expect(answer).toMatchObject({ holds: true, chains: [{ chain: "access" }, { chain: "main" }] });
    const { seq = 0, hash = "" } = (await here.store.head("main")) ?? {};
    for (const [head, chain] of [
      [`main:${seq}:${"0".repeat(64)}`, "main"],
      [`main:${seq + 1}:${hash}`, "main"],
      [`drafts:1:${hash}`, "drafts"],
    ]) {
      const told = (await nation.send("GET", `/v1/audit/verification?head=${head}`)).json();
      expect(told.holds).toBe(false);
      const [state] = told.chains.filter((each: { missing: unknown[] }) => each.missing.length > 0);
      expect(state.chain).toBe(chain);
    }
  });

  it("are verified for many at once by few readings", async () => {
    let reads = 0;
    const { chains } = here.store;
    here.store.chains = () => {
      reads++;
      return chains.call(here.store);
    };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => nation.send("GET", "/v1/audit/verification")),
    );
    here.store.chains = chains;
    expect(answers.every((answer) => answer.json().holds)).toBe(true);
    expect(reads).toBeLessThanOrEqual(3);
  });
});

it("the first broken entry is named, in both languages", async () => {
  const broken = await accessApp();
  await person(broken, "zhou.min", [["auditor", "000000"]], "000000");
  const auditor = await loggedIn(broken, "zhou.min");
  const { read } = broken.store;
  // As if somebody had written to the disk behind the product's back.
  broken.store.read = async (chain, after, limit) => {
    const page = await read.call(broken.store, chain, after, limit);
    return page.map((entry) => (chain === "main" && entry.seq === 2 ? { ...entry, actor: "nobody" } : entry));
  };
  const { holds, chains } = (await auditor.send("GET", "/v1/audit/verification")).json();
  expect(holds).toBe(false);
  expect(chains).toContainEqual(
    expect.objectContaining({
      chain: "main",
      entries: 1,
      broken: {
        chain: "main",
        seq: 2,
        reason: "altered",
        words: {
          zh: "日志链 main 第 2 条内容被改动：与所记散列值不符",
          en: "entry 2 of chain main was altered: its content does not have the hash it names",
        },
      },
    }),
  );
  await broken.app.close();
});

describe("the export", () => {
  it("holds every entry in order; all but those with something withheld have the hash of what is shown", async () => {
    const answer = await nation.send("GET", "/v1/audit/export");
    expect(answer.headers["content-type"]).toBe("application/x-ndjson");
    expect(answer.body).not.toContain("argon2");
    const lines = answer.body.split("\n").slice(0, -1);
    const [header, ...rest] = lines.map((line) => JSON.parse(line));
    const end = rest.pop();
    expect(header).toEqual({ format: "yice-audit", version: 1 });
    const shown: { entry: LogEntry; withheld: boolean }[] = rest;
    expect(shown.filter(({ withheld }) => withheld).map(({ entry }) => entry.action)).toEqual(
      Array.from({ length: 5 }, () => "user.created"), // the first administrator and four people
    );
    for (const { entry, withheld } of shown) expect(hashOf(entry) === entry.hash).toBe(!withheld);
    for (const chain of ["main", "access"]) {
      const links = shown.map(({ entry }) => entry).filter((entry) => entry.chain === chain);
      links.reduce((before, entry) => {
        expect(entry.previous).toBe(before);
        return entry.hash;
      }, "0".repeat(64));
      expect(end.chains).toContainEqual({ chain, entries: links.length, head: links.at(-1)?.hash });
    }
    expect(isSignedBy(end.heads, (await here.app.inject("/v1/audit/public-key")).json().publicKey)).toBe(
      true,
    );
    const before = `${lines.slice(0, -1).join("\n")}\n`;
    expect(end.sha256).toBe(createHash("sha256").update(before).digest("hex"));
    expect(lines.at(-1)).toBe(canonicalText(end));
  });
});

it("a log that cannot be read is said to be so, with nothing of its place", async () => {
  const { store } = here;
  const { chains } = store;
  store.chains = () =>
    Promise.reject(new StoreError("unreachable", { place: "mongodb://secret", reason: "x" }));
  for (const url of ["/v1/audit", "/v1/audit/heads", "/v1/audit/verification"]) {
    const answer = await nation.send("GET", url);
    expect([answer.statusCode, answer.json().code]).toEqual([503, "log-unavailable"]);
    expect(answer.body).not.toContain("secret");
  }
  store.chains = chains;
  await new LogWriter(store).commit({
    chain: "main",
    subject: "s",
    actor: "test",
    action: "test.written",
    body: {},
    expectedRevision: 0,
    now: here.clock.now(),
  });
  expect((await nation.send("GET", "/v1/audit?limit=1")).json().entries).toHaveLength(1);
});
