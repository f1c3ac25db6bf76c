import type { VersionCase } from "../../schemas/types.ts";
import { type FigureCell, figureCells, withFigureChanged } from "../coverage/figure-cells.ts";
import type { Json } from "../domain/json.ts";
import type { RuleSetVersion } from "../engine/rule-set-version.ts";
import { nextTurn } from "./next-turn.ts";
import type { RuleBook } from "./rule-book.ts";
import { CaseRunner } from "./run-case.ts";
import { runCases } from "./run-cases.ts";

/** Which figures of a version may change without any of its cases noticing. */
export interface UnnoticedFigures {
  /** Figures of the version. */
  readonly figures: number;
  /** Of those, how many stand where no case comes to: nothing there is noticed. */
  readonly unreached: number;
  /** How many were changed by one in their last place, one at a time, and every case run. */
  readonly changed: number;
  /** Of those, the ones that no case noticed. */
  readonly unnoticed: readonly FigureCell[];
  /** How many were not tried, because there were too many. */
  readonly leftOut: number;
}

export interface FigureTrial {
  /** Figures that are changed at most. */
  readonly most: number;
  progress(changed: number, of: number): void;
  readonly isCancelled: boolean;
}

/**
 * Changes each figure of a version by one in its last place, one at a time, and runs the version's cases. A figure is
 * noticed where any case then expects something else, or the version cannot be run. Those in parts that no case comes to
 * are not tried. Ends early where the trial is cancelled, and says so by what it left out.
 */
export async function unnoticedFigures(
  version: RuleSetVersion,
  cases: readonly VersionCase[],
  book: RuleBook,
  trial: FigureTrial,
): Promise<UnnoticedFigures> {
  // A rule set document is JSON.
  const json = version.document as unknown as Json;
  const described = book.schemas.describe("rule-set.schema.json", json).member("body");
  const cells = [...figureCells(described, "/body")];
  const { coverage } = await runCases(version, cases, book);
  const missed = new Set(coverage.missed);
  const reached = cells.filter(({ pointer }) => !liesIn(pointer, missed));
  const tried = reached.slice(0, trial.most);
  const unnoticed: FigureCell[] = [];
  let changed = 0;
  for (const cell of tried) {
    if (trial.isCancelled) break;
    // One figure is another; what that breaks is for the compiler to say.
    const document = withFigureChanged(json, cell) as unknown as RuleSetVersion["document"];
    const other = {
      ...version,
      document,
      hash: `${version.hash} ${cell.pointer} ${cell.at}`,
    } as RuleSetVersion;
    if (!isNoticed(other, cases, book)) unnoticed.push(cell);
    trial.progress(++changed, tried.length);
    await nextTurn();
  }
  return {
    figures: cells.length,
    unreached: cells.length - reached.length,
    changed,
    unnoticed,
    leftOut: reached.length - changed,
  };
}

/** Whether a place is one of those named, or below one. */
function liesIn(pointer: string, places: ReadonlySet<string>): boolean {
  for (let at = pointer.length; at > 0; at = pointer.lastIndexOf("/", at - 1))
    if (places.has(pointer.slice(0, at))) return true;
  return false;
}

function isNoticed(version: RuleSetVersion, cases: readonly VersionCase[], book: RuleBook): boolean {
  try {
    const runner = new CaseRunner(version, book);
    return cases.some((each) => {
      if (!runner.suits(each)) return false;
      const { findings, differences } = runner.run(each);
      return findings.length > 0 || differences.length > 0;
    });
  } catch {
    // A version that cannot be compiled, as one whose tiers are out of order, goes no further than lint.
    return true;
  }
}
