import type { Line, RunLine, SettledPool } from "../../api/run-answers.ts";
import { decimalDifference, withPlaces } from "../../parts/decimal-text.ts";
import { isDecimal } from "../../parts/pictures/drawn-number.ts";
import type { Bars } from "../../parts/pictures/picture.ts";

/** What an institution comes to in a pool, by fact. */
export interface ResultRow {
  readonly code: string;
  readonly name: string;
  readonly amounts: Readonly<Record<string, Line["amount"]>>;
}

/** Bars that a picture still shows well; the table has all of them. */
export const MOST_BARS = 20;

/** `names`: what institutions are called, by code. */
export function resultRows(
  { institutions }: Pick<SettledPool, "institutions">,
  names: ReadonlyMap<string, string>,
): readonly ResultRow[] {
  return institutions.map(({ code, lines }) => ({
    code,
    name: names.get(code) ?? "",
    amounts: Object.fromEntries(lines.map(({ fact, amount }) => [fact, amount])),
  }));
}

/** Figures of institutions that can be drawn. */
export function drawnLines(lines: readonly RunLine[]): readonly RunLine[] {
  return lines.filter(({ per, type }) => per === "institution" && type.type === "number");
}

/**
 * What is drawn where nobody has chosen: what rules make of a pool's money, against the first amount that rules only add
 * up from what was booked or sent.
 */
export function drawnAtFirst(lines: readonly RunLine[]): { readonly fact?: string; readonly than?: string } {
  const yuan = drawnLines(lines).filter(({ type }) => type.unit === "yuan");
  const shares = yuan.filter(({ ruleSet }) => ruleSet);
  const fact = (shares.find(({ role }) => role === "part") ?? shares[0] ?? yuan[0] ?? drawnLines(lines)[0])
    ?.fact;
  const than = yuan.find((line) => line.fact !== fact && !line.ruleSet)?.fact;
  return { ...(fact === undefined ? {} : { fact }), ...(than === undefined ? {} : { than }) };
}

/** A negative number, zero or a positive one, as two figures stand to each other; exact for decimals. */
export function compareAmounts(a: Line["amount"] | undefined, b: Line["amount"] | undefined): number {
  const difference = decimalDifference(String(b ?? ""), String(a ?? ""));
  if (difference !== undefined) return difference.startsWith("-") ? -1 : /[1-9]/.test(difference) ? 1 : 0;
  // What is no decimal comes first, nothing before everything.
  const rank = (amount: Line["amount"] | undefined) =>
    (amount ?? undefined) === undefined ? 0 : isDecimal(amount) ? 2 : 1;
  return rank(a) - rank(b) || String(a ?? "").localeCompare(String(b ?? ""));
}

/** One figure of institutions, the largest first, with another beside it; yuan to the fen. */
export function resultBars(
  rows: readonly ResultRow[],
  line: RunLine,
  than?: { readonly line: RunLine; readonly title: string },
): Bars {
  const drawn = rows.filter(({ amounts }) => isDecimal(amounts[line.fact] ?? undefined));
  const bars = drawn
    .toSorted((a, b) => compareAmounts(b.amounts[line.fact], a.amounts[line.fact]))
    .slice(0, MOST_BARS)
    .map(({ code, name, amounts }) => {
      const other = than && amounts[than.line.fact];
      return {
        name: name === "" ? code : name,
        value: drawnText(amounts[line.fact], line),
        ...(isDecimal(other ?? undefined) ? { before: drawnText(other, than?.line ?? line) } : {}),
      };
    });
  return { form: "bars", bars, ...(than ? { than: than.title } : {}) };
}

function drawnText(amount: Line["amount"] | undefined, { type }: RunLine): string {
  return type.unit === "yuan" ? withPlaces(String(amount), 2) : String(amount);
}
