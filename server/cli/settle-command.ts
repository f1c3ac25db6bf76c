import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Command } from "commander";
import type { Language } from "../domain/diagnostic.ts";
import type { Json, JsonObject } from "../domain/json.ts";
import type { FileFinding } from "../workflow/check-rules.ts";
import { CommandFailure } from "./command-failure.ts";
import { findingLine } from "./finding-line.ts";
import { namedFile } from "./named-file.ts";
import { openClaims } from "./open-claims.ts";
import { Progress } from "./progress.ts";
import { readMapping } from "./read-mapping.ts";
import { readRequestFile } from "./read-request-file.ts";
import { recordFindings } from "./record-findings.ts";
import type { Session } from "./session.ts";
import { settlementText } from "./settlement-text.ts";
import { settlementOf } from "./settlement-view.ts";
import { print } from "./terminal.ts";

interface SettleOptions {
  readonly claims?: string;
  readonly mapping?: string;
  readonly months: boolean;
  readonly json?: true;
}

export function addSettle(program: Command, session: Session): void {
  program
    .command("settle")
    .summary("结算一个期间 · settle a period")
    .description(
      "按请求文件（方案、期间、基金池与机构数据）结算，列出预算、点值、各机构金额与平衡关系。\n" +
        "请求文件不含清单时，取 --claims 所指文件，或同目录下的 claims.ndjson；有一份清单有误即不予结算。\n" +
        "Settles what a request file states (policy, period, figures of pools and institutions). Claims come from the\n" +
        "request, from --claims, or from claims.ndjson beside it; with one bad claim among them nothing is settled.",
    )
    .argument("<request>", "结算请求文件（JSON） · settlement request")
    .option("-c, --claims <file>", "清单文件，格式同 evaluate · file of claims, as evaluate reads them")
    .option(
      "-m, --mapping <file>",
      "CSV 列与清单字段的对应文件 · mapping of CSV columns to fields of the claim",
    )
    .option("--no-months", "不列各月 · leave out the months")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((request: string, options: SettleOptions) => settle(request, options, session));
}

async function settle(path: string, options: SettleOptions, session: Session): Promise<void> {
  const { terminal, language, book } = session;
  const file = namedFile(path, session);
  const request = readRequestFile(path, file);
  const claims = await claimsOf(request, file, options, session);
  const settlement = settlementOf(session.openService().settle({ ...request, claims }));
  const text = options.json
    ? `${JSON.stringify(settlement, null, 2)}\n`
    : settlementText(settlement, { book, language, width: terminal.columns, months: options.months });
  await print(terminal.output, text);
  session.status = settlement.state === "settled" ? 0 : 1;
}

/** The claims to settle. Throws `CommandFailure` naming every one that cannot be read: none may drop out unseen. */
async function claimsOf(
  request: JsonObject,
  file: string,
  options: SettleOptions,
  session: Session,
): Promise<Json> {
  const beside = join(dirname(file), "claims.ndjson");
  if (options.claims === undefined && (request.claims !== undefined || !existsSync(beside)))
    return request.claims ?? [];
  const path = options.claims === undefined ? beside : namedFile(options.claims, session);
  const claims: Json[] = [];
  const bad: FileFinding[] = [];
  const progress = new Progress(session, undefined);
  for await (const record of openClaims(path, readMapping(options.mapping, session))) {
    if (record.value === undefined)
      bad.push(...recordFindings(options.claims ?? path, record, record.findings));
    else claims.push(record.value);
    progress.claim();
  }
  progress.stop();
  if (bad.length === 0) return claims;
  const lines = (language: Language) =>
    bad.map((finding) => `\n  ${findingLine(finding, language)}`).join("");
  throw new CommandFailure({
    zh: `清单有误，未予结算：${lines("zh")}`,
    en: `bad claims, so nothing is settled:${lines("en")}`,
  });
}
