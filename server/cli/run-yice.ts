import { Command, CommanderError, Option } from "commander";
import stringWidth from "string-width";
import { addAudit } from "./audit-command.ts";
import { addBackup } from "./backup-command.ts";
import { addBundle } from "./bundle-command.ts";
import { addCheck } from "./check-command.ts";
import { addClaimSet } from "./claim-set-command.ts";
import { addCompare } from "./compare-command.ts";
import { addCoverage } from "./coverage-command.ts";
import { addDrift } from "./drift-command.ts";
import { addEvaluate } from "./evaluate-command.ts";
import { addExplain } from "./explain-command.ts";
import { failureText } from "./failure-text.ts";
import { addImpact } from "./impact-command.ts";
import { addLedger } from "./ledger-command.ts";
import type { Product } from "./product.ts";
import { addRestore } from "./restore-command.ts";
import { addRun } from "./run-command.ts";
import { Session, type SessionOptions } from "./session.ts";
import { addSettle } from "./settle-command.ts";
import { print, type Terminal } from "./terminal.ts";
import { addTrace } from "./trace-command.ts";

/**
 * Runs one call of `yice` to its end, `argv` without the program's name. Resolves to the exit status: 0, 1 on errors, 2
 * where the command line itself is wrong. Results go to the terminal's output, everything else to its messages.
 */
export async function runYice(
  argv: readonly string[],
  product: Product,
  terminal: Terminal,
): Promise<number> {
  const session = new Session(product, terminal);
  const program = commandLine(session);
  try {
    await program.parseAsync([...argv], { from: "user" });
    return session.status;
  } catch (error) {
    // Commander has said what is wrong; help and version end with 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { text, status } = failureText(error, session);
    await print(terminal.messages, `${text}\n`);
    return status;
  }
}

const COMMANDS = [
  addCheck,
  addEvaluate,
  addSettle,
  addClaimSet,
  addRun,
  addCoverage,
  addImpact,
  addCompare,
  addDrift,
  addExplain,
  addTrace,
  addAudit,
  addLedger,
  addBundle,
  addBackup,
  addRestore,
];

const TITLES: Readonly<Record<string, string>> = {
  "Usage:": "用法 Usage:",
  "Options:": "选项 Options:",
  "Global Options:": "通用选项 Global options:",
  "Commands:": "命令 Commands:",
  "Arguments:": "参数 Arguments:",
};

function commandLine(session: Session): Command {
  const { product, terminal } = session;
  const program = new Command("yice")
    .description(
      "医策：支付规则的检查、裁定、结算、比较与解释\nCheck, evaluate, settle, compare and explain payment policy",
    )
    .version(product.version, "-V, --version", "显示版本号 · print the version")
    .helpOption("-h, --help", "显示帮助 · print help")
    .helpCommand("help [command]", "显示某一命令的帮助 · help on a command")
    .addOption(
      new Option("--lang <language>", "输出语言 · language of the output")
        .choices(["zh", "en"])
        .default("zh"),
    )
    .option("--rules <folder>", "规则目录，默认为随附规则或环境变量 YICE_RULES · folder of rules")
    .configureHelp({
      showGlobalOptions: true,
      displayWidth: stringWidth,
      styleTitle: (title) => TITLES[title] ?? title,
    })
    .configureOutput({
      writeOut: (text) => terminal.output.write(text),
      writeErr: (text) => terminal.messages.write(text),
      getOutHelpWidth: () => terminal.columns,
      getErrHelpWidth: () => terminal.columns,
      outputError: (text, write) => write(text.replace(/^error: /, "命令有误 · wrong usage: ")),
    })
    .exitOverride()
    .hook("preAction", (_, action) => {
      session.options = action.optsWithGlobals<SessionOptions>();
    });
  for (const add of COMMANDS) add(program, session);
  pointToHelp(program, "yice");
  return program;
}

/** After what was wrong with a command line, each command points to its own help. */
function pointToHelp(command: Command, called: string): void {
  command.showHelpAfterError(`用法见 ${called} --help · see ${called} --help`);
  for (const each of command.commands) pointToHelp(each, `${called} ${each.name()}`);
}
