import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { isJsonObject, type Json } from "../domain/json.ts";
import type { PolicyService } from "../workflow/policy-service.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { DecisionSummary } from "./decision-summary.ts";
import { openClaims } from "./open-claims.ts";
import { settlementText } from "./settlement-text.ts";
import { settlementOf } from "./settlement-view.ts";
import { decisionOf } from "./told-event.ts";

/** Columns that the report is fitted into. */
const WIDTH = 110;

/** What the report is made from. */
export interface SampleReportSetting {
  readonly service: PolicyService;
  readonly book: RuleBook;
  /** Folder of rules; each jurisdiction's samples lie in its `samples/`. */
  readonly rulesFolder: string;
}

/**
 * Evaluates the sample claims that lie beside the rules (`samples/claims.ndjson`) and settles their sample periods
 * (`samples/settlement-*.json`), as text part by part. Lets other work run between claims; a sample that fails is a part
 * that says so.
 */
export async function* sampleReport(setting: SampleReportSetting): AsyncGenerator<string> {
  const folders = readdirSync(setting.rulesFolder, { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  for (const { name } of folders.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const samples = join(setting.rulesFolder, name, "samples");
    if (!existsSync(samples)) continue;
    const files = readdirSync(samples).sort();
    if (files.includes("claims.ndjson")) yield told(name, () => claimsReport(name, samples, setting));
    for (const file of files.filter((each) => /^settlement-.*\.json$/.test(each))) {
      yield told(`${name}/${file}`, () => settlementReport(join(samples, file), samples, setting));
    }
  }
}

async function told(name: string, report: () => Promise<string>): Promise<string> {
  try {
    return await report();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return `样例未能运行 Sample failed  ${name}: ${reason}\n`;
  }
}

async function claimsReport(
  name: string,
  samples: string,
  { service, book }: SampleReportSetting,
): Promise<string> {
  const summary = new DecisionSummary();
  let bad = 0;
  for (const claim of await sampleClaims(samples)) {
    const evaluation = service.evaluate(claim, { explain: "none" });
    if ("decision" in evaluation) summary.add(decisionOf(evaluation));
    else bad++;
    await setImmediate();
  }
  const faulty = bad > 0 ? `有误 Faulty  ${bad}\n` : "";
  return `【样例清单 Sample claims · ${name}】\n${summary.table(book, "zh")}${faulty}`;
}

async function settlementReport(
  file: string,
  samples: string,
  { service, book }: SampleReportSetting,
): Promise<string> {
  const request: Json = JSON.parse(readFileSync(file, "utf8"));
  if (!isJsonObject(request)) throw new TypeError("not a settlement request");
  const settlement = settlementOf(
    await service.settle({ ...request, claims: request.claims ?? (await sampleClaims(samples)) }),
  );
  return `【样例结算 Sample settlement】\n${settlementText(settlement, { book, language: "zh", width: WIDTH, months: false })}`;
}

async function sampleClaims(samples: string): Promise<Json[]> {
  const claims: Json[] = [];
  for await (const { value } of openClaims(join(samples, "claims.ndjson"), undefined))
    claims.push(value ?? null);
  return claims;
}
