import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { JsonObject } from "../../server/domain/json.ts";
import type { AccessApp } from "../access/access-app.ts";
import { claim } from "../engine/small-policy.ts";
import { withHeader } from "../small-rules/small-rules.ts";
import { CHONGQING, KAIZHOU, override } from "./areas.ts";
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

let here: AccessApp;
let city: Office;
let district: Office;

beforeAll(async () => {
  here = await lifeApp(chongqing(shared({ "A01.0": "10", "B02.1": "20" })));
  city = await officeOf(here, CHONGQING);
  district = await officeOf(here, KAIZHOU);
});
afterAll(() => here.app.close());

const stay = (area: string, diagnosis: string, date: string) =>
  claim(
    { insuplc: area, dscg_time: date },
    {
      id: `${area}/${diagnosis}/${date}`,
      diseinfo: [{ maindiag_flag: "1", diag_code: diagnosis }],
      oprninfo: [],
    },
  );

/** What is paid for A01.0 and B02.1 in an area on a date, by what is known up to an entry. */
async function paid(area: string, date: string, known = ""): Promise<readonly string[]> {
  const answers = ["A01.000", "B02.100"].map(async (diagnosis) => {
    const body = { claim: stay(area, diagnosis, date) };
    const { decision } = told(await city.officer.send("POST", `/v1/evaluations${known}`, body));
    return decision.amounts.pay;
  });
  return Promise.all(answers);
}

const newer = (scores: Readonly<Record<string, string>>, version: number, from: string) =>
  withHeader(
    shared(scores, {
      version,
      supersedes: Array.from({ length: version - 1 }, (_, at) => at + 1),
      effective: { from },
    }),
  );

async function drafted(office: Office, document: JsonObject): Promise<string> {
  return told(await office.officer.send("POST", "/v1/drafts", { document })).id;
}

const drift = async (asOf: string) => {
  const { ruleSets } = told(
    await district.officer.send("GET", `/v1/jurisdictions/${KAIZHOU}/drift?asOf=${asOf}`),
  );
  return ruleSets.find(({ id }: JsonObject) => id === BELOW);
};

/** Kaizhou takes Chongqing's table by reference, with one row of its own: 100 yuan a point in both. */
describe("Kaizhou over Chongqing, from the draft to the rebase", () => {
  it("one row is overridden through a draft and its review", async () => {
    expect(await paid(KAIZHOU, "2023-06-30")).toEqual(["1000.00", "2000.00"]);
    const { hash } =
      told(await district.officer.send("GET", `/v1/rule-sets/${ABOVE}/versions/1`), 403) &&
      told(await city.officer.send("GET", `/v1/rule-sets/${ABOVE}/versions/1`));
    const own = override(BELOW, {
      base: { id: ABOVE, kind: "disease-score-table", version: 1, hash },
      overrides: [{ name: "B02.1", do: "replace", at: scoreOf("B02.1"), value: "25", clause: "一" }],
    });
    const draft = await drafted(district, withHeader(own));
    expect(told(await district.officer.send("POST", `/v1/drafts/${draft}/check`)).findings).toEqual([]);
    const claims = [KAIZHOU, CHONGQING].flatMap((area) =>
      ["A01.000", "B02.100"].map((diagnosis) => stay(area, diagnosis, "2023-06-30")),
    );
    const changes = told(await city.officer.send("POST", `/v1/drafts/${draft}/changes`, { claims }));
    expect(changes).toMatchObject({
      evaluated: 4,
      changed: [{ claim: `${KAIZHOU}/B02.100/2023-06-30`, differences: { pay: "500" } }],
    });
    await published(district, draft);
    expect(await paid(KAIZHOU, "2023-06-30")).toEqual(["1000.00", "2500.00"]);
    expect(await paid(CHONGQING, "2023-06-30")).toEqual(["1000.00", "2000.00"]);
  });

  it("comparison, provenance and drift say the same", async () => {
    const { changes } = told(await city.officer.send("GET", `/v1/compare?a=${ABOVE}@1&b=${BELOW}@1`));
    const cells = changes.filter(({ pointer }: { pointer: string }) => pointer.startsWith("/body/"));
    expect(cells).toMatchObject([{ pointer: "/body/table/rows/1/score", before: "20", after: "25" }]);
    const at = `/v1/rule-sets/${BELOW}/in-force?asOf=2023-06-30`;
    expect(told(await district.officer.send("GET", at))).toMatchObject({ kind: "override" });
    const whole = told(await district.officer.send("GET", `${at}&provenance=true`));
    expect(whole).toMatchObject({
      document: {
        kind: "disease-score-table",
        body: { table: { rows: [{ score: "10" }, { score: "25" }] } },
      },
      version: { id: BELOW, version: 1 },
      bases: [{ id: ABOVE, version: 1 }],
      provenance: {
        rest: { id: ABOVE, version: 1 },
        places: [
          {
            pointer: "/body/table/rows/1/score",
            of: { id: BELOW, version: 1 },
            citation: { document: `${KAIZHOU} 通知`, clause: "一" },
          },
        ],
      },
    });
    const version = `/v1/rule-sets/${BELOW}/versions/1`;
    expect(told(await district.officer.send("GET", `${version}?provenance=true`))).toEqual(whole);
    expect(told(await district.officer.send("GET", version))).toMatchObject({ kind: "override" });
    expect(await drift("2023-06-30")).toMatchObject({
      child: { id: BELOW, version: 1 },
      parent: { id: ABOVE, version: 1 },
      inherits: "reference",
      behind: false,
      changes: [
        { before: "20", after: "25", since: "2023-01-01", words: { zh: expect.stringContaining("B02.1") } },
      ],
    });
  });

  it("a new version of the city lists what it means below, and is published all the same", async () => {
    const draft = await drafted(city, newer({ "A01.0": "11", "B02.1": "22" }, 2, "2024-01-01"));
    const { heirs } = told(await city.officer.send("GET", `/v1/drafts/${draft}/heirs`));
    expect(heirs).toMatchObject([
      {
        child: { id: BELOW, version: 1 },
        inherits: "reference",
        findings: [],
        overrides: [{ name: "B02.1", state: "conflicts", before: "20", now: "22", child: "25" }],
      },
    ]);
    expect(told(await city.officer.send("POST", `/v1/drafts/${draft}/check`)).findings).toEqual([]);
    await published(city, draft);
    expect(await paid(CHONGQING, "2024-02-01")).toEqual(["1100.00", "2200.00"]);
    expect(await paid(KAIZHOU, "2024-02-01")).toEqual(["1000.00", "2500.00"]);
    expect(await drift("2024-02-01")).toMatchObject({ behind: true, parent: { version: 2 } });
  });

  it("the rebase is opened as a draft that nobody wrote, submitted by an officer and approved by another", async () => {
    const { seq } = await here.main.read();
    const { drafts } = told(await district.officer.send("GET", "/v1/drafts?author=system"));
    expect(drafts).toMatchObject([{ about: BELOW, version: 2, state: "draft", authors: ["system"] }]);
    const [{ id }] = drafts;
    const at = `/v1/drafts/${id}`;
    // It waits for whoever writes for the district, and for no reviewer.
    const waiting = async (who: typeof district.officer) =>
      told(await who.send("GET", "/v1/drafts?waiting=true")).drafts.filter(
        (draft: { id: string }) => draft.id === id,
      );
    expect(await waiting(district.officer)).toMatchObject([{ next: "rebase" }]);
    expect(await waiting(district.reviewer)).toEqual([]);
    expect(told(await district.officer.send("GET", at))).toMatchObject({
      base: { id: BELOW, version: 1 },
      created: { by: "system", reason: expect.stringContaining(`${ABOVE}@2`) },
      document: { effective: { from: "2024-01-01" }, supersedes: [1], body: { base: { version: 2 } } },
      rebase: {
        to: { id: ABOVE, version: 2 },
        overrides: [{ name: "B02.1", state: "conflicts", before: "20", now: "22", child: "25" }],
      },
    });
    expect(told(await district.officer.send("POST", `${at}/check`)).findings).toMatchObject([
      { code: "inheritance.changed-above", severity: "warning", pointer: "/body/overrides/0" },
    ]);
    const { review, authors } = told(
      await district.all.send("POST", `${at}/submission`, { reason: "沿用本区分值" }, seen(1)),
    );
    expect(authors).toEqual(["system", `all.${KAIZHOU}`]);
    const { signed } = review;
    expect(told(await district.all.send("POST", `${at}/approval`, { signed }), 403).code).toBe("own-work");
    told(await district.reviewer.send("POST", `${at}/approval`, { signed }));
    expect(told(await district.all.send("POST", `${at}/publication`, {}), 403).code).toBe("own-publication");
    told(await district.publisher.send("POST", `${at}/publication`, {}));
    expect(await paid(KAIZHOU, "2024-02-01")).toEqual(["1100.00", "2500.00"]);
    expect(await paid(KAIZHOU, "2023-06-30")).toEqual(["1000.00", "2500.00"]);
    expect(await paid(KAIZHOU, "2024-02-01", `?knownSeq=${seq}`)).toEqual(["1000.00", "2500.00"]);
    expect(await drift("2024-02-01")).toMatchObject({ behind: false, parent: { version: 2 } });
  });

  it("a rebase of which an override has lost its row is not submitted until somebody mends it", async () => {
    await published(city, await drafted(city, newer({ "A01.0": "12" }, 3, "2025-01-01")));
    const { drafts } = told(await district.officer.send("GET", "/v1/drafts?author=system&state=draft"));
    expect(drafts).toMatchObject([{ about: BELOW, version: 3 }]);
    const at = `/v1/drafts/${drafts[0].id}`;
    const { document } = told(await district.officer.send("GET", at));
    const refused = told(
      await district.officer.send("POST", `${at}/submission`, { reason: "x" }, seen(1)),
      422,
    );
    expect(refused.findings).toMatchObject([{ code: "inheritance.no-row", pointer: "/body/overrides/0/at" }]);
    const mended = { ...document, body: { ...document.body, overrides: [] } };
    const saved = told(await district.officer.send("PUT", at, { document: mended }, seen(1)));
    expect(saved.authors).toEqual(["system", `officer.${KAIZHOU}`]);
    await published(district, drafts[0].id);
    const { decision } = told(
      await city.officer.send("POST", "/v1/evaluations", { claim: stay(KAIZHOU, "A01.000", "2025-02-01") }),
    );
    expect(decision.amounts).toEqual({ pay: "1200.00" });
  });
});
