import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { RunBenchOrder, RunBenchResult } from "./run-bench-process.ts";
import type { GroundName } from "./run-ground.ts";

// (h) What a settlement run costs by claims. Each act has a process of its own, so that its memory is its own. Sizes to
// measure beside 10,000 and 100,000 claims are the arguments: 7,000,000 take 15 GB of disk while their set is sorted, 8 GB
// then, and one to two hours, of which the claims' generation and registration is a half.

const SIZES = [...new Set([10_000, 100_000, ...process.argv.slice(2).map(Number)])].sort((a, b) => a - b);
/** Claims beside which what a second thread costs to start is nothing. */
const LARGE = 100_000;
const program = fileURLToPath(new URL("run-bench-process.js", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "yice-run-bench-"));

/** As the service and the command line are started: below 2048 MB the engine clears up sooner. */
const HEAP = "--max-old-space-size=2000";

function measured(order: RunBenchOrder): RunBenchResult {
  const { status, stdout } = spawnSync(process.execPath, [HEAP, program, JSON.stringify(order)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`${order.act} failed`);
  return JSON.parse(stdout); // as the process has written it
}

interface Measured {
  readonly count: number;
  /** Seconds of a whole run, its start aside. */
  readonly cpu: number;
  readonly clock: number;
}

/** How cost grows with claims: 1 is linear. */
function slope(a: Measured, b: Measured): string {
  return (Math.log(b.cpu / a.cpu) / Math.log(b.count / a.count)).toFixed(3);
}

const per = (seconds: number, count: number) => `${((seconds / count) * 1e6).toFixed(1)} µs`;
const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

function settled(ground: GroundName, threads: number, count: number, folder: string): Measured {
  const { phases, memory, outcome } = measured({ act: "settle", ground, folder, threads });
  if (outcome?.state !== "settled") throw new Error(`${ground} came to ${outcome?.state}`);
  const { claims, pools, outputs } = phases;
  if (!claims || !pools || !outputs) throw new Error("a phase was not told");
  rmSync(join(folder, `run-${ground}-${threads}`), { recursive: true });
  const whole = (by: "cpu" | "clock") => claims[by] + pools[by] + outputs[by];
  console.log(
    `    ${ground}, ${threads} threads: first pass ${per(claims.cpu, count)} of CPU a claim ` +
      `(${per(claims.clock, count)} of clock), second ${((pools.cpu / claims.cpu) * 100).toFixed(2)} % of it, ` +
      `outputs ${per(outputs.cpu, count)}, at most ${megabytes(memory)}`,
  );
  return { count, cpu: whole("cpu"), clock: whole("clock") };
}

console.log(`\n(h) Settlement runs, Node ${process.version}, ${cpus()[0]?.model ?? "?"}`);
const before = new Map<GroundName, Measured>();
try {
  for (const count of SIZES) {
    const folder = join(root, String(count));
    const { set, cpu, memory } = measured({
      act: "gather",
      ground: "zibo",
      count,
      folder: join(folder, "set"),
    });
    if (!set) throw new Error("nothing was gathered");
    console.log(
      `  ${count} claims: generated and registered at ${per(cpu, count)} of CPU a claim, at most ${megabytes(memory)}`,
    );
    for (const ground of ["zibo", "priced"] as const) {
      measured({ act: "prepare", ground, folder, set });
      const one = settled(ground, 1, count, folder);
      const last = before.get(ground);
      if (last) console.log(`    ${ground}: cost grows with claims to the power of ${slope(last, one)}`);
      before.set(ground, one);
    }
    const two = settled("zibo", 2, count, folder);
    const one = before.get("zibo");
    if (one && count >= LARGE)
      console.log(
        `    two threads settle ${(one.clock / two.clock).toFixed(2)} × as fast as one, by the clock`,
      );
    rmSync(folder, { recursive: true, force: true });
  }
} finally {
  rmSync(root, { recursive: true, force: true });
}
