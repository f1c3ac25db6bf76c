import type { SettlementLine, SettlementResult } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { RuleBook } from "../workflow/rule-book.ts";
import { grouped, yuan } from "./money-text.ts";

/** How a settlement is shown. */
export interface SettlementView {
  readonly book: RuleBook;
  readonly language: Language;
  /** Columns of the terminal. */
  readonly width: number;
  readonly months: boolean;
}

/** A settlement of the service, typed: the service answers plain JSON that conforms to `settlement.schema.json`. */
export function settlementOf(answer: object): SettlementResult {
  return answer as SettlementResult;
}

const UNITS: Readonly<Record<string, { readonly [L in Language]: string }>> = {
  yuan: { zh: "元", en: "yuan" },
  points: { zh: "分", en: "points" },
  "yuan/point": { zh: "元/分", en: "yuan/point" },
  days: { zh: "天", en: "days" },
};

/** A line's title with its unit. */
export function lineTitle({ fact, title }: SettlementLine, { book, language }: SettlementView): string {
  const unit = UNITS[unitOf(fact, book) ?? ""]?.[language];
  const named = title[language] ?? fact;
  if (unit === undefined) return named;
  return language === "zh" ? `${named}（${unit}）` : `${named} (${unit})`;
}

/** A line's figure, or what its coded value is called; a dash where there is none. */
export function amountText({ fact, amount }: SettlementLine, { book, language }: SettlementView): string {
  if (amount === null) return "—";
  if (typeof amount !== "string") return String(amount);
  if (unitOf(fact, book) === "yuan") return yuan(amount);
  const name = book.everyFact.nameOfValue(fact, amount);
  return name ? (name[language] ?? name.zh) : grouped(amount);
}

function unitOf(fact: string, book: RuleBook): string | undefined {
  const type = book.everyFact.find(fact)?.type;
  return type?.type === "number" ? type.unit : undefined;
}
