import type { SettlementLine, SettlementResult } from "../../schemas/types.ts";
import type { Language } from "../domain/diagnostic.ts";
import type { RuleBook } from "../workflow/rule-book.ts";

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
  const type = book.everyFact.find(fact)?.type;
  const unit = type?.type === "number" ? UNITS[type.unit]?.[language] : undefined;
  const named = title[language] ?? fact;
  if (unit === undefined) return named;
  return language === "zh" ? `${named}（${unit}）` : `${named} (${unit})`;
}
