import { readFileSync } from "node:fs";
import { afterAll, expect, it } from "vitest";
import type { Json, JsonObject } from "../../server/domain/json.ts";
import { shippedService } from "../acceptance/shipped-service.ts";

const app = await shippedService();
afterAll(() => app.close());

const claims = (city: string): JsonObject[] =>
  readFileSync(new URL(`../../rules/${city}/samples/claims.ndjson`, import.meta.url), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));

async function post(url: string, payload: JsonObject, language: string): Promise<JsonObject> {
  const headers = { "accept-language": language };
  return (await app.inject({ method: "POST", url, payload, headers })).json();
}

/** Texts of traces: conditions and formulas in words, with their figures; what stands in quotes are a claim's own values. */
function wordings(told: Json): string[] {
  if (Array.isArray(told)) return told.flatMap(wordings);
  if (typeof told !== "object" || told === null) return [];
  return Object.entries(told).flatMap(([name, held]) =>
    (name === "text" || name === "words") && typeof held === "string"
      ? [held.replaceAll(/"[^"]*"/g, "")]
      : wordings(held),
  );
}

const CITIES = ["370300.dip", "410400.dip", "500000.mix", "500154.mix"];

it.each(CITIES)("explains decisions of %s in English to who asks in English", async (city) => {
  const some = claims(city.slice(0, 6)).slice(0, 40);
  const english = await post(
    "/v1/evaluations?explain=full",
    { policy: `${city}.policy`, claims: some },
    "en",
  );
  const said = wordings(english);
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((text) => /\p{Script=Han}/u.test(text))).toEqual([]);
});

it("words the same formula in either language", async () => {
  const facts = { score: "100", coefficient: "1", medfee_sumamt: "500.00", group_average_cost: "1000.00" };
  const url = "/v1/rule-sets/410400.dip.case-adjustment/evaluations";
  const [ratio] = [(await post(url, { facts }, "en")).events].flat() as JsonObject[];
  // By the aliases of the fact dictionary and of the rule set; 500 ÷ 1000.
  expect(ratio).toMatchObject({
    words: "Total cost ÷ Average cost of the group",
    trace: { text: expect.stringContaining("500.00 ÷ 1000.00 = 0.5") },
  });
  const [chinese] = [(await post(url, { facts }, "zh")).events].flat() as JsonObject[];
  expect(chinese).toMatchObject({ words: "医疗费总额 ÷ 病种次均费用" });
});
