import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClaimMapping } from "../../schemas/types.ts";
import { mapRow } from "../../server/claims/map-row.ts";
import type { Json } from "../../server/domain/json.ts";
import { cell, csvRows } from "./csv-rows.ts";
import { batches, post, shippedService } from "./shipped-service.ts";

interface Step {
  readonly step: string;
  readonly ruleSet: { readonly id: string; readonly version: number; readonly hash: string };
  readonly citations: readonly { readonly clause: string; readonly quote: string }[];
  readonly writes: Readonly<Record<string, string>>;
  readonly events: readonly { readonly event: string; readonly name?: string }[];
}

interface Decision {
  readonly claim: string;
  readonly outcome: string;
  readonly group: string;
  readonly score: string;
  readonly coefficient: string;
  readonly points: string;
  readonly amounts: { readonly payment: string; readonly fund_account: string };
  readonly given: readonly string[];
  readonly error?: { readonly code: string };
  readonly steps: readonly Step[];
}

type Row = Readonly<Record<string, string>>;

const rows = csvRows("pingdingshan_claims.csv.gz");
const expected = csvRows("pingdingshan_expected.csv.gz");
const mapping: ClaimMapping = JSON.parse(
  readFileSync(new URL("../../rules/410400/samples/claim-mapping.json", import.meta.url), "utf8"),
);

/** Most that one request may hold. */
const BATCH = 1000;

let app: FastifyInstance;
beforeAll(async () => {
  app = await shippedService();
});
afterAll(() => app.close());

async function decisions(
  policy: string,
  claims: readonly Json[],
  explain: "none" | "hits" | "full" = "hits",
): Promise<Decision[]> {
  const decided: Decision[] = [];
  for (const batch of batches(claims, BATCH)) {
    const { results } = await post<{ results: { decision: Decision }[] }>(
      app,
      `/v1/evaluations?explain=${explain}`,
      {
        policy,
        claims: batch,
      },
    );
    decided.push(...results.map(({ decision }) => decision));
  }
  return decided;
}

function claimOf(row: Row): Json {
  const { value, findings } = mapRow(mapping, row);
  expect(findings).toEqual([]);
  return value;
}

function stepNamed(decision: Decision, name: string): Step {
  const step = decision.steps.find((each) => each.step === name);
  if (!step) throw new Error(`${decision.claim} has no step ${name}`);
  return step;
}

/** What the file of expectations says, in its own columns. */
function asExpected(decision: Decision, rule: "p1" | "p2"): Row {
  const band = stepNamed(decision, "points").events.find(({ event }) => event === "tier")?.name ?? "";
  const common = {
    claim_id: decision.claim,
    fee_ratio_6dp: stepNamed(decision, "payment").writes.cost_ratio ?? "",
    [`${rule}_deviation`]: band,
    [`${rule}_score_6dp`]: decision.points,
    [`${rule}_payment_2dp`]: decision.amounts.payment,
  };
  return rule === "p1" ? { ...common, p1_fund_account_2dp: decision.amounts.fund_account } : common;
}

describe.each([
  ["p1", "410400.dip.policy", "410400.dip.case-adjustment"],
  ["p2", "370800.dip.policy", "370800.dip.case-adjustment"],
] as const)("1,980 sample claims under %s, through POST /v1/evaluations", (rule, policy, adjustment) => {
  let decided: Decision[];
  beforeAll(async () => {
    decided = await decisions(policy, rows.map(claimOf));
  });

  test("ratio, band, points to six places and amounts to the fen are those of the file, 1,980 of 1,980", () => {
    expect(decided).toHaveLength(1980);
    const found = decided.map((decision) => asExpected(decision, rule));
    const columns = Object.keys(found[0] ?? {});
    expect(found).toEqual(
      expected.map((row) => Object.fromEntries(columns.map((column) => [column, cell(row, column)]))),
    );
  });

  test("every claim is paid, with the score of the catalogue for the group that the caller gave", () => {
    const told = decided.map(({ outcome, group, score, coefficient }) => ({
      outcome,
      group,
      score: Number(score),
      coefficient: Number(coefficient),
    }));
    const filed = rows.map((row) => ({
      outcome: "paid",
      group: cell(row, "dip_code"),
      score: Number(cell(row, "dip_score")),
      coefficient: Number(cell(row, "hospital_coef")),
    }));
    expect(told).toEqual(filed);
  });

  test("every decision marks what the caller gave, and names the deviation rule with version, hash and words", () => {
    for (const decision of decided) {
      expect(decision.given).toEqual(["coefficient", "group_average_cost", "group_code"]);
      const { ruleSet, citations } = stepNamed(decision, "points");
      expect(ruleSet).toMatchObject({
        id: adjustment,
        version: 1,
        hash: expect.stringMatching(/[0-9a-f]{64}/),
      });
      expect(citations[0]?.quote).not.toBe("");
    }
  });

  test("a decision is the same, its steps aside, whether they are told or not", async () => {
    const unexplained = ({ steps: _steps, ...decision }: Decision) => decision;
    const plain = await decisions(policy, rows.map(claimOf), "none");
    const traced = await decisions(policy, rows.map(claimOf), "full");
    expect(plain).toEqual(decided.map(unexplained));
    expect(traced.map(unexplained)).toEqual(plain);
  });
});

describe("groups found by our table, beside those of the file", () => {
  test("1,875 of 1,980 agree, and a claim that no row takes is a result that says so", async () => {
    const claims = rows.map((row) => claimOf({ ...row, dip_code: "" }));
    const decided = await decisions("410400.dip.policy", claims);
    const agreeing = decided.filter(({ group }, index) => group === rows[index]?.dip_code);
    const ungrouped = decided.filter(({ outcome }) => outcome === "error");
    process.stdout.write(
      `acceptance: ${agreeing.length} of ${decided.length} claims fall into the file's group; ${ungrouped.length} into none\n`,
    );
    expect(agreeing).toHaveLength(1875);
    expect(ungrouped).toHaveLength(42);
    expect(ungrouped.map(({ error }) => error?.code)).toEqual(new Array(42).fill("unmatched-row"));
    expect(ungrouped.filter(({ amounts }) => Object.keys(amounts).length > 0)).toEqual([]);
  });
});
