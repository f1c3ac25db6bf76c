import type { Command } from "commander";
import type { RuleSet } from "../../schemas/types.ts";
import type { Change } from "../documents/change.ts";
import { diffDocuments } from "../documents/diff.ts";
import { compareMeaning } from "../workflow/compare-meaning.ts";
import { changeList } from "./change-list.ts";
import { CommandFailure } from "./command-failure.ts";
import { meaningText } from "./meaning-text.ts";
import { type NamedDocument, readVersion } from "./read-version.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

const SCHEMA = "rule-set.schema.json";

export function addCompare(program: Command, session: Session): void {
  program
    .command("compare")
    .summary("比较两个版本 · compare two versions")
    .description(
      "逐行逐格比较两个版本，行按其键对应；再比较含义：哪些清单会被不同对待，各附例证，或证明没有。相同与否退出码均为 0，出错为 1。\n" +
        "Differences of two versions row by row, rows told by their key, and cell by cell; then in meaning: which claims are\n" +
        "treated differently, each kind with a witness, or a proof that none is.\n" +
        "The exit status is 0 whether they differ or not, 1 on errors.",
    )
    .argument("<a>", "旧版本：标识@版本号或文件 · the old version: id@version, or a file")
    .argument("<b>", "新版本 · the new version")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((a: string, b: string, { json }: { json?: true }) => compare(a, b, json === true, session));
}

async function compare(a: string, b: string, isJson: boolean, session: Session): Promise<void> {
  const { book, language, terminal } = session;
  const [before, after] = [readVersion(a, session), readVersion(b, session)];
  if (before.kind !== after.kind) {
    throw new CommandFailure({
      zh: `种类不同，无法比较：${before.name} 为 ${before.kind}，${after.name} 为 ${after.kind}`,
      en: `these differ in kind: ${before.name} is ${before.kind}, ${after.name} is ${after.kind}`,
    });
  }
  const meaning = compareMeaning(asRuleSet(before), asRuleSet(after), book.everyFact);
  const changes = diffDocuments(book.schemas, SCHEMA, before.document, after.document);
  const described = (document: NamedDocument) => book.schemas.describe(SCHEMA, document.document);
  const text = isJson
    ? `${JSON.stringify({ ...comparisonJson(before, after, changes), ...(meaning ? { meaning } : {}) }, null, 2)}\n`
    : `${before.name} → ${after.name}\n${changeList(changes, described(before), described(after), language)}${meaning ? meaningText(meaning, language) : ""}`;
  await print(terminal.output, text);
}

/** The schema has been checked when the version was read. */
function asRuleSet({ document }: NamedDocument): RuleSet {
  return document as unknown as RuleSet;
}

function comparisonJson(before: NamedDocument, after: NamedDocument, changes: readonly Change[]) {
  const counts = { added: 0, removed: 0, changed: 0, moved: 0 };
  for (const { kind } of changes) counts[kind]++;
  return { a: before.name, b: after.name, same: changes.length === 0, counts, changes };
}
