import { type Command, InvalidArgumentError } from "commander";
import type { FigureTrial } from "../workflow/unnoticed-figures.ts";
import { claimCoverageText, figuresText } from "./coverage-text.ts";
import { operator } from "./operator.ts";
import type { OpenedRuns } from "./product.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface ClaimOptions {
  readonly claimSet: string;
  readonly json?: true;
}

interface FigureOptions {
  readonly most: number;
  readonly json?: true;
}

/** Figures that are tried unless more are asked for. */
const MOST = 500;

/** What rules are for: parts by the money that claims bring to them, and figures that no case notices. */
export function addCoverage(program: Command, session: Session): void {
  const command = program
    .command("coverage")
    .summary("规则覆盖 · coverage of rules")
    .description(
      "按上年清单的金额看规则各部分的使用情况，并找出改动后没有用例察觉的数值。\n" +
        "Which parts of rules last year's claims come to, by money; and figures that may change without a case noticing.",
    );
  command
    .command("claims")
    .summary("清单命中的部分 · parts that claims come to")
    .argument("<policy>", "支付方案标识 · id of the policy")
    .requiredOption("-c, --claim-set <id>", "清单集编号 · id of the claim set")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((policy: string, { claimSet, json }: ClaimOptions) =>
      withRuns(session, async ({ coverage }) => {
        const found = await coverage.ofClaims(operator, { policy, claimSet }, unheard);
        await tell(
          session,
          json ? JSON.stringify(found, null, 2) : claimCoverageText(found, session.language),
        );
      }),
    );
  command
    .command("figures")
    .summary("没有用例察觉的数值 · figures that no case notices")
    .description(
      "逐个将数值在末位加一，再运行该版本的全部用例；没有任何用例察觉的，逐一列出，并以状态 1 结束。\n" +
        "Changes each figure by one in its last place and runs the version's cases; lists those that none notices, and ends with 1.",
    )
    .argument("<ruleSet>", "规则集标识 · id of the rule set")
    .argument("<version>", "版本号 · number of the version", whole)
    .option("-m, --most <count>", "至多试多少个数值 · figures that are tried at most", whole, MOST)
    .option("--json", "以 JSON 输出 · as JSON")
    .action((id: string, version: number, { most, json }: FigureOptions) =>
      withRuns(session, async ({ coverage }) => {
        const trial: FigureTrial = { ...unheard, most };
        const found = await coverage.ofFigures(operator, { id, version }, trial);
        await tell(session, json ? JSON.stringify(found, null, 2) : figuresText(found, session.language));
        if (found.unnoticed.length > 0) session.status = 1;
      }),
    );
}

const unheard = { progress: () => {}, isCancelled: false };

async function withRuns(session: Session, act: (opened: OpenedRuns) => Promise<void>): Promise<void> {
  const opened = await session.product.openRuns();
  try {
    await act(opened);
  } finally {
    await opened.close();
  }
}

async function tell({ terminal }: Session, text: string): Promise<void> {
  await print(terminal.output, `${text}\n`);
}

function whole(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 1)
    throw new InvalidArgumentError("一个正整数 · a whole number, at least 1");
  return count;
}
