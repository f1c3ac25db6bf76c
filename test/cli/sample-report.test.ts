import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { sampleReport } from "../../server/cli/sample-report.ts";
import { readConfig } from "../../server/config.ts";
import { openSoundRules } from "../../server/open-policy-service.ts";
import { RuleBookService } from "../../server/workflow/rule-book-service.ts";
import { cell, csvRows } from "../acceptance/csv-rows.ts";
import { jsonLines, projectText } from "./run-cli.ts";

const config = readConfig({});
const book = openSoundRules(config);
const service = new RuleBookService(book);

async function report(rulesFolder: string): Promise<string[]> {
  const parts: string[] = [];
  for await (const part of sampleReport({ service, book, rulesFolder })) parts.push(part);
  return parts;
}

it("decides every shipped sample claim, and settles the sample year so that its pools balance", async () => {
  const parts = await report(config.YICE_RULES);
  const claims = jsonLines<{ id: string }>(projectText("rules/410400/samples/claims.ndjson"));
  const paid = new Map(
    csvRows("pingdingshan_expected.csv.gz").map((row) => [row.claim_id, cell(row, "p1_payment_2dp")]),
  );
  const fen = claims.reduce((sum, { id }) => sum + BigInt((paid.get(id) ?? "").replace(".", "")), 0n);
  const pingdingshan = parts.find((part) => part.includes("410400")) ?? "";
  const total = `${(fen / 100n).toLocaleString("en-US")}.${String(fen % 100n).padStart(2, "0")}`;
  expect(pingdingshan).toMatch(new RegExp(`合计 total +${claims.length} +${total}`));
  const settled = parts.filter((part) => part.startsWith("【样例结算 Sample settlement】"));
  expect(settled).toHaveLength(1);
  expect(settled[0]).toContain("已结清");
  expect(settled[0]).toContain("✓ 平衡");
  expect(settled[0]).not.toContain("✗");
  expect(parts.join("")).not.toMatch(/未能裁定|样例未能运行|有误/);
});

it("says of a sample that cannot be read what is wrong, and goes on", async () => {
  const folder = mkdtempSync(join(tmpdir(), "yice-samples-"));
  for (const jurisdiction of ["110000", "120000"])
    mkdirSync(join(folder, jurisdiction, "samples"), { recursive: true });
  writeFileSync(join(folder, "110000", "samples", "settlement-2023.json"), "{");
  writeFileSync(join(folder, "120000", "samples", "claims.ndjson"), "{}\n");
  const parts = await report(folder);
  rmSync(folder, { recursive: true });
  expect(parts[0]).toContain("样例未能运行 Sample failed  110000/settlement-2023.json");
  expect(parts[1]).toContain("有误 Faulty  1");
});
