import { ClaimError } from "../domain/claim-error.ts";
import type { SlotTable } from "../domain/frame.ts";
import { partOf } from "../programs/allocate.ts";
import type { Division } from "../programs/division.ts";
import type { Run } from "../programs/statement-type.ts";
import type { ClaimRows } from "./claim-rows.ts";
import { type Entity, inherit, pathOf } from "./entity.ts";
import type { Plan } from "./plan.ts";
import type { PlanStep, Segment } from "./plan-step.ts";
import type { EntityFailure } from "./run-settlement-step.ts";

type SharingSegment = Exclude<Segment, { readonly each: Run }>;

/** What claims go through as they pass once: they are given their parts, run, and are then reckoned in. */
interface Stretch {
  readonly given: SharingSegment | undefined;
  readonly runs: readonly Run[];
  readonly next: SharingSegment | undefined;
}

/** What became of a claim in the step so far: eight bits each, by its place among the rows. */
const RUNNING = 0;
const SKIPPED = 1;
const FAILED = 2;

/**
 * A step over claims, more than memory holds: they pass one by one, and where it shares totals out among them, once before
 * each total and once after, a few bytes of each being kept between. Comes to what the same step over all claims at once
 * comes to.
 */
export class FiledStep {
  readonly #step: PlanStep;
  readonly #rows: ClaimRows;
  readonly #slots: SlotTable;
  readonly #reads: readonly number[];
  readonly #states: Uint8Array;
  readonly #failures: { readonly place: number; readonly failure: EntityFailure }[] = [];
  #divisions = new Map<Entity, Division>();
  #parts = new Map<Entity, () => bigint>();

  constructor(step: PlanStep, rows: ClaimRows, { slots }: Plan) {
    this.#step = step;
    this.#rows = rows;
    this.#slots = slots;
    this.#reads = step.reads.map((fact) => slots.slotOf(fact));
    this.#states = new Uint8Array(rows.count);
  }

  /** Gives where it could not decide, in the order of claims. */
  run(): readonly EntityFailure[] {
    for (const [at, stretch] of stretchesOf(this.#step.segments).entries()) {
      let place = 0;
      const visit = (claim: Entity) => this.#visit(claim, place++, stretch, at === 0);
      if (stretch.given || stretch.runs.length > 0)
        this.#rows.change("claim", (claims) => claims.forEach(visit));
      else this.#rows.each(visit);
      this.#parts = new Map([...this.#divisions].map(([holder, division]) => [holder, partsOf(division)]));
      this.#divisions = new Map();
    }
    return this.#failures.sort((a, b) => a.place - b.place).map(({ failure }) => failure);
  }

  #visit(entity: Entity, place: number, { given, runs, next }: Stretch, isFirst: boolean): void {
    if (this.#states[place] !== RUNNING) return;
    const step = this.#step;
    const { frame } = entity;
    inherit(entity, this.#reads);
    try {
      if (isFirst && step.guard && !step.guard(frame, undefined)) {
        this.#states[place] = SKIPPED;
        return;
      }
      if (given) this.#give(entity, given);
      for (const run of runs) run(frame, undefined);
      if (next) this.#reckonIn(entity, next);
    } catch (error) {
      if (!(error instanceof ClaimError)) throw error;
      this.#states[place] = FAILED;
      this.#failures.push({ place, failure: { entity, step, error } });
    }
  }

  #reckonIn(claim: Entity, sharing: SharingSegment): void {
    const holder = holderOf(claim, this.#slots.slotOf(sharing.total));
    if (!holder) return;
    const division = this.#divisions.get(holder) ?? sharing.begin();
    this.#divisions.set(holder, division);
    division.add({
      frame: claim.frame,
      get key() {
        return pathOf(claim);
      },
    });
  }

  /** A claim that holds the total itself shares it with nobody. */
  #give(claim: Entity, sharing: SharingSegment): void {
    const holder = holderOf(claim, this.#slots.slotOf(sharing.total));
    const next = holder && this.#parts.get(holder);
    if (next) claim.frame[sharing.slot] = partOf(next());
    else sharing.together([{ key: pathOf(claim), frame: claim.frame }]);
  }
}

/** Gives part by part; each time what kept it from being shared out, where something did. */
function partsOf(division: Division): () => bigint {
  try {
    const parts = division.parts();
    return () => parts.next().value ?? 0n;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

/** The widest entity above a claim up to which a total is held: all claims below it share it. */
export function holderOf({ parent }: Entity, slot: number): Entity | undefined {
  let holder = parent;
  while (holder && holder.frame[slot] === undefined) holder = holder.parent;
  while (holder?.parent && holder.parent.frame[slot] !== undefined) holder = holder.parent;
  return holder;
}

function stretchesOf(segments: readonly Segment[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let given: SharingSegment | undefined;
  let runs: Run[] = [];
  for (const segment of segments) {
    if (segment.each) runs.push(segment.each);
    else {
      stretches.push({ given, runs, next: segment });
      given = segment;
      runs = [];
    }
  }
  return [...stretches, { given, runs, next: undefined }];
}
