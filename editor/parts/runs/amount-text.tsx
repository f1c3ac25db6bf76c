import type { Line } from "../../api/run-answers.ts";
import { useWords } from "../../words/language.tsx";
import { groupedText } from "../decimal-text.ts";

const words = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;

/** A figure of a settlement: decimals in thousands, a dash where there is none. */
export function AmountText({ amount }: { readonly amount: Line["amount"] | undefined }) {
  const said = useWords(words);
  if (amount === null || amount === undefined) return "—";
  if (typeof amount === "boolean") return amount ? said.yes : said.no;
  return <span className="figure">{groupedText(amount)}</span>;
}
