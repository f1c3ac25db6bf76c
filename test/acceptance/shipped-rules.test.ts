import { readFileSync } from "node:fs";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { scoreTableText } from "../../rules/410400/import-catalogue.mjs";
import { readConfig } from "../../server/config.ts";
import { openRuleBook } from "../../server/open-rule-book.ts";
import { cell, csvRows } from "./csv-rows.ts";
import { post, shippedService } from "./shipped-service.ts";

const textOf = (path: string) => readFileSync(new URL(`../../rules/${path}`, import.meta.url), "utf8");

describe("the rules shipped for 410400 and 370800", () => {
  test("earn no error and no warning", () => {
    const { YICE_RULES, YICE_SCHEMAS } = readConfig({});
    const { findings } = openRuleBook(YICE_RULES, YICE_SCHEMAS).checked;
    const ours = findings.filter(({ path }) => path.startsWith("410400/") || path.startsWith("370800/"));
    expect(ours.filter(({ diagnostic }) => diagnostic.severity !== "info")).toEqual([]);
  });

  test("hold the score table that the published catalogue gives", () => {
    expect(textOf("410400/dip.score-table.2025-01-01.1.json")).toBe(scoreTableText());
  });
});

describe("the sample claims shipped with 410400", () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await shippedService();
  });
  afterAll(() => app.close());

  test("are paid by the policy of their pooling area, to the fen as the file of expectations says", async () => {
    const claims = textOf("410400/samples/claims.ndjson").trimEnd().split("\n");
    const expected = new Map(
      csvRows("pingdingshan_expected.csv.gz").map((row) => [cell(row, "claim_id"), row]),
    );
    for (const line of claims) {
      const { decision } = await post<{ decision: Record<string, unknown> }>(app, "/v1/evaluations", {
        claim: JSON.parse(line),
      });
      const row = expected.get(String(decision.claim)) ?? {};
      expect(decision).toMatchObject({
        policy: { id: "410400.dip.policy" },
        outcome: "paid",
        points: cell(row, "p1_score_6dp"),
        amounts: { payment: cell(row, "p1_payment_2dp"), fund_account: cell(row, "p1_fund_account_2dp") },
      });
    }
  });
});
