import { once } from "node:events";
import { createWriteStream, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Command, InvalidArgumentError, Option } from "commander";
import type { SettlementResult } from "../../schemas/types.ts";
import { statementHtml } from "../statements/statement-html.ts";
import { statementXlsx } from "../statements/statement-xlsx.ts";
import { RUN_KINDS, type RunKind } from "../workflow/run-entries.ts";
import type { RunView } from "../workflow/run-view.ts";
import { namedFile } from "./named-file.ts";
import { operator } from "./operator.ts";
import type { OpenedRuns } from "./product.ts";
import { readRequestFile } from "./read-request-file.ts";
import { RunBar } from "./run-bar.ts";
import { runText } from "./run-text.ts";
import { addRunVerify } from "./run-verify.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface StartOptions {
  readonly kind: RunKind;
  readonly claimSet: string;
  readonly badRows?: number;
  readonly supplements?: string;
  readonly workers?: number;
  readonly json?: true;
}

/** Settlement runs of the store that the settings name; who works at its machine acts as its operator. */
export function addRun(program: Command, session: Session): void {
  const command = program
    .command("run")
    .summary("结算批次 · settlement runs")
    .description(
      "对清单集发起月预结算、年度结算或清算；中断后可自检查点继续，结果分毫不差。封存须由另一人经接口办理。\n" +
        "Monthly, annual and clearing runs over claim sets. Interrupted, they go on from the last checkpoint to the same bytes.\n" +
        "A second person closes them, through the API.",
    );
  command
    .command("start")
    .summary("发起结算批次 · start a run")
    .argument("<request>", "结算请求文件（JSON，不含清单） · settlement request without claims")
    .requiredOption("-c, --claim-set <id>", "清单集编号 · id of the claim set")
    .addOption(new Option("-k, --kind <kind>", "种类 · kind").choices([...RUN_KINDS]).makeOptionMandatory())
    .option("--bad-rows <count>", "确认不计入的行数 · rows of the set that are left out", whole)
    .option("--supplements <id>", "所补充的已封存批次 · the closed run whose difference is paid")
    .option("-w, --workers <count>", "线程数，不影响结果 · threads; they change nothing in the result", whole)
    .option("--json", "以 JSON 输出 · as JSON")
    .action((request: string, options: StartOptions) => start(request, options, session));
  command
    .command("resume")
    .summary("继续中断的结算批次 · go on with an interrupted run")
    .argument("<id>", "结算批次编号 · id of the run")
    .option("-w, --workers <count>", "线程数 · threads", whole)
    .option("--json", "以 JSON 输出 · as JSON")
    .action((id: string, { workers, json }: StartOptions) =>
      withRuns(session, workers, async (opened) => {
        await opened.runs.resume(operator, id);
        await ended(opened, id, session);
        await tell(session, [await opened.runs.read(operator, id)], json);
      }),
    );
  command
    .command("list")
    .summary("结算批次一览 · list runs")
    .requiredOption("-j, --jurisdiction <code>", "统筹区 · jurisdiction of the policies")
    .option("--json", "以 JSON 输出 · as JSON")
    .action(({ jurisdiction, json }: { jurisdiction: string; json?: true }) =>
      withRuns(session, undefined, async ({ runs }) =>
        tell(session, await runs.list(operator, jurisdiction), json),
      ),
    );
  addRunVerify(command, session);
  command
    .command("export")
    .summary("导出结算结果和机构结算单 · export results and statements")
    .description(
      "将裁定（NDJSON）、结算结果（JSON）和各机构结算单（HTML、XLSX）写入一个目录。\n" +
        "Writes decisions, the settlement, and every institution's statement as a page and a workbook into a folder.",
    )
    .argument("<id>", "结算批次编号 · id of the run")
    .argument("<folder>", "目录 · folder")
    .action((id: string, folder: string) =>
      withRuns(session, undefined, (opened) => exportRun(opened, id, session.pathOf(folder))),
    );
}

async function start(path: string, options: StartOptions, session: Session): Promise<void> {
  const { claims: _, ...terms } = readRequestFile(path, namedFile(path, session));
  const { kind, claimSet, badRows, supplements, workers, json } = options;
  await withRuns(session, workers, async (opened) => {
    const { id } = await opened.runs.start(operator, {
      kind,
      claimSet,
      terms,
      ...(badRows === undefined ? {} : { badRows }),
      ...(supplements === undefined ? {} : { supplements }),
    });
    await ended(opened, id, session);
    await tell(session, [await opened.runs.read(operator, id)], json);
  });
}

/** Waits for a run to end, and shows how far it is meanwhile. */
async function ended({ runs }: OpenedRuns, id: string, session: Session): Promise<void> {
  const bar = new RunBar(session);
  const looking = setInterval(() => {
    runs.read(operator, id).then(
      ({ progress }) => bar.show(progress),
      () => {},
    );
  }, LOOK_EVERY);
  try {
    await runs.ended(id);
  } finally {
    clearInterval(looking);
    bar.stop();
  }
  const { finished } = await runs.read(operator, id);
  session.status = finished?.outcome.state === "settled" ? 0 : 1;
}

/** Milliseconds between two looks at a run. */
const LOOK_EVERY = 250;

async function tell(session: Session, runs: readonly RunView[], asJson: true | undefined): Promise<void> {
  const text = asJson
    ? `${JSON.stringify(runs.length === 1 ? runs[0] : runs, null, 2)}\n`
    : runs.map((run) => runText(run, session.language)).join("\n");
  await print(session.terminal.output, text);
}

async function exportRun({ runs, statements }: OpenedRuns, id: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const run = await runs.read(operator, id);
  for (const { name } of run.finished?.outcome.files ?? []) {
    const file = createWriteStream(join(folder, name));
    for await (const chunk of await runs.claimBytes(operator, id, name))
      if (!file.write(chunk)) await once(file, "drain");
    file.end();
    await once(file, "finish");
  }
  // As the run has written it.
  const settlement = JSON.parse(await runs.text(operator, id, "settlement.json")) as SettlementResult;
  const codes = settlement.pools.flatMap(({ institutions }) => institutions.map(({ code }) => code));
  for (const code of new Set(codes)) {
    const statement = await statements.of(operator, id, code);
    writeFileSync(join(folder, `${code}.html`), statementHtml(statement));
    writeFileSync(join(folder, `${code}.xlsx`), await statementXlsx(statement));
  }
}

async function withRuns(
  { product }: Session,
  threads: number | undefined,
  work: (opened: OpenedRuns) => Promise<void>,
): Promise<void> {
  const opened = await product.openRuns(threads);
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}

function whole(text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new InvalidArgumentError("应为整数 · expected a whole number.");
}
