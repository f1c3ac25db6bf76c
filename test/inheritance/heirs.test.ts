import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contentHash } from "../../server/documents/hash.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { LogWriter } from "../../server/log/log-writer.ts";
import { Drafting } from "../../server/workflow/drafting.ts";
import { MainChain } from "../../server/workflow/main-chain.ts";
import { type AccessApp, entries, ruleStandards, tree } from "../access/access-app.ts";
import { smallRules, withHeader } from "../small-rules/small-rules.ts";
import { CHONGQING, KAIZHOU, override, pinOf } from "./areas.ts";
import {
  ABOVE,
  BELOW,
  chongqing,
  lifeApp,
  type Office,
  officeOf,
  published,
  scoreOf,
  seen,
  shared,
  told,
} from "./life-app.ts";

const OWN = { name: "B02.1", do: "replace", at: scoreOf("B02.1"), value: "25", clause: "一" };
const scores = { "A01.0": "10", "B02.1": "20" };

/** The second version of the city's table, from 2024 on. */
const second = (rows: Readonly<Record<string, string>>, inheritance: string) =>
  withHeader(shared(rows, { inheritance, version: 2, supersedes: [1], effective: { from: "2024-01-01" } }));

describe("a base that is mandatory", () => {
  let here: AccessApp;
  let city: Office;
  const base = { id: ABOVE, kind: "disease-score-table" };

  beforeAll(async () => {
    const ended = { effective: { from: "2023-01-01", until: "2023-07-01" } };
    const lost = { ...OWN, at: scoreOf("A01.0"), name: "A01.0" };
    here = await lifeApp([
      ...chongqing(shared(scores, { inheritance: "mandatory" })),
      override(BELOW, { base, overrides: [lost] }, ended),
      override(BELOW, { base, overrides: [OWN] }, { version: 2, effective: { from: "2023-07-01" } }),
    ]);
    city = await officeOf(here, CHONGQING);
  });
  afterAll(() => here.app.close());

  const drafted = async (rows: Readonly<Record<string, string>>): Promise<string> =>
    told(await city.officer.send("POST", "/v1/drafts", { document: second(rows, "mandatory") })).id;

  it("is not submitted while a version below would lose its row; only those in force then count", async () => {
    const at = `/v1/drafts/${await drafted({ "C03.2": "30" })}`;
    const { heirs } = told(await city.officer.send("GET", `${at}/heirs`));
    expect(heirs).toMatchObject([
      {
        child: { id: BELOW, version: 2 },
        inherits: "mandatory",
        findings: [{ code: "inheritance.no-row", message: expect.stringContaining("B02.1") }],
        overrides: [{ name: "B02.1", state: "conflicts", before: "20" }],
      },
    ]);
    const refused = told(await city.officer.send("POST", `${at}/submission`, { reason: "x" }, seen(1)), 422);
    expect(refused.findings).toMatchObject([
      { code: "inheritance.no-row", document: `${BELOW}@2`, pointer: "/body/overrides/0/at" },
    ]);
  });

  it("that says something new where a version below has its own word is published, and told to look", async () => {
    const id = await drafted({ "A01.0": "11", "B02.1": "22" });
    const check = told(await city.officer.send("POST", `/v1/drafts/${id}/check`));
    expect(check.findings).toMatchObject([
      {
        code: "inheritance.changed-above",
        severity: "warning",
        document: `${BELOW}@2`,
        params: { override: "B02.1", before: '"20"', now: '"22"' },
      },
    ]);
    await published(city, id);
    const { drafts } = told(await city.officer.send("GET", "/v1/drafts?author=system"));
    expect(drafts).toEqual([]);
  });
});

describe("a base that is taken by reference", () => {
  const first = shared(scores);
  const pin = pinOf(smallRules([first]).book.library, ABOVE, 1);
  const open = () => lifeApp([...chongqing(first), override(BELOW, { base: pin, overrides: [OWN] })]);
  const openings = async (here: AccessApp) =>
    (await entries(here, "drafts")).filter(({ actor }) => actor === "system");

  /** The city's second version as it stands in a log whose service stopped right after writing it. */
  async function publishedAndStopped({ store, clock }: AccessApp, draft = "01JQ0000000000000000000001") {
    const { document } = smallRules([second({ "A01.0": "11", "B02.1": "20" }, "reference") as never]).book
      .library.statedVersions[0] ?? { document: {} };
    const form = document as unknown as JsonObject; // a document is JSON
    const hash = contentHash(form);
    await new LogWriter(store).commit({
      chain: "main",
      subject: `draft:${draft}`,
      actor: "publisher",
      action: "version.published",
      body: { type: "rule-set", id: ABOVE, version: 2, jurisdiction: CHONGQING, document: form, hash },
      expectedRevision: 0,
      now: clock.now(),
    });
  }

  const replica = ({ store, clock }: AccessApp) =>
    new Drafting(store, new MainChain(store, clock.now), ruleStandards, tree, clock.now);

  it("has its rebase opened by the next start, once however many replicas start and how often", async () => {
    const here = await open();
    await publishedAndStopped(here);
    const replicas = Array.from({ length: 4 }, () => replica(here));
    const opened = await Promise.all(replicas.map(({ rebases }) => rebases.openMissing()));
    expect(opened.reduce((sum, each) => sum + each)).toBe(1);
    expect(await replica(here).rebases.openMissing()).toBe(0);
    expect(await openings(here)).toMatchObject([
      {
        action: "draft.created",
        body: { base: { id: BELOW, version: 1 }, rebasedTo: { id: ABOVE, version: 2 } },
      },
    ]);
    await here.app.close();
  });

  it("has it opened by the next publication too, and not again once it was given up", async () => {
    const here = await open();
    await publishedAndStopped(here);
    const district = await officeOf(here, KAIZHOU);
    const table = {
      ...withHeader(shared({ "Z00.0": "1" })),
      id: `${KAIZHOU}.dip.others`,
      jurisdiction: KAIZHOU,
    };
    const { id } = told(await district.officer.send("POST", "/v1/drafts", { document: table }));
    await published(district, id);
    const [opening] = await openings(here);
    const at = `/v1/drafts/${opening?.subject.slice("draft:".length)}`;
    told(await district.officer.send("DELETE", at, undefined, seen(1)));
    expect(await replica(here).rebases.openMissing()).toBe(0);
    expect(await openings(here)).toHaveLength(1);
    await here.app.close();
  });

  it("leaves alone a version that was pinned after it, and one that is no longer in force by then", async () => {
    const here = await lifeApp([
      ...chongqing(first),
      override(
        BELOW,
        { base: pin, overrides: [] },
        { effective: { from: "2023-01-01", until: "2024-01-01" } },
      ),
    ]);
    await publishedAndStopped(here);
    expect(await replica(here).rebases.openMissing()).toBe(0);
    await here.app.close();
  });
});
