import type { Command } from "commander";
import { pathInWords } from "../documents/change.ts";
import { isCivilDate } from "../domain/civil-date.ts";
import type { Language } from "../domain/diagnostic.ts";
import { InheritanceService } from "../workflow/inheritance-service.ts";
import { Refusal } from "../workflow/refusal.ts";
import { valueText } from "./change-list.ts";
import { CommandFailure } from "./command-failure.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

interface DriftOptions {
  readonly on: string;
  readonly json?: true;
}

type Drift = ReturnType<InheritanceService["drift"]>[number];

export function addDrift(program: Command, session: Session): void {
  program
    .command("drift")
    .summary("与上级规则的差异 · how a jurisdiction departs from those above it")
    .description(
      "列出一个统筹区在某日施行的规则与上级同名规则的不同之处，以及自何日起不同。\n" +
        "Lists in what the rules of a jurisdiction in force on a day differ from those of the same name above it, and since\n" +
        "which day they have.",
    )
    .argument("<jurisdiction>", "统筹区代码 · code of the jurisdiction, 6 digits")
    .requiredOption("--on <date>", "日期 · the day, YYYY-MM-DD")
    .option("--json", "以 JSON 输出 · as JSON")
    .action((jurisdiction: string, options: DriftOptions) => drift(jurisdiction, options, session));
}

async function drift(jurisdiction: string, { on, json }: DriftOptions, session: Session): Promise<void> {
  if (!isCivilDate(on)) {
    throw new CommandFailure({ zh: `${on} 不是日期`, en: `${on} is no date` });
  }
  const { product, book, language, terminal } = session;
  const tree = await product.openJurisdictions();
  if (!tree.has(jurisdiction)) throw new Refusal("unknown-jurisdiction", jurisdiction);
  const found = new InheritanceService(book).drift(jurisdiction, tree.ancestors(jurisdiction), on);
  const text = json
    ? `${JSON.stringify({ jurisdiction, date: on, ruleSets: found }, null, 2)}\n`
    : driftText(found, language);
  await print(terminal.output, text);
}

function driftText(found: readonly Drift[], language: Language): string {
  const blocks = found.map((each) => {
    const lines = each.changes.map(
      (change) =>
        `  ${pathInWords(change, language)}${WORDS.colon[language]}${saidOf(change, language)}${WORDS.since[language](change.since)}\n`,
    );
    return `${headOf(each, language)}\n${lines.join("")}`;
  });
  return blocks.length > 0 ? blocks.join("\n") : WORDS.none[language];
}

function headOf({ child, parent, inherits, behind, changes }: Drift, language: Language): string {
  const above = parent ? ` ← ${parent.id}@${parent.version}` : ` ${WORDS.alone[language]}`;
  const same = parent && changes.length === 0 ? ` ${WORDS.same[language]}` : "";
  const late = behind ? ` ${WORDS.behind[language]}` : "";
  return `${child.id}@${child.version}${above} ${WORDS.inherits[inherits][language]}${late}${same}`;
}

function saidOf({ before, after }: Drift["changes"][number], language: Language): string {
  if (before === undefined) return `${WORDS.added[language]} ${valueText(after)}`;
  if (after === undefined) return `${WORDS.removed[language]} ${valueText(before)}`;
  return `${valueText(before)} → ${valueText(after)}`;
}

const WORDS = {
  colon: { zh: "：", en: ": " },
  since: { zh: (date: string) => `（自 ${date}）`, en: (date: string) => ` (since ${date})` },
  none: { zh: "该日没有施行中的规则\n", en: "no rule set is in force on that day\n" },
  alone: { zh: "（上级无同名规则）", en: "(nothing of that name above)" },
  same: { zh: "与上级相同", en: "says the same" },
  behind: { zh: "［上级已有另一版本］", en: "[another version is in force above]" },
  added: { zh: "新增", en: "added" },
  removed: { zh: "删除", en: "removed" },
  inherits: {
    mandatory: { zh: "［强制继承］", en: "[mandatory]" },
    reference: { zh: "［参照继承］", en: "[by reference]" },
    whole: { zh: "［自行制定］", en: "[whole by itself]" },
  },
} as const;
