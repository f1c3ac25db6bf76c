import type { SetRow } from "./set-row.ts";

/** What the rows of one id come to. */
export interface StandingRows {
  /** Revisions in order and then a reversal, each once; none where they contradict one another. */
  readonly kept: readonly SetRow[];
  /** The claim as it stands; none where it is reversed or contradictory. */
  readonly current: SetRow | undefined;
  /** Earlier revisions. */
  readonly superseded: number;
  readonly reversed: boolean;
  /** Rows that say the very same as another. */
  readonly repeated: number;
  /** Rows of which nobody can tell which holds: two contents for one revision. */
  readonly conflicting: readonly SetRow[];
  /** A reversal of what the set does not hold. */
  readonly idle: SetRow | undefined;
}

/** Judges the rows of one id, which come in order of revision and hash; their order in the file decides nothing. */
export function standingRows(rows: readonly SetRow[]): StandingRows {
  const kept = rows.filter(
    (row, at) => at === 0 || row.hash !== rows[at - 1]?.hash || row.revision !== rows[at - 1]?.revision,
  );
  const claims = kept.filter(({ revision }) => revision !== undefined);
  const reversals = kept.filter(({ revision }) => revision === undefined);
  const repeated = rows.length - kept.length;
  const nothing = { kept: [], current: undefined, superseded: 0, reversed: false, idle: undefined };
  if (claims.some((row, at) => row.revision === claims[at - 1]?.revision))
    return { ...nothing, repeated: 0, conflicting: rows };
  const last = claims.at(-1);
  const [reversal] = reversals;
  if (!last) return { ...nothing, repeated, conflicting: [], idle: reversal };
  return {
    kept: reversal ? [...claims, reversal] : claims,
    current: reversal ? undefined : last,
    superseded: claims.length - 1,
    reversed: reversal !== undefined,
    repeated,
    conflicting: [],
    idle: undefined,
  };
}
