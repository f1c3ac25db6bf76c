import type { Fraction } from "../zibo/fraction.ts";
import { plain } from "../zibo/zibo-service.ts";

type Figures = Readonly<Record<string, Fraction>>;

/** As an answer shows it: a fraction that does not terminate is marked, and cut to 12 places for reading. */
export function shownFigure(figure: Fraction): string {
  const cut = figure.rounded(18);
  const isWhole = cut.minus(figure).over === 0n;
  return isWhole ? plain(String(cut)) : `≈${String(figure.rounded(12))}`;
}

/** All figures as an answer shows them. */
export function shown(figures: Figures): Record<string, string> {
  return Object.fromEntries(Object.entries(figures).map(([fact, figure]) => [fact, shownFigure(figure)]));
}

/** The same, key by key. */
shown.each = (keyed: Readonly<Record<string, Figures>>): Record<string, Record<string, string>> =>
  Object.fromEntries(Object.entries(keyed).map(([key, figures]) => [key, shown(figures)]));
