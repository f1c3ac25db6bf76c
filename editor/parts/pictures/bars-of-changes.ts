import type { Change } from "../../api/answers.ts";
import type { Language } from "../../words/words.ts";
import { drawnNumber, isDecimal } from "./drawn-number.ts";
import type { Bars } from "./picture.ts";

/** What the words of a place are parted by. */
const PART = " › ";
/** Changes that are better looked at than read, and that a picture still shows well. */
const LEAST = 2;
const MOST = 25;

/** The changed decimals of one column of one list. */
export interface ChangedColumn {
  /** Where the column is, in words. */
  readonly words: string;
  readonly picture: Bars;
}

/** Decimals that a draft changed, the new beside the old, column by column; by the shape of the changes alone. */
export function barsOfChanges(changes: readonly Change[], language: Language): readonly ChangedColumn[] {
  const columns = new Map<string, { words: string; bars: Bars["bars"][number][] }>();
  for (const { kind, pointer, before, after, words } of changes) {
    if (kind !== "changed" || !isDecimal(before) || !isDecimal(after)) continue;
    const steps = pointer.split("/");
    const parts = words[language].split(PART);
    const name = parts.at(-2);
    // A cell stands in a row of a list.
    if (steps.length < 4 || name === undefined || drawnNumber(String(before)) === drawnNumber(String(after)))
      continue;
    const column = steps.toSpliced(-2, 1).join("/");
    const found = columns.get(column) ?? { words: parts.toSpliced(-2, 1).join(PART), bars: [] };
    found.bars.push({ name, value: String(after), before: String(before) });
    columns.set(column, found);
  }
  return [...columns.values()]
    .filter(({ bars }) => bars.length >= LEAST && bars.length <= MOST)
    .map(({ words, bars }) => ({ words, picture: { form: "bars", bars } }));
}
