import { statSync } from "node:fs";
import { type Command, Option } from "commander";
import type { ClaimRecord } from "../intake/claim-record.ts";
import type { Explain } from "../workflow/policy-service.ts";
import { addClaimOptions, type ClaimOptions, evaluateOptions } from "./claim-options.ts";
import { DecisionWriter } from "./decision-writer.ts";
import { namedFile } from "./named-file.ts";
import { claimsOf, openClaims } from "./open-claims.ts";
import { Progress } from "./progress.ts";
import { readMapping } from "./read-mapping.ts";
import type { Session } from "./session.ts";

interface EvaluateCommandOptions extends ClaimOptions {
  readonly explain: Explain;
  readonly json?: true;
}

interface ClaimFile {
  readonly name: string;
  readonly records: AsyncIterable<ClaimRecord>;
}

export function addEvaluate(program: Command, session: Session): void {
  const command = program
    .command("evaluate")
    .summary("裁定结算清单 · decide claims")
    .description(
      "裁定结算清单，输出逐份裁定与汇总。读取 .ndjson、.csv（须有 --mapping）、.json，可为 .gz 压缩；UTF-8 或 GB18030。\n" +
        "有误的行报告行号，其余照常裁定；有误行或未能裁定的清单时退出码为 1。\n" +
        "Decides claims one by one and sums up. A bad line is reported with its number and the rest goes on;\n" +
        "the exit status is 1 if a line was bad or a claim could not be decided.",
    )
    .argument("[files...]", "清单文件，默认读标准输入 · files of claims; standard input by default");
  addClaimOptions(command)
    .addOption(
      new Option("-e, --explain <detail>", "说明步骤：不说明、适用部分、全部 · how much of the steps to tell")
        .choices(["none", "hits", "full"])
        .default("none"),
    )
    .option("--json", "每行一个 JSON 裁定或错误 · a decision or error a line, as JSON")
    .action((files: readonly string[], options: EvaluateCommandOptions) => evaluate(files, options, session));
}

async function evaluate(
  files: readonly string[],
  options: EvaluateCommandOptions,
  session: Session,
): Promise<void> {
  const mapping = readMapping(options.mapping, session);
  const paths = files.map((file) => namedFile(file, session));
  const total = paths.reduce((sum, path) => sum + statSync(path).size, 0);
  const progress = new Progress(session, paths.length > 0 ? total : undefined);
  const sources: ClaimFile[] =
    files.length === 0
      ? [{ name: "stdin", records: claimsOf(session.terminal.input, undefined, mapping, "stdin") }]
      : files.map((name, at) => ({
          name,
          records: openClaims(paths[at] ?? name, mapping, (bytes) => progress.read(bytes)),
        }));
  const service = session.openService();
  const writer = new DecisionWriter(session, options.explain, options.json === true);
  const asked = { ...evaluateOptions(options), explain: writer.detail };
  try {
    for (const { name, records } of sources) {
      for await (const record of records) {
        await writer.write(
          name,
          record,
          record.value === undefined ? record : service.evaluate(record.value, asked),
        );
        progress.claim();
      }
    }
  } finally {
    progress.stop();
  }
  await writer.finish();
  session.status = writer.status;
}
