/** Something that is timed: it takes claims from `from` on, as many as one slice holds. */
export interface Contender {
  readonly name: string;
  /** Claims of one slice: about equally long for every contender. */
  readonly slice: number;
  run(from: number, count: number): void | Promise<void>;
}

export interface Timing {
  readonly name: string;
  /** CPU microseconds a claim, by round. */
  readonly rounds: readonly number[];
}

/**
 * Times contenders in short slices that take turns, so that a neighbour who uses the machine disturbs all of them alike.
 * CPU time of the whole process counts, collection of garbage included.
 */
export async function interleaved(
  contenders: readonly Contender[],
  rounds: number,
  claims: number,
): Promise<Timing[]> {
  const timings = contenders.map(({ name }) => ({ name, rounds: [] as number[] }));
  let from = 0;
  for (let round = -2; round < rounds; round++) {
    for (const [index, { slice, run }] of contenders.entries()) {
      const start = process.cpuUsage();
      await run(from % claims, slice);
      const { user, system } = process.cpuUsage(start);
      if (round >= 0) timings[index]?.rounds.push((user + system) / slice);
    }
    from += Math.max(...contenders.map(({ slice }) => slice));
  }
  return timings;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? Number.NaN;
}

/** Median over the rounds of how many times faster `a` is than `b`. */
export function ratio(a: Timing, b: Timing): number {
  return median(a.rounds.map((time, round) => (b.rounds[round] ?? Number.NaN) / time));
}
