import type { Command } from "commander";
import type { Language } from "../domain/diagnostic.ts";
import { isJsonObject } from "../domain/json.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import { addClaimOptions, type ClaimOptions, evaluateOptions } from "./claim-options.ts";
import { CommandFailure } from "./command-failure.ts";
import { decisionTree } from "./decision-tree.ts";
import { didYouMean } from "./failure-text.ts";
import { findingLine } from "./finding-line.ts";
import { namedFile } from "./named-file.ts";
import { openClaims } from "./open-claims.ts";
import { readMapping } from "./read-mapping.ts";
import { recordFindings } from "./record-findings.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";
import { decisionOf } from "./told-event.ts";

interface ExplainOptions extends ClaimOptions {
  readonly id?: string;
  readonly json?: true;
}

export function addExplain(program: Command, session: Session): void {
  const command = program
    .command("explain")
    .summary("解释一份清单的裁定 · explain the decision on one claim")
    .description(
      "逐步解释一份清单的裁定：规则集、版本、条款原文、条件各部分、代入数字的公式与结果。\n" +
        "Tells a decision step by step: rule set, version, quoted clause, conditions part by part, formulas with their figures.",
    )
    .argument("<file>", "清单文件，格式同 evaluate · file of claims, as evaluate reads them");
  addClaimOptions(command)
    .option("--id <id>", "清单标识，默认取文件中第一份 · which claim; the first one by default")
    .option("--json", "以 JSON 输出裁定 · the decision as JSON")
    .action((file: string, options: ExplainOptions) => explain(file, options, session));
}

async function explain(file: string, options: ExplainOptions, session: Session): Promise<void> {
  const { terminal, book, language } = session;
  const records = openClaims(namedFile(file, session), readMapping(options.mapping, session));
  const record = await recordOf(file, records, options.id);
  const asked = { ...evaluateOptions(options), explain: "full", language: session.language } as const;
  const result = record.value === undefined ? record : session.openService().evaluate(record.value, asked);
  if ("findings" in result) throw notAClaim(file, record, result.findings);
  const decision = decisionOf(result);
  for (const finding of recordFindings(file, record, result.warnings ?? []))
    await print(terminal.messages, `${findingLine(finding, language)}\n`);
  const text = options.json
    ? `${JSON.stringify(decision, null, 2)}\n`
    : decisionTree(decision, book, language);
  await print(terminal.output, text);
  session.status = decision.outcome === "error" ? 1 : 0;
}

/** The record of that id, or the first. Throws `CommandFailure` where there is none. */
async function recordOf(
  file: string,
  records: AsyncIterable<ClaimRecord>,
  id: string | undefined,
): Promise<ClaimRecord> {
  const others: string[] = [];
  for await (const record of records) {
    if (id === undefined) return record;
    const found = isJsonObject(record.value) ? record.value.id : undefined;
    if (found === id) return record;
    if (typeof found === "string") others.push(found);
  }
  if (id === undefined) throw new CommandFailure({ zh: `${file} 中没有清单`, en: `${file} holds no claim` });
  throw new CommandFailure({
    zh: `${file} 中没有清单 ${id}${didYouMean(id, others, "zh")}`,
    en: `${file} has no claim ${id}${didYouMean(id, others, "en")}`,
  });
}

function notAClaim(file: string, record: ClaimRecord, found: ClaimRecord["findings"]): CommandFailure {
  const findings = recordFindings(file, record, found);
  const lines = (language: Language) => findings.map((each) => `\n  ${findingLine(each, language)}`).join("");
  return new CommandFailure({ zh: `清单不合规范：${lines("zh")}`, en: `this is not a claim:${lines("en")}` });
}
