import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { compare, exact } from "../../server/domain/exact.ts";
import { post, shippedService } from "../acceptance/shipped-service.ts";

interface Case {
  readonly group?: string;
  readonly cost: string;
  readonly average: string;
  readonly working: string;
  /** Exact; a fraction that does not terminate to 12 places, marked ≈. */
  readonly points?: string;
  readonly applies?: string;
  readonly error?: string;
}

interface Rules {
  readonly rules: string;
  readonly regions: readonly string[];
  readonly cases: readonly Case[];
}

interface Answer {
  readonly writes?: { readonly exact_points: string };
  readonly error?: { readonly code: string };
  readonly events?: readonly { readonly event: string; readonly name?: string; readonly applies?: boolean }[];
}

const here = (name: string) => new URL(name, import.meta.url);
const jsonOf = (name: string) => JSON.parse(readFileSync(here(name), "utf8"));

const { given, rules }: { given: Record<string, string>; rules: readonly Rules[] } = jsonOf("cases.json");
const sources: readonly Record<string, string>[] = jsonOf("deviation_rules_by_city.json").rules;

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService({ YICE_RULES: fileURLToPath(here("rules")) });
});
afterAll(() => app.close());

function evaluate(id: string, { cost, average, group }: Case): Promise<Answer> {
  const facts = {
    ...given,
    medfee_sumamt: cost,
    group_average_cost: average,
    ...(group === undefined ? {} : { group_code: group }),
  };
  return post<Answer>(app, `/v1/rule-sets/${id}/evaluations?explain=hits`, { facts });
}

/** The special case or band that applied. */
function applied({ events = [] }: Answer): string | undefined {
  return events.find(({ event, applies }) => event === "tier" || (event === "case" && applies))?.name;
}

test("every prefecture of the source has its formulas here", () => {
  const codes = (text: string) => text.match(/\d{6}/g) ?? [];
  const stated = rules.flatMap(({ regions }) => regions.flatMap(codes));
  expect(stated.sort()).toEqual(sources.flatMap(({ region = "" }) => codes(region)).sort());
  expect(stated).toHaveLength(8);
});

describe.each(rules)("cost deviation by the rules of $rules", ({ rules: file, cases }) => {
  const { id, citations } = jsonOf(`rules/${file}.json`);

  test("quotes the formulas of its source to the letter", () => {
    const [{ clause, quote }] = citations;
    const source = sources.find(({ region = "" }) => region.startsWith(clause));
    for (const part of quote.split("; ")) {
      const name = part.slice(0, part.indexOf(":"));
      expect(part).toBe(`${name}: ${source?.[name]}`);
    }
  });

  test.each(cases)("cost $cost over $average: $working", async (one) => {
    const answer = await evaluate(id, one);
    expect(answer.error?.code).toBe(one.error);
    expect(applied(answer)).toBe(one.applies);
    if (one.points === undefined) return;
    const points = answer.writes?.exact_points ?? "";
    if (one.points.startsWith("≈")) expect(points).toBe(one.points);
    else expect(compare(exact(points), exact(one.points))).toBe(0);
  });
});
