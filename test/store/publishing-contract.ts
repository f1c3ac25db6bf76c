import { describe, expect, it } from "vitest";
import { grantSubject, userSubject } from "../../server/access/accounts.ts";
import type { RoleName } from "../../server/access/roles.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import type { LogEntry } from "../../server/domain/log-entry.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { type Deed, makeEntry } from "../../server/log/make-entry.ts";
import { verifyChain } from "../../server/log/verify-chain.ts";
import { changedDraft } from "../../server/review/draft-changes.ts";
import { ReviewRefusal } from "../../server/review/review-refusal.ts";
import { signedHash } from "../../server/review/signs.ts";
import type { StorePlace } from "../../server/store/open-store.ts";
import type { Store } from "../../server/store/store.ts";
import { asJson } from "../../server/workflow/as-json.ts";
import { type Caller, userCaller } from "../../server/workflow/caller.ts";
import { Drafting } from "../../server/workflow/drafting.ts";
import { reviewGroundOf } from "../../server/workflow/judged-draft.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import { Refusal } from "../../server/workflow/refusal.ts";
import { ruleStandards, tree } from "../access/access-app.ts";
import { imported, RATES, rates, ratesDocument } from "../review/review-app.ts";
import type { FreshPlace } from "./contract.ts";
import { opened, upTo, wholeChain } from "./opened.ts";

const ROUNDS = 10;
const now = () => new Date().toISOString();
const PEOPLE: readonly (readonly [string, RoleName])[] = [
  ["li.na", "officer"],
  ["wang.fang", "officer"],
  ["zhang.wei", "reviewer"],
  ["chen.jie", "publisher"],
  ["zhao.min", "publisher"],
];

/** Drafts over a connection of their own, as another replica has them. */
class Replica {
  readonly main: MainChain;
  readonly drafting: Drafting;

  constructor(store: Store) {
    this.main = new MainChain(store, now);
    this.drafting = new Drafting(store, this.main, ruleStandards, tree, now);
  }

  async as(user: string): Promise<Caller> {
    const { accounts } = await this.main.read();
    const found = accounts.users.get(user);
    if (!found) throw new Error(user);
    return userCaller(found, accounts, tree);
  }

  /** A draft that has been submitted and approved. */
  async approved(document: JsonObject, officer = "li.na"): Promise<string> {
    const { writing, review } = this.drafting;
    const author = await this.as(officer);
    const { id } = await writing.begin(author, { content: { document } });
    const draft = await review.submit(author, String(id), 1, "年度调整");
    const { signed } = draft.review as { readonly signed: string }; // as views have it
    await review.approve(await this.as("zhang.wei"), String(id), { signed });
    return String(id);
  }

  /** What came of it, in a word. */
  async publish(user: string, draft: string): Promise<string> {
    return outcome(this.drafting.publication.publish(await this.as(user), draft, {}));
  }
}

async function outcome(deed: Promise<unknown>): Promise<string> {
  try {
    await deed;
    return "done";
  } catch (error) {
    if (error instanceof ReviewRefusal) return error.code;
    if (error instanceof Refusal) return error.findings.map(({ code }) => code).join() || error.code;
    throw error;
  }
}

/** Two replicas over one place, with Zibo's people and the first version of its rates. */
async function replicas(place: StorePlace): Promise<{ store: Store; a: Replica; b: Replica }> {
  const store = await opened(place);
  const log = new LogWriter(store);
  for (const [user, role] of PEOPLE) {
    const person = { name: user, jurisdiction: "370300", mustChangePassword: false };
    const grant = { user, role, jurisdiction: "370300" };
    const deed = { chain: "main", actor: "test", expectedRevision: 0, now: now() };
    await log.commit({ ...deed, subject: userSubject(user), action: "user.created", body: person });
    await log.commit({ ...deed, subject: grantSubject(user, grant), action: "grant.given", body: grant });
  }
  await imported(store, now(), rates("medfee_sumamt * 0.5"), { issuedAt: "2022-11-30T16:00:00.000Z" });
  return { store, a: new Replica(await opened(place)), b: new Replica(await opened(place)) };
}

/** A year that is no other race's. */
const yearOf = (race: number) => ({
  effective: { from: `${2100 + race}-01-01`, until: `${2101 + race}-01-01` },
});

/** For each race two approved drafts of the first version of one rule set, written as the use cases write them. */
async function approvedRivals(
  store: Store,
  { main }: Replica,
  races: number,
): Promise<readonly [string, string][]> {
  const { registry } = await main.read();
  const heads = new Map<string, LogEntry | undefined>([["main", await store.head("main")]]);
  const append = async (
    chain: string,
    id: string,
    revision: number,
    about: Pick<Deed, "actor" | "action" | "body">,
  ) => {
    const entry = makeEntry(heads.get(chain), { ...about, chain, subject: `draft:${id}` }, revision, now());
    expect(await store.append(entry)).toBe("appended");
    heads.set(chain, entry);
    return entry;
  };
  const approved = async (id: string, document: JsonObject): Promise<string> => {
    const content = { type: "rule-set", document };
    const created = await append("drafts", id, 1, {
      actor: "li.na",
      action: "draft.created",
      body: { content },
    });
    await append("main", id, 2, { actor: "li.na", action: "draft.submitted", body: {} });
    const draft = changedDraft(undefined, created);
    if (!draft) throw new Error(id);
    const { signs } = reviewGroundOf(draft, { registry, now: now() }, { standards: ruleStandards, tree });
    const body = asJson({
      signed: signedHash(signs),
      signs,
      roles: [{ role: "reviewer", jurisdiction: "370300" }],
    });
    await append("main", id, 3, { actor: "zhang.wei", action: "draft.approved", body });
    return id;
  };
  const rivals: [string, string][] = [];
  for (const race of upTo(races)) {
    const document = (factor: string) =>
      ratesDocument(`medfee_sumamt * ${factor}`, { id: `370300.test.race-${race}` });
    const name = (which: number) => `01JQ${String(2 * race + which).padStart(22, "0")}`;
    rivals.push([await approved(name(0), document("0.6")), await approved(name(1), document("0.7"))]);
  }
  return rivals;
}

/** Two replicas publish the same version of a rule set at once, as often as there are rounds. */
async function racePublishers(place: StorePlace): Promise<void> {
  const { store, a, b } = await replicas(place);
  for (const [mine, yours] of await approvedRivals(store, a, ROUNDS)) {
    const results = await Promise.all([a.publish("chen.jie", mine), b.publish("zhao.min", yours)]);
    // The winner is the version before, which the loser's approvals did not see.
    expect([...results].sort()).toEqual(["approval-stale", "done"]);
  }
  const chain = await wholeChain(store, "main");
  expect(verifyChain(chain)).toBeUndefined();
  const published = chain.filter(({ action }) => action === "version.published");
  const ids = published.map(({ body }) => (body as JsonObject).id); // a version
  expect(ids).toEqual(upTo(ROUNDS).map((race) => `370300.test.race-${race}`));
}

export function describePublishing(freshPlace: FreshPlace): void {
  describe("drafts over one log", () => {
    it(`one of two publishers of the same number wins, ${ROUNDS * ROUNDS} times, and the other is told`, async () => {
      for (const _ of upTo(ROUNDS)) await racePublishers(freshPlace());
    });

    it("one of two publishers of one draft wins, and the other is told that it is published", async () => {
      const { store, a, b } = await replicas(freshPlace());
      for (const race of upTo(ROUNDS)) {
        const document = ratesDocument("medfee_sumamt", {
          version: race + 1,
          supersedes: [1],
          ...yearOf(race),
        });
        const draft = await a.approved(document);
        const results = await Promise.all([a.publish("chen.jie", draft), b.publish("zhao.min", draft)]);
        expect([...results].sort()).toEqual(["done", "draft-closed"]);
      }
      const published = (await wholeChain(store, "main")).filter(
        ({ action }) => action === "version.published",
      );
      expect(published).toHaveLength(ROUNDS);
    });

    it("one of two versions whose periods overlap wins, also where their numbers differ", async () => {
      const { store, a, b } = await replicas(freshPlace());
      for (const race of upTo(ROUNDS)) {
        const document = (version: number) =>
          ratesDocument("medfee_sumamt", { version, supersedes: [1], ...yearOf(race) });
        const drafts = [await a.approved(document(2 * race)), await b.approved(document(2 * race + 1))];
        const results = await Promise.all([
          a.publish("chen.jie", drafts[0] ?? ""),
          b.publish("zhao.min", drafts[1] ?? ""),
        ]);
        expect(results.filter((result) => result === "done")).toHaveLength(1);
      }
      const published = (await wholeChain(store, "main")).filter(
        ({ action }) => action === "version.published",
      );
      expect(published).toHaveLength(ROUNDS);
    });

    it("of an edit and a publication at once one wins: nothing is published that was edited meanwhile", async () => {
      const { store, a, b } = await replicas(freshPlace());
      for (const race of upTo(ROUNDS)) {
        const document = ratesDocument("medfee_sumamt", {
          version: race + 1,
          supersedes: [1],
          ...yearOf(race),
        });
        const draft = await a.approved(document);
        const edited = { content: { document: { ...document, issued: "2022-12-31" } } };
        const [published, saved] = await Promise.all([
          a.publish("chen.jie", draft),
          outcome(b.drafting.writing.save(await b.as("wang.fang"), draft, 3, edited.content)),
        ]);
        expect([published === "done", saved === "done"].filter(Boolean)).toHaveLength(1);
        if (saved === "done") await a.drafting.writing.discard(await a.as("li.na"), draft, 4);
        const versions = (await wholeChain(store, "main")).filter(
          ({ action }) => action === "version.published",
        );
        const issued = versions.map(({ body }) => ((body as JsonObject).document as JsonObject).issued); // a version
        expect(new Set(issued)).not.toContain("2022-12-31");
        if (published !== "done") await a.publish("chen.jie", await a.approved(document));
      }
    });

    it("of two saves of one revision one wins, and the other hears what it was", async () => {
      const { a, b } = await replicas(freshPlace());
      const author = await a.as("li.na");
      const { id } = await a.drafting.writing.begin(author, { content: { document: { id: RATES } } });
      const other = await b.as("wang.fang");
      for (const revision of upTo(2 * ROUNDS)) {
        const content = (name: string) => ({ document: { id: RATES, title: { zh: `${name} ${revision}` } } });
        const results = await Promise.all([
          outcome(a.drafting.writing.save(author, String(id), revision, content("甲"))),
          outcome(b.drafting.writing.save(other, String(id), revision, content("乙"))),
        ]);
        expect([...results].sort()).toEqual(["done", "revision-stale"]);
      }
      const draft = await a.drafting.reading.get(author, String(id));
      expect(draft).toMatchObject({ revision: 2 * ROUNDS + 1, authors: expect.arrayContaining(["li.na"]) });
    });

    it("the same deed sent to two replicas at once is done once", async () => {
      const { store, a, b } = await replicas(freshPlace());
      const draft = "01JQ0000000000000000000001";
      const both = async (deed: (replica: Replica, user: Caller) => Promise<unknown>, user: string) =>
        expect(
          await Promise.all([a, b].map(async (replica) => outcome(deed(replica, await replica.as(user))))),
        ).toEqual(["done", "done"]);
      const document = ratesDocument("medfee_sumamt", { version: 2, supersedes: [1], ...yearOf(1) });
      await both(
        ({ drafting }, user) => drafting.writing.begin(user, { content: { document }, draft }),
        "li.na",
      );
      await both(({ drafting }, user) => drafting.review.submit(user, draft, 1, "年度调整"), "li.na");
      const { review } = await a.drafting.reading.get(await a.as("li.na"), draft);
      const { signed } = review as { readonly signed: string }; // as views have it
      await both(({ drafting }, user) => drafting.review.approve(user, draft, { signed }), "zhang.wei");
      await both(({ drafting }, user) => drafting.publication.publish(user, draft, {}), "chen.jie");
      const entries = await store.readSubject(`draft:${draft}`, 0, 100);
      expect(entries.map(({ action }) => action)).toEqual([
        "draft.created",
        "draft.submitted",
        "draft.approved",
        "version.published",
      ]);
    });
  });
}
