import { readdirSync, readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Citation, RuleSet } from "../../schemas/types.ts";
import type { JsonObject } from "../../server/domain/json.ts";
import { post, shippedService, shippedShelf } from "../acceptance/shipped-service.ts";
import { boundaryCases, claimOf } from "./boundary-case.ts";
import { decide, evaluateRuleSet, readJson, type ToldCitation, type ToldStep } from "./zibo-service.ts";

/** The mechanisms that 淄政办发〔2021〕11号 names, with the clauses that name them. */
const MECHANISMS: Readonly<Record<string, readonly string[]>> = {
  "ZB-01": ["二(一)"],
  "ZB-02": ["二(一)1"],
  "ZB-03": ["二(一)2"],
  "ZB-04": ["二(一)3", "二(一)4"],
  "ZB-05": ["二(一)5"],
  "ZB-06": ["二(一)6"],
  "ZB-07": ["二(一)7"],
  "ZB-08": ["二(二)1", "二(二)2"],
  "ZB-09": ["二(二)3"],
  "ZB-10": ["二(二)4"],
  "ZB-11": ["二(三)1(1)", "二(三)1(2)"],
  "ZB-12": ["二(三)2"],
  "ZB-13": ["二(三)2"],
  "ZB-14": ["二(三)3"],
  "ZB-15": ["二(三)4(1)"],
  "ZB-16": ["二(三)4(2)"],
  "ZB-17": ["二(三)4(3)"],
  "ZB-18": ["二(三)4(4)", "二(一)7"],
  "ZB-19": ["二(四)"],
  "ZB-20": ["二(四)", "二(三)4(4)"],
  "ZB-21": ["二(一)6"],
  "ZB-22": ["二(二)5"],
};

/** Mechanisms whose clause prints no formula: the citation says which reading was taken. */
const INTERPRETED = [
  "ZB-03",
  "ZB-04",
  "ZB-07",
  "ZB-12",
  "ZB-13",
  "ZB-14",
  "ZB-15",
  "ZB-16",
  "ZB-17",
  "ZB-18",
  "ZB-19",
  "ZB-20",
  "ZB-22",
];

const shelf = shippedShelf();
const DOCUMENT = "淄政办发〔2021〕11号";
const folder = new URL("../../rules/370300/", import.meta.url);
const ruleSets: readonly RuleSet[] = readdirSync(folder)
  .filter((name) => name.startsWith("dip.") && name.endsWith(".json"))
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), "utf8")));
const ids = Object.keys(MECHANISMS);

function ruleSetsOf(mechanism: string): readonly RuleSet[] {
  return ruleSets.filter(
    ({ kind, implements: stated = [] }) => kind !== "policy" && stated.includes(mechanism),
  );
}

const citationsOf = (mechanism: string): readonly Citation[] =>
  ruleSetsOf(mechanism).flatMap(({ citations }) => citations);

/** A rule set as an answer names it, with the clauses that the answer cites. */
interface Told {
  readonly id: string;
  readonly version: number;
  readonly citations: readonly ToldCitation[];
}

/** Every rule set that an explanation of the golden year or of a boundary case names. */
async function everythingTold(app: FastifyInstance): Promise<readonly Told[]> {
  const { request } = readJson<{ readonly request: JsonObject }>("golden-year.json");
  const settled = await post<{ readonly steps: readonly ToldStep[] }>(
    app,
    "/v1/settlements?explain=hits",
    request,
  );
  const steps = [...settled.steps];
  for (const one of boundaryCases.claims)
    steps.push(...((await decide(app, claimOf(one), "hits")).steps ?? []));
  const told = steps.flatMap(({ ruleSet, citations = [] }) => (ruleSet ? [{ ...ruleSet, citations }] : []));
  for (const { ruleSet: id, facts } of boundaryCases.ruleSets) {
    const { ruleSet, citations } = await evaluateRuleSet(app, id, facts);
    told.push({ hash: "", ...ruleSet, citations });
  }
  return told;
}

describe("the mechanisms that Zibo's document names", () => {
  test.each(ids)("%s is stated by a rule set, under its clauses", (id) => {
    const cited = citationsOf(id).filter(({ document }) => document === DOCUMENT);
    expect(cited.map(({ clause }) => clause)).toEqual(expect.arrayContaining([...(MECHANISMS[id] ?? [])]));
  });

  test.each(ids)("%s has a case worked out by hand", (id) => {
    const cases = [...boundaryCases.claims, ...boundaryCases.ruleSets].filter(({ mechanisms }) =>
      mechanisms.includes(id),
    );
    expect(cases.length).toBeGreaterThan(0);
  });

  test.each(INTERPRETED)("%s says which reading of its clause was taken, in both languages", (id) => {
    const readings = citationsOf(id).flatMap(({ interpretation }) => interpretation ?? []);
    expect(readings.length).toBeGreaterThan(0);
    for (const { zh, en } of readings)
      expect([zh, en]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
  });

  test("no rule set claims a mechanism that the document does not name", () => {
    const claimed = new Set(ruleSets.flatMap(({ implements: stated = [] }) => stated));
    expect([...claimed].filter((id) => !ids.includes(id))).toEqual([]);
  });
});

describe("the words that Zibo's rule sets quote", () => {
  test.each(ruleSets.map(({ id, citations }) => [id, citations] as const))(
    "stand to the letter in the document: %s",
    (_id, citations) => {
      for (const { document, quote } of citations) expect(shelf.named(document)?.text).toContain(quote);
    },
  );
});

describe("the explanations of Zibo's results", () => {
  let app: FastifyInstance;
  let told: readonly Told[];
  beforeAll(async () => {
    app = await shippedService();
    told = await everythingTold(app);
  });
  afterAll(() => app.close());

  test.each(ids)("name rule set, version and clause of %s", (id) => {
    for (const { id: ruleSet, version, citations } of ruleSetsOf(id)) {
      const [named] = told.filter((one) => one.id === ruleSet);
      expect(named).toMatchObject({ id: ruleSet, version });
      const cited = told
        .filter((one) => one.id === ruleSet)
        .flatMap((one) => one.citations.map(({ clause }) => clause));
      expect(citations.map(({ clause }) => clause).filter((clause) => !cited.includes(clause))).toEqual([]);
    }
  });
});
