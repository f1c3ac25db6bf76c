import type { Decision } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import { add, type Exact, exact, toText, ZERO } from "../domain/exact.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { grouped, yuan } from "./money-text.ts";
import { OUTCOMES, type Outcome } from "./outcomes.ts";
import { plainTable } from "./plain-table.ts";
import { factText } from "./rule-titles.ts";
import { label, type Words } from "./said.ts";

/** Counts decisions and adds up what they list, by outcome; sums are exact. */
export class DecisionSummary {
  readonly #counts = new Map<Outcome, number>();
  /** By amount, then by outcome. */
  readonly #sums = new Map<string, Map<Outcome, Exact>>();

  add({ outcome, amounts }: Decision): void {
    this.#counts.set(outcome, this.countOf(outcome) + 1);
    for (const [fact, amount] of Object.entries(amounts)) {
      const sums = this.#sums.get(fact) ?? new Map<Outcome, Exact>();
      this.#sums.set(fact, sums.set(outcome, add(sums.get(outcome) ?? ZERO, exact(amount))));
    }
  }

  countOf(outcome: Outcome): number {
    return this.#counts.get(outcome) ?? 0;
  }

  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** A table: an outcome a row, and all of them together. */
  table(book: RuleBook, language: Language): string {
    const facts = [...this.#sums.keys()];
    const columns = [
      { heading: label({ zh: "裁定", en: "Outcome" }, language) },
      { heading: label({ zh: "清单数", en: "Claims" }, language), figures: true },
      ...facts.map((fact) => ({ heading: factText(book, fact, language), figures: true })),
    ];
    const row = (title: Words, outcomes: readonly Outcome[]) => [
      label(title, language),
      grouped(String(outcomes.reduce((sum, outcome) => sum + this.countOf(outcome), 0))),
      ...facts.map((fact) => this.#sumOf(fact, outcomes)),
    ];
    const met = OUTCOMES_LISTED.filter((outcome) => this.countOf(outcome) > 0);
    return plainTable(columns, [...met.map((outcome) => row(OUTCOMES[outcome], [outcome])), row(TOTAL, met)]);
  }

  #sumOf(fact: string, outcomes: readonly Outcome[]): string {
    const sums = outcomes.flatMap((outcome) => this.#sums.get(fact)?.get(outcome) ?? []);
    return sums.length === 0 ? "" : yuan(toText(sums.reduce(add, ZERO)));
  }
}

const TOTAL: Words = { zh: "合计", en: "total" };

// Object.keys forgets that these are the outcomes.
const OUTCOMES_LISTED = Object.keys(OUTCOMES) as readonly Outcome[];
