import type { JsonObject } from "../domain/json.ts";
import type { ClaimChange } from "./claim-change.ts";

/** Crossings between bands and changes of outcome, counted. */
export class ChangeCount {
  readonly counts = { claims: 0, reached: 0, changed: 0, crossed: 0 };
  readonly #crossings = new Map<string, { readonly told: JsonObject; claims: number }>();
  readonly #outcomes = new Map<string, { readonly told: JsonObject; claims: number }>();
  readonly #institutions = new Map<string, number>();

  add({ isChanged, crossed, outcomes: [from, to], line }: ClaimChange): void {
    if (isChanged) this.counts.changed++;
    if (crossed.length > 0) this.counts.crossed++;
    for (const { title, ...rest } of crossed)
      count(this.#crossings, { ...rest, ...(title ? { title } : {}) });
    if (from !== to) count(this.#outcomes, { from, to });
    const place = `${line.pool}\t${line.institution}`;
    this.#institutions.set(place, (this.#institutions.get(place) ?? 0) + 1);
  }

  /** Claims listed of an institution in a pool. */
  ofInstitution(pool: string, code: string): number {
    return this.#institutions.get(`${pool}\t${code}`) ?? 0;
  }

  /** The most frequent first. */
  get crossings(): readonly JsonObject[] {
    return inOrder(this.#crossings);
  }

  get outcomes(): readonly JsonObject[] {
    return inOrder(this.#outcomes);
  }
}

type Counted = Map<string, { readonly told: JsonObject; claims: number }>;

/** Crossings that are told one by one, the most frequent ones. */
const MOST = 200;

function count(counted: Counted, told: JsonObject): void {
  const key = JSON.stringify(told);
  const known = counted.get(key);
  if (known) known.claims++;
  else counted.set(key, { told, claims: 1 });
}

function inOrder(counted: Counted): readonly JsonObject[] {
  const all = [...counted].sort(([a, one], [b, other]) => other.claims - one.claims || (a < b ? -1 : 1));
  return all.slice(0, MOST).map(([, { told, claims }]) => ({ ...told, claims }));
}
