import type { Decision } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { reasonOf } from "./decision-reason.ts";
import { grouped, yuan } from "./money-text.ts";
import { OUTCOMES } from "./outcomes.ts";
import { type Column, tableHead, tableRows, widthsOf } from "./plain-table.ts";
import { factText, versionText } from "./rule-titles.ts";
import { label } from "./said.ts";

/** Rows held before they are set. */
const BLOCK = 500;

/**
 * Decisions as a table that is set block by block, so that memory does not grow with the claims. A new head is set where
 * the policy changes: its amounts are columns.
 */
export class DecisionTable {
  readonly #book: RuleBook;
  readonly #language: Language;
  #policy: string | undefined;
  #columns: readonly Column[] = [];
  #amounts: readonly string[] = [];
  #widths: readonly number[] = [];
  #rows: string[][] = [];

  constructor(book: RuleBook, language: Language) {
    this.#book = book;
    this.#language = language;
  }

  /** Takes a decision (explained with `hits`), and gives what of the table is ready to be written. */
  add(decision: Decision): string {
    const { policy } = decision;
    const named = policy && versionText(this.#book, policy, this.#language);
    const isOther = this.#columns.length === 0 || (named !== undefined && named !== this.#policy);
    const before = isOther ? this.flush() + this.#head(named, decision) : "";
    this.#rows.push(this.#row(decision));
    return this.#rows.length < BLOCK ? before : before + this.flush();
  }

  /** The rest of the table. */
  flush(): string {
    if (this.#rows.length === 0) return "";
    const needed = widthsOf(this.#columns, this.#rows);
    const isFirst = this.#widths.length === 0;
    this.#widths = needed.map((width, at) => Math.max(width, this.#widths[at] ?? 0));
    const text =
      (isFirst ? tableHead(this.#columns, this.#widths) : "") +
      tableRows(this.#columns, this.#rows, this.#widths);
    this.#rows = [];
    return text;
  }

  /** Begins the table of a policy. */
  #head(policy: string | undefined, { amounts, policy: named }: Decision): string {
    const isFirst = this.#columns.length === 0;
    this.#policy = policy;
    this.#widths = [];
    const document =
      named?.version === undefined ? undefined : this.#book.library.find(named.id, named.version)?.document;
    const listed = document?.kind === "policy" ? document.body.decision.amounts : Object.keys(amounts);
    this.#amounts = listed.map((name) => this.#book.everyFact.find(name)?.id ?? name);
    this.#columns = this.#columnsOf(this.#amounts);
    return `${isFirst ? "" : "\n"}${policy === undefined ? "" : `${label({ zh: "支付方案", en: "Policy" }, this.#language)}  ${policy}\n`}`;
  }

  #columnsOf(amounts: readonly string[]): readonly Column[] {
    const heading = (zh: string, en: string) => label({ zh, en }, this.#language);
    return [
      { heading: heading("清单", "Claim") },
      { heading: heading("裁定", "Outcome") },
      { heading: heading("病种", "Group") },
      { heading: heading("分值", "Score"), figures: true },
      { heading: heading("系数", "Coef."), figures: true },
      { heading: heading("点数", "Points"), figures: true },
      ...amounts.map((fact) => ({ heading: factText(this.#book, fact, this.#language), figures: true })),
      { heading: heading("原因", "Reason") },
    ];
  }

  #row(decision: Decision): string[] {
    const { claim, outcome, group = "", score = "", coefficient = "", points = "", amounts } = decision;
    return [
      claim,
      label(OUTCOMES[outcome], this.#language),
      group,
      grouped(score),
      coefficient,
      grouped(points),
      ...this.#amounts.map((fact) => yuan(amounts[fact] ?? "")),
      reasonOf(decision, this.#book, this.#language),
    ];
  }
}
