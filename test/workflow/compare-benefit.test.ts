import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { type SmallDocument, smallApp, smallRules, soundRules } from "../small-rules/small-rules.ts";

/** The three layers of the kind's own cases: basic, large-amount, aid. */
const layered: SmallDocument = JSON.parse(
  readFileSync(new URL("../kinds/benefit/three-layers.json", import.meta.url), "utf8"),
).document;

const base: SmallDocument = { ...layered, id: "370300.test.layers" };
const raised: SmallDocument = {
  ...JSON.parse(JSON.stringify(base).replace('"value":"800"', '"value":"900"')),
  version: 2,
  supersedes: [1],
  effective: { from: "2024-01-01" },
};
const [checked] = smallRules([base]).checked.library.versionsOf("370300.test.layers");
const at = (...steps: Json[]): Json[] => ["body", "layers", { name: "aid" }, ...steps];
const child: SmallDocument = {
  kind: "override",
  id: "370302.test.layers",
  jurisdiction: "370302",
  body: {
    base: { id: "370300.test.layers", kind: "benefit", version: 1, hash: checked?.hash ?? "" },
    overrides: [
      {
        name: "aid",
        do: "replace",
        at: at("ratio", "cases", { name: "低保" }, "value"),
        value: "0.75",
        clause: "一",
      },
    ],
  },
};

const app = await smallApp(soundRules([base, raised, child]).service);
afterAll(() => app.close());

const facts: JsonObject = {
  in_scope: "5800.00",
  institution_level: "3",
  history_referred: false,
  referred_deductible: "0",
  basic_used: "0",
  large_counted: "0",
  person_class: "low-income",
};

async function evaluated(id: string): Promise<JsonObject> {
  const url = `/v1/rule-sets/${id}/evaluations?explain=full`;
  return (await app.inject({ method: "POST", url, payload: { facts, asOf: "2023-06-30" } })).json();
}

it("tells what a higher deductible changes, and shows a claim that it changes for", async () => {
  const answer = (await app.inject("/v1/compare?a=370300.test.layers@1&b=370300.test.layers@2")).json();
  const pointers = answer.changes.map(({ pointer }: JsonObject) => pointer);
  expect(pointers).toContain("/body/layers/0/deductible/cases/1/value");
  expect(JSON.stringify(answer.meaning)).toContain("institution_level");
});

it("lets a district state one ratio of its own and inherit the rest", async () => {
  const [city, district] = await Promise.all(["370300.test.layers", "370302.test.layers"].map(evaluated));
  // 5,800 − 800 = 5,000 × 0.8; of the 1,800 left 70 % in the city, 75 % in the district.
  expect(city?.writes).toMatchObject({ basic_paid: "4000.00", aid_paid: "1260.00" });
  expect(district?.writes).toMatchObject({ basic_paid: "4000.00", aid_paid: "1350.00" });
});

it("explains a layer by its cases, formulas and slices", async () => {
  const { events } = await evaluated("370300.test.layers");
  const told = (events as readonly JsonObject[]).filter(({ pointer }) => `${pointer}`.includes("/layers/0/"));
  expect(told.map(({ event }) => event)).toEqual(expect.arrayContaining(["case", "computed", "sliced"]));
});
