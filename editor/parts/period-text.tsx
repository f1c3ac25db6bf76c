import type { Period } from "../api/answers.ts";
import { useWords } from "../words/language.tsx";
import { dayBefore } from "./civil-day.ts";

const words = {
  open: { zh: (from: string) => `${from} 起`, en: (from: string) => `from ${from}` },
  closed: {
    zh: (from: string, last: string) => `${from} 至 ${last}`,
    en: (from: string, last: string) => `${from} to ${last}`,
  },
} as const;

/** An effective period with its last day, as documents print it. */
export function PeriodText({ period: { from, until } }: { readonly period: Period }) {
  const said = useWords(words);
  return (
    <span className="figure">
      {until === undefined ? said.open(from) : said.closed(from, dayBefore(until))}
    </span>
  );
}
