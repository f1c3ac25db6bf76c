import type { Witness } from "./find-witness.ts";
import type {
  Cell,
  Evaluated,
  MeaningRegion,
  NotCompared,
  NotComparedReason,
  RegionOutcome,
  Renaming,
  Words,
} from "./meaning-difference.ts";
import { notCompared } from "./not-compared.ts";
import { regionInWords } from "./region-in-words.ts";
import { jsonOf } from "./trial.ts";

/** Where the parts stand that are spoken of, in the old version and in the new one. */
export interface Pointers {
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** Gathers what a comparison has to say, up to a number of regions. */
export class Report {
  readonly regions: MeaningRegion[] = [];
  readonly notCompared: NotCompared[] = [];
  readonly #renamed = new Map<string, Renaming>();
  readonly #mostRegions: number;

  constructor(mostRegions: number) {
    this.#mostRegions = mostRegions;
  }

  get renamed(): readonly Renaming[] {
    return [...this.#renamed.values()];
  }

  /** Whether no further region is told; says so once. */
  get isFull(): boolean {
    if (this.regions.length < this.#mostRegions) return false;
    if (!this.notCompared.some(({ reason }) => reason === "regions")) this.leave("regions");
    return true;
  }

  /** A region with its witness; without `outcomes`, what the witness came to stands for what the region comes to. */
  tell(
    cells: readonly Cell[],
    extent: MeaningRegion["extent"],
    { given, result }: Witness,
    outcomes = { before: outcomeOf(result.before), after: outcomeOf(result.after) },
  ): void {
    const known = [...given].filter(([, value]) => value !== undefined);
    this.regions.push({
      description: regionInWords(cells),
      extent,
      facts: cells,
      before: outcomes.before,
      after: outcomes.after,
      witness: Object.fromEntries(known.map(([fact, value]) => [fact, jsonOf(value)])),
      evaluated: { before: result.before, after: result.after },
    });
  }

  /** Of lists of names that stand side by side, only those that changed are told. */
  rename({ before, after }: Renaming): void {
    const aside = before.length === after.length;
    const kept = (names: readonly string[]): string[] =>
      names.filter((_, i) => !aside || before[i] !== after[i]);
    const renaming = { before: kept(before), after: kept(after) };
    if (renaming.before.length > 0 || renaming.after.length > 0)
      this.#renamed.set(JSON.stringify(renaming), renaming);
  }

  leave(reason: NotComparedReason, at?: Pointers, about?: Words): void {
    this.notCompared.push(notCompared(reason, at, about));
  }
}

function outcomeOf(evaluated: Evaluated): RegionOutcome {
  const writes = evaluated.decided ? Object.entries(evaluated.writes) : [];
  return {
    decided: evaluated.decided,
    applied: [],
    writes: Object.fromEntries(writes.map(([fact, value]) => [fact, String(value)])),
  };
}
