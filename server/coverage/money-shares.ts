import { toFixedText } from "../domain/exact.ts";
import type { PartHits } from "./claim-coverage.ts";

/** A part of a list that claims came to. */
export interface PartShare {
  readonly pointer: string;
  readonly claims: number;
  /** Cost of those claims in yuan, two decimals. */
  readonly cost: string;
  /** Of the money of the whole list: a ratio, four decimals, half up. */
  readonly share: string;
}

/** The parts of one list (the rows of a table, the tiers of a range, the cases of a choice) by the money that they carry. */
export interface MoneyShare {
  /** Where the list stands. */
  readonly pointer: string;
  readonly parts: number;
  /** Yuan, two decimals. */
  readonly cost: string;
  /** How many of `by`, from the first on, carry 80 % of the list's money. */
  readonly carrying: number;
  /** Those that claims came to, by money, then by place. */
  readonly by: readonly PartShare[];
}

/** Four fifths. */
const CARRIED = { num: 4n, den: 5n };

/** `parts` in the order of their document, and what came to them. */
export function sharesOf(
  parts: readonly string[],
  hits: ReadonlyMap<string, PartHits>,
): readonly MoneyShare[] {
  const lists = new Map<string, string[]>();
  for (const part of parts) {
    const list = part.slice(0, part.lastIndexOf("/"));
    const own = lists.get(list);
    if (own) own.push(part);
    else lists.set(list, [part]);
  }
  return [...lists].flatMap(([pointer, own]) => {
    const share = shareOf(pointer, own, hits);
    return share.by.length > 0 ? [share] : [];
  });
}

function shareOf(pointer: string, parts: readonly string[], hits: ReadonlyMap<string, PartHits>): MoneyShare {
  const hit = parts.flatMap((part) => {
    const found = hits.get(part);
    return found ? [{ pointer: part, ...found }] : [];
  });
  const total = hit.reduce((sum, { fen }) => sum + fen, 0n);
  // Sorting is stable: parts of equal money stay in the order of the document.
  const sorted = hit.toSorted((a, b) => (a.fen > b.fen ? -1 : a.fen < b.fen ? 1 : 0));
  let carried = 0n;
  let carrying = 0;
  for (const { fen } of sorted) {
    if (carried * CARRIED.den >= total * CARRIED.num) break;
    carried += fen;
    carrying++;
  }
  return {
    pointer,
    parts: parts.length,
    cost: yuan(total),
    carrying,
    by: sorted.map(({ pointer: at, claims, fen }) => ({
      pointer: at,
      claims,
      cost: yuan(fen),
      share: total === 0n ? "0.0000" : ratio(fen, total),
    })),
  };
}

/** Four decimals, half up. */
function ratio(part: bigint, whole: bigint): string {
  const scaled = (part * 20_000n + whole) / (2n * whole);
  return toFixedText({ num: scaled, den: 10_000n }, 4);
}

function yuan(fen: bigint): string {
  return toFixedText({ num: fen, den: 100n }, 2);
}
