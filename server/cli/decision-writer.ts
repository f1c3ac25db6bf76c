import type { Decision } from "../../schemas/types.ts";
import type { Diagnostic } from "../domain/diagnostic.ts";
import type { ClaimRecord } from "../intake/claim-record.ts";
import type { Evaluation, Explain } from "../workflow/policy-service.ts";
import { DecisionSummary } from "./decision-summary.ts";
import { DecisionTable } from "./decision-table.ts";
import { decisionTree } from "./decision-tree.ts";
import { findingJson } from "./finding-json.ts";
import { findingLine } from "./finding-line.ts";
import { grouped } from "./money-text.ts";
import { recordFindings } from "./record-findings.ts";
import type { Session } from "./session.ts";
import { print } from "./terminal.ts";
import { decisionOf } from "./told-event.ts";

/** Writes what became of each line as it comes: NDJSON for programs; a table, or explanations, for people. */
export class DecisionWriter {
  readonly #session: Session;
  readonly #isJson: boolean;
  readonly #explain: Explain;
  readonly #table: DecisionTable;
  readonly #summary = new DecisionSummary();
  #badLines = 0;

  constructor(session: Session, explain: Explain, isJson: boolean) {
    this.#session = session;
    this.#explain = explain;
    this.#isJson = isJson;
    this.#table = new DecisionTable(session.book, session.language);
  }

  /** How much decisions must tell: a table needs the reasons. */
  get detail(): Explain {
    return this.#isJson || this.#explain !== "none" ? this.#explain : "hits";
  }

  async write(file: string, record: ClaimRecord, result: Evaluation): Promise<void> {
    if ("findings" in result) await this.#writeBadLine(file, record, result.findings);
    else await this.#writeDecision(file, record, decisionOf(result), result.warnings ?? []);
  }

  /** The rest, and for people a summary. */
  async finish(): Promise<void> {
    const { language, book, terminal } = this.#session;
    if (this.#isJson) return;
    const bad = grouped(String(this.#badLines));
    const said = { zh: `另有 ${bad} 行有误，未予裁定\n`, en: `${bad} bad lines were not decided\n` }[
      language
    ];
    await print(
      terminal.output,
      `${this.#table.flush()}\n${this.#summary.table(book, language)}${this.#badLines > 0 ? said : ""}`,
    );
  }

  /** 1 if a line was bad or a claim was not decided. */
  get status(): 0 | 1 {
    return this.#badLines + this.#summary.countOf("error") > 0 ? 1 : 0;
  }

  async #writeDecision(
    file: string,
    record: ClaimRecord,
    decision: Decision,
    doubts: readonly Diagnostic[],
  ): Promise<void> {
    const { terminal, book, language } = this.#session;
    this.#summary.add(decision);
    const findings = recordFindings(file, record, doubts);
    const warnings = findings.map(({ diagnostic }) => findingJson(diagnostic));
    const told = warnings.length > 0 ? { decision, warnings } : { decision };
    for (const finding of findings) await print(terminal.messages, `${findingLine(finding, language)}\n`);
    if (this.#isJson)
      await print(terminal.output, `${JSON.stringify({ file, line: record.number, ...told })}\n`);
    else if (this.#explain === "none") await print(terminal.output, this.#table.add(decision));
    else await print(terminal.output, `${decisionTree(decision, book, language)}\n`);
  }

  async #writeBadLine(file: string, record: ClaimRecord, found: readonly Diagnostic[]): Promise<void> {
    const { terminal, language } = this.#session;
    this.#badLines++;
    const findings = recordFindings(file, record, found);
    if (this.#isJson) {
      const error = { findings: findings.map(({ diagnostic }) => findingJson(diagnostic)) };
      await print(terminal.output, `${JSON.stringify({ file, line: record.number, error })}\n`);
    }
    for (const finding of findings) await print(terminal.messages, `${findingLine(finding, language)}\n`);
  }
}
