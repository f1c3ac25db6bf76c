import type { Command } from "commander";
import type { Language } from "../domain/diagnostic.ts";
import { type Trace, type TracedDocument, traceOf } from "../sources/trace.ts";
import type { TracedMechanism } from "../sources/traced-mechanism.ts";
import { type Column, plainTable } from "./plain-table.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";

export function addTrace(program: Command, session: Session): void {
  program
    .command("trace")
    .summary("政策条款的实现情况 · what became of the clauses of the documents")
    .description(
      "逐份政策文件列出条款、支付机制、规则集、测试用例数与实现状态，以及尚无规则的条款。\n" +
        "Lists of each document its mechanisms with their clauses, rule sets, test cases and state, and the clauses that no\n" +
        "rule set cites.",
    )
    .option("--json", "以 JSON 输出 · as JSON")
    .action(({ json }: { json?: true }) => trace(json === true, session));
}

async function trace(isJson: boolean, session: Session): Promise<void> {
  const { product, language, terminal } = session;
  const found = traceOf(product.openShelf(), session.openService().traced());
  const text = isJson ? `${JSON.stringify(found, null, 2)}\n` : traceText(found, language);
  await print(terminal.output, text);
}

function traceText({ total, working, documents }: Trace, language: Language): string {
  const words = WORDS[language];
  return `${documents.map((document) => documentText(document, language)).join("\n")}\n${words.sum(working, total)}\n`;
}

function documentText(document: TracedDocument, language: Language): string {
  const words = WORDS[language];
  const { name, jurisdiction, mechanisms, unruled, working, total } = document;
  const rows = mechanisms.map((mechanism) => rowOf(mechanism, language));
  const open = unruled.filter(({ outside }) => outside !== true).map(({ clause }) => clause);
  const left = open.length > 0 ? `${words.unruled}${open.join(" ")}\n` : "";
  return `${jurisdiction} ${name}  ${words.sum(working, total)}\n${plainTable(words.columns, rows)}${left}`;
}

function rowOf({ id, clauses, state, ruleSets, words }: TracedMechanism, language: Language): string[] {
  const cases = ruleSets.reduce((sum, each) => sum + each.cases.length, 0);
  const said = language === "zh" ? words.zh : (words.en ?? words.zh);
  return [id, WORDS[language].states[state], String(ruleSets.length), String(cases), clauses.join(" "), said];
}

interface Words {
  readonly columns: readonly Column[];
  readonly states: Readonly<Record<TracedMechanism["state"], string>>;
  readonly unruled: string;
  sum(working: number, total: number): string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  zh: {
    columns: [
      { heading: "机制" },
      { heading: "状态" },
      { heading: "规则集", figures: true },
      { heading: "用例", figures: true },
      { heading: "条款" },
      { heading: "内容" },
    ],
    states: { working: "已实现", stated: "不完整", missing: "未实现" },
    unruled: "无规则引用的条款：",
    sum: (working, total) => `已实现 ${working} / ${total}`,
  },
  en: {
    columns: [
      { heading: "mechanism" },
      { heading: "state" },
      { heading: "rule sets", figures: true },
      { heading: "cases", figures: true },
      { heading: "clauses" },
      { heading: "what it asks for" },
    ],
    states: { working: "working", stated: "stated", missing: "missing" },
    unruled: "clauses that no rule set cites: ",
    sum: (working, total) => `${working} of ${total} work`,
  },
};
