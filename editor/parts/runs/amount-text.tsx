import { useFacts } from "../../api/rule-queries.ts";
import type { Line } from "../../api/run-answers.ts";
import { useLanguage, useWords } from "../../words/language.tsx";
import { groupedText, isDecimalText, withPlaces } from "../decimal-text.ts";
import { codedName } from "../shape/value-names.ts";

const words = {
  yes: { zh: "是", en: "yes" },
  no: { zh: "否", en: "no" },
} as const;

interface AmountTextProps {
  readonly amount: Line["amount"] | undefined;
  /** Whose figure it is: codes are called what its description says. */
  readonly fact: string;
}

/** A figure of a settlement: decimals in thousands, codes by name, a dash where there is none. */
export function AmountText({ amount, fact }: AmountTextProps) {
  const said = useWords(words);
  if (amount === null || amount === undefined) return "—";
  if (typeof amount === "boolean") return amount ? said.yes : said.no;
  if (!isDecimalText(amount)) return <Coded code={amount} fact={fact} />;
  return <Decimal amount={amount} fact={fact} />;
}

/** Yuan read to the fen, also where they were stated as 254400. */
function Decimal({ amount, fact }: { readonly amount: string; readonly fact: string }) {
  const isYuan = useFacts().get(fact)?.type.unit === "yuan";
  return <span className="figure">{groupedText(isYuan ? withPlaces(amount, 2) : amount)}</span>;
}

function Coded({ code, fact }: { readonly code: string; readonly fact: string }) {
  const { language } = useLanguage();
  return codedName(useFacts().get(fact), code, language) ?? code;
}
