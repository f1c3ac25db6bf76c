import { type Command, InvalidArgumentError } from "commander";
import type { JsonObject } from "../domain/json.ts";
import type { AskedVersions } from "../workflow/impact-request.ts";
import type { ImpactView } from "../workflow/impact-view.ts";
import { impactText } from "./impact-text.ts";
import { namedFile } from "./named-file.ts";
import { operator } from "./operator.ts";
import type { OpenedRuns } from "./product.ts";
import { readRequestFile } from "./read-request-file.ts";
import { RunBar } from "./run-bar.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface OverOptions {
  readonly claimSet?: string;
  readonly run?: string;
  readonly request?: string;
  readonly json?: true;
}
interface StartOptions extends OverOptions {
  /** As its option is negated. */
  readonly throughout: boolean;
}
type Asked = { readonly draft: string; readonly throughout: boolean } | { readonly versions: AskedVersions };

/** Impacts of drafts and of versions in the store that the settings name; who works at its machine acts as its operator. */
export function addImpact(program: Command, session: Session): void {
  const command = program
    .command("impact")
    .summary("影响预览 · what a draft, or another version, would come to")
    .description(
      "草稿相对现行规则，或规则集的一个版本相对另一个版本，对清单集各清单和各方资金的影响；只重新裁定改动可及的清单。\n" +
        "What a draft would do to the claims of a set and to everybody's money, against what is in force, or one version of a rule\n" +
        "set in place of another. Only claims that the change can reach are decided again.",
    );
  overClaims(command.command("start"))
    .summary("计算草稿的影响预览 · work the impact of a draft out")
    .argument("<draft>", "草稿编号 · id of the draft")
    .option("--no-throughout", "仅按草稿自身的施行期 · only in the draft's own effective period")
    .action((draft: string, { throughout, ...options }: StartOptions) =>
      start({ draft, throughout }, options, session),
    );
  overClaims(command.command("between"))
    .summary("计算两个版本之间的影响 · work the impact of one version in place of another out")
    .argument("<rule-set>", "规则集标识 · id of the rule set")
    .argument("<before>", "原版本号 · number of the version before", readVersionNumber)
    .argument("<after>", "新版本号 · number of the version after", readVersionNumber)
    .action((ruleSet: string, before: number, after: number, options: OverOptions) =>
      start({ versions: { ruleSet, before, after } }, options, session),
    );
  command
    .command("show")
    .summary("查阅影响预览 · show an impact")
    .argument("<id>", "影响预览编号 · id of the impact")
    .option("--json", "以 JSON 输出结果 · the result as JSON")
    .action((id: string, { json }: { json?: true }) =>
      withRuns(session, (opened) => tell(session, opened, id, json)),
    );
}

/** What an impact of either kind is worked out over. */
function overClaims(command: Command): Command {
  return command
    .option("-c, --claim-set <id>", "清单集编号 · id of the claim set")
    .option("-r, --run <id>", "取其清单集和数据的结算批次 · a run whose claims and figures are taken")
    .option("--request <file>", "结算请求文件，不含清单 · settlement request without claims")
    .option("--json", "以 JSON 输出结果 · the result as JSON");
}

/** Throws `InvalidArgumentError`, which the command line tells. */
function readVersionNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw new InvalidArgumentError("版本号为正整数 · a version number, from 1");
  return Number(text);
}

async function start(asked: Asked, options: OverOptions, session: Session): Promise<void> {
  const { claimSet, run, request, json } = options;
  const terms = request === undefined ? undefined : termsIn(request, session);
  await withRuns(session, async (opened) => {
    const { id } = await opened.impacts.start(operator, {
      ...asked,
      ...(claimSet === undefined ? {} : { claimSet }),
      ...(run === undefined ? {} : { run }),
      ...(terms ? { terms } : {}),
    });
    await ended(opened, id, session);
    await tell(session, opened, id, json);
  });
}

function termsIn(path: string, session: Session): JsonObject {
  const { claims: _, ...terms } = readRequestFile(path, namedFile(path, session));
  return terms;
}

/** Milliseconds between two looks at an impact. */
const LOOK_EVERY = 250;

/** Waits for an impact to end, and shows how far it is meanwhile. */
async function ended({ impacts }: OpenedRuns, id: string, session: Session): Promise<void> {
  const bar = new RunBar(session);
  const looking = setInterval(() => {
    impacts.read(operator, id).then(
      ({ progress }) => bar.show(progress),
      () => {},
    );
  }, LOOK_EVERY);
  try {
    await impacts.ended(id);
  } finally {
    clearInterval(looking);
    bar.stop();
  }
}

async function tell(
  session: Session,
  { impacts }: OpenedRuns,
  id: string,
  asJson: true | undefined,
): Promise<void> {
  const view: ImpactView = await impacts.read(operator, id);
  session.status = view.state === "finished" ? 0 : 1;
  const result = view.finished ? await impacts.result(operator, id) : "{}";
  const text = asJson ? `${result}\n` : impactText(view, JSON.parse(result), session.language);
  await print(session.terminal.output, text);
}

async function withRuns({ product }: Session, work: (opened: OpenedRuns) => Promise<void>): Promise<void> {
  const opened = await product.openRuns();
  try {
    await work(opened);
  } finally {
    await opened.close();
  }
}
