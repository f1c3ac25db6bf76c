import { median, ratio, type Timing } from "./interleaved.ts";

/** CPU time of each, and how the first stands to the others, round by round. */
export function report(title: string, timings: readonly Timing[], what = "claim"): void {
  console.log(`\n${title}`);
  const [ours, ...others] = timings;
  if (!ours) return;
  console.log(`  ${ours.name.padEnd(24)} ${time(ours)} µs of CPU a ${what}`);
  for (const other of others) {
    const times = ratio(ours, other);
    const stands = times < 10 ? times.toFixed(2) : times.toFixed(0);
    console.log(
      `  ${other.name.padEnd(24)} ${time(other)} µs of CPU a ${what}   ${ours.name} is ${stands} × as fast`,
    );
  }
}

function time({ rounds }: Timing): string {
  return median(rounds).toFixed(2).padStart(9);
}
