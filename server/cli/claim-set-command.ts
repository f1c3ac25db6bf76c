import { statSync } from "node:fs";
import { type Command, InvalidArgumentError } from "commander";
import type { Schemas } from "../documents/schema-check.ts";
import type { RegisteredClaimSet } from "../workflow/claim-set-entries.ts";
import { type PreviewOptions, previewTable } from "./claim-set-preview.ts";
import { claimSetText } from "./claim-set-text.ts";
import { namedFile } from "./named-file.ts";
import { openClaims } from "./open-claims.ts";
import { operator } from "./operator.ts";
import { Progress } from "./progress.ts";
import { readMapping } from "./read-mapping.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface RegisterOptions {
  readonly jurisdiction: string;
  readonly name: string;
  readonly mapping?: string;
  readonly json?: true;
}

/** Claim sets of the store that the settings name; who works at its machine acts as its operator. */
export function addClaimSet(program: Command, session: Session): void {
  const command = program
    .command("claim-set")
    .summary("登记、查阅清单集 · register and read claim sets")
    .description(
      "将任意数量的清单登记为一个有名称、有散列值、不再改变的清单集，供结算批次使用。\n" +
        "Registers any number of claims as a named, hashed set that never changes, for settlement runs.",
    );
  command
    .command("register")
    .summary("登记清单集 · register a set")
    .description("有误的行不采用，逐一列入报告。Rows that cannot be taken are left out and reported.")
    .argument("<file>", "清单文件（NDJSON、CSV，可用 gzip） · claims as NDJSON or CSV, gzipped or not")
    .requiredOption("-j, --jurisdiction <code>", "参保统筹区 · pooling area of the insured", areaCode)
    .requiredOption("-n, --name <name>", "清单集名称 · name of the set", setName)
    .option(
      "-m, --mapping <file>",
      "CSV 列与清单字段的对应文件 · mapping of CSV columns to fields of the claim",
    )
    .option("--json", "以 JSON 输出 · as JSON")
    .action((file: string, options: RegisterOptions) => register(file, options, session));
  command
    .command("preview")
    .summary("试读 CSV 文件的前几行 · preview the first rows of a CSV file")
    .description(
      "不登记任何内容；未给对应文件时按列名建议一份，可写出后修改。\n" +
        "Registers nothing; without a mapping one is suggested by the headings, which may be written out and mended.",
    )
    .argument("<file>", "CSV 文件（UTF-8 或 GBK，可用 gzip） · CSV in UTF-8 or GBK, gzipped or not")
    .requiredOption("-j, --jurisdiction <code>", "参保统筹区 · pooling area of the insured", areaCode)
    .option(
      "-m, --mapping <file>",
      "CSV 列与清单字段的对应文件 · mapping of CSV columns to fields of the claim",
    )
    .option("-w, --write <file>", "将对应关系写入新文件 · write the mapping to a new file")
    .option("--json", "以 JSON 输出 · as JSON")
    .action(async (path: string, options: PreviewOptions & { readonly mapping?: string }) => {
      const file = namedFile(path, session);
      const mapping = readMapping(options.mapping, session);
      await withRuns(session, ({ claimSets }) => previewTable(file, mapping, options, claimSets, session));
    });
  command
    .command("list")
    .summary("清单集一览 · list sets")
    .requiredOption("-j, --jurisdiction <code>", "参保统筹区 · pooling area of the insured", areaCode)
    .option("--json", "以 JSON 输出 · as JSON")
    .action(({ jurisdiction, json }: { jurisdiction: string; json?: true }) =>
      withRuns(session, async ({ claimSets }) => {
        const sets = await claimSets.list(operator, jurisdiction);
        await tell(session, sets, json);
      }),
    );
  command
    .command("bad-rows")
    .summary("未采用的行 · rows that were not taken")
    .argument("<id>", "清单集编号 · id of the set")
    .action((id: string) =>
      withRuns(session, async ({ claimSets }) => {
        for await (const chunk of await claimSets.badRows(operator, id))
          await print(session.terminal.output, Buffer.from(chunk).toString("utf8"));
      }),
    );
}

async function register(path: string, options: RegisterOptions, session: Session): Promise<void> {
  const file = namedFile(path, session);
  const mapping = readMapping(options.mapping, session);
  const { jurisdiction, name } = options;
  await withRuns(session, async ({ claimSets }) => {
    const progress = new Progress(session, statSync(file).size);
    const records = (schemas: Schemas) => openClaims(file, mapping, (bytes) => progress.read(bytes), schemas);
    try {
      const set = await claimSets.register(operator, { jurisdiction, name }, records, () => progress.claim());
      await tell(session, [set], options.json);
      if (set.summary.badRows > 0) session.status = 1;
    } finally {
      progress.stop();
    }
  });
}

async function tell(
  { terminal, language }: Session,
  sets: readonly RegisteredClaimSet[],
  asJson: true | undefined,
): Promise<void> {
  const text = asJson
    ? `${JSON.stringify(sets.length === 1 ? sets[0] : sets, null, 2)}\n`
    : sets.map((set) => claimSetText(set, language)).join("\n");
  await print(terminal.output, text);
}

async function withRuns(
  { product }: Session,
  work: (opened: Awaited<ReturnType<Session["product"]["openRuns"]>>) => Promise<void>,
): Promise<void> {
  const opened = await product.openRuns();
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}

function areaCode(text: string): string {
  if (/^\d{6}$/.test(text)) return text;
  throw new InvalidArgumentError("应为六位统筹区代码，如 370300 · expected six digits, as 370300.");
}

function setName(text: string): string {
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,63}$/u.test(text)) return text;
  throw new InvalidArgumentError("应为字母、数字和 . _ - · expected letters, digits and . _ -");
}
